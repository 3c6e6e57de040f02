import { basename } from "node:path";
import { Failure } from "../errors.js";
import { problemFileName } from "../model/ledger.js";
import { formatReference, parseReferences, type Reference } from "../model/reference.js";
import { problemFiles } from "../store/find.js";
import { problemFile } from "./problem.js";

/**
 * The references that `words` name, each once, in the order given; a range names the problems it has. Looks at file
 * names only. Failures `bad-reference`, `empty-range` and `unknown-reference`; whether a measure exists is seen when its problem is
 * opened.
 */
export function resolveReferences(root: string, words: readonly string[]): Reference[] {
  return referencesAmong(problemIds(root), words, (reference) => {
    const file = problemFile(root, reference.problem);
    return new Failure("unknown-reference", { id: formatReference(reference), file });
  });
}

/** The same among the problems that have these ids; `unknown` says what is wrong with a reference to another. */
export function referencesAmong(
  ids: readonly number[],
  words: readonly string[],
  unknown: (reference: Reference) => Failure,
): Reference[] {
  const parts = parseReferences(words);
  if ("bad" in parts) throw new Failure("bad-reference", { text: parts.bad });
  // An empty variable of a script must not pass for a command that had nothing to do.
  if (parts.length === 0 && words.length > 0) throw new Failure("bad-reference", { text: words.join(" ") });
  const found = new Map<string, Reference>();
  for (const part of parts) {
    for (const reference of "from" in part ? inRange(part, ids) : [part]) {
      if (!ids.includes(reference.problem)) throw unknown(reference);
      found.set(formatReference(reference), reference);
    }
  }
  return [...found.values()];
}

function inRange(range: { readonly from: number; readonly to: number }, ids: readonly number[]): Reference[] {
  const within = ids.filter((id) => id >= range.from && id <= range.to);
  if (within.length === 0) throw new Failure("empty-range", { text: `${range.from}-${range.to}` });
  return within.map((problem) => ({ problem, measure: null }));
}

/** The ids that file names claim, ascending; what the files say is not looked at. */
export function problemIds(root: string): number[] {
  return claimedIds(problemFiles(root).files);
}

/** The same of these files. */
export function claimedIds(files: readonly string[]): number[] {
  return files
    .map((file) => ({ name: basename(file), id: Number(/^(\d+)\.yaml$/.exec(basename(file))?.[1]) }))
    .filter(({ name, id }) => id > 0 && name === problemFileName(id))
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}
