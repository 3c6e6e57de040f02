import type { Messages } from "../messages/index.js";
import { type Trailers, trailerLines } from "../model/trailers.js";
import { changeLines, type ToldFile } from "./pending.js";
import { harmless } from "./plain.js";
import { displayWidth, truncate } from "./width.js";

/** The first line of a message is shown by many programs up to this column. */
const subjectWidth = 72;

/** How much of it the numbers of several problems may take. */
const numbersWidth = 36;

/** A message with a line for each of thousands of problems would be read by nobody. */
const mostLines = 100;

/**
 * The message of one commit: what happened on the first line, then each change in words, then what programs read. The
 * subject may be anything; it stays on its line.
 */
export function commitMessage(
  subject: string,
  files: readonly ToldFile[],
  trailers: Trailers,
  messages: Messages,
  said: readonly string[] = [],
): string {
  // The subject says what one problem is called.
  const lines = changeLines(files.length === 1 ? files.map((file) => ({ ...file, title: null })) : files, messages);
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const rest = lines.length - shown.length;
  const body = [...said, ...shown, ...(rest === 0 ? [] : [messages.commit.furtherLines(rest)])];
  const paragraphs = [harmless(subject).trim(), body.join("\n"), trailerLines(trailers).join("\n")];
  return `${paragraphs.filter((each) => each !== "").join("\n\n")}\n`;
}

/** `33: done — title`; measures are named where their problem is not, the title where it is about one problem. */
export function stepSubject(ids: readonly string[], what: string, title: string, messages: Messages): string {
  const named = new Set(ids);
  const problemOf = (id: string) => id.split(".")[0] ?? id;
  const shown = ids.filter((id) => id === problemOf(id) || !named.has(problemOf(id)));
  const isOne = new Set(shown.map(problemOf)).size === 1;
  return fitted(messages.commit.subject(joined(shown, messages), what, isOne ? harmless(title) : null));
}

/** What a `save` without a message of its own says first. */
export function saveSubject(files: readonly ToldFile[], begins: boolean, messages: Messages): string {
  const { commit } = messages;
  const problems = files.filter(({ id }) => id !== null);
  if (begins) return commit.begun(problems.length);
  const [file, ...others] = files;
  if (file === undefined) return commit.updated;
  if (others.length > 0) {
    return fitted(
      commit.subject(
        joined(
          files.map(({ name }) => name),
          messages,
        ),
        commit.updated,
        null,
      ),
    );
  }
  const [first] = file.items;
  const what = file.moved ?? (file.items.length === 1 ? first?.text : undefined) ?? commit.changes(file.items.length);
  const id = file.moved === null && file.items.length === 1 ? (first?.reference ?? file.name) : file.name;
  return fitted(commit.subject(id, what, file.title));
}

/** A subject that is cut where many programs would cut it. */
export function fitted(subject: string): string {
  return truncate(harmless(subject), subjectWidth);
}

/** The names of several, as many as there is room for. */
function joined(names: readonly string[], { words, commit }: Messages): string {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length > 0 && displayWidth([...shown, name].join(words.listSeparator)) > numbersWidth) break;
    shown.push(name);
  }
  const list = shown.join(words.listSeparator);
  return shown.length === names.length ? list : commit.several(list, names.length - shown.length, names.length);
}
