import { fileDiagnostics } from "../check/file.js";
import { identityDiagnostics } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import type { OpenProblem } from "../load/problem.js";
import { keyOrderAt, withChanges } from "../model/change.js";
import type { Reference } from "../model/reference.js";
import type { Refusal } from "../model/refusal.js";
import type { Category, Problem } from "../model/schema.js";
import { type Move, refusal, type Taken } from "../model/step.js";
import { editText } from "../store/edit.js";
import { parseSource } from "../store/parse.js";
import type { Source } from "../store/source.js";

/** The new text of one file, judged and prepared, not yet written. */
export interface PlannedFile {
  readonly source: Source;
  readonly text: string;
}

/** One reference that moves: where it stood and where it will stand. */
export interface PlannedMove extends Move {
  readonly file: string;
  readonly late: boolean;
}

/** Everything that one command would do, and everything it may not. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly moves: readonly PlannedMove[];
  readonly refusals: readonly Refusal[];
}

/** Judges one reference against the problem as the references before it leave it. */
export type Judge = (problem: Problem, reference: Reference) => Taken | readonly Refusal[];

/**
 * Judges every reference and prepares the new text of every file, before anything is written. References to one
 * problem are judged in the order given, each on what those before it would leave.
 */
export function plan(
  problems: ReadonlyMap<number, OpenProblem>,
  references: readonly Reference[],
  categories: readonly Category[],
  judge: Judge,
): Plan {
  const files: PlannedFile[] = [];
  const moves: PlannedMove[] = [];
  const refusals: Refusal[] = [];
  for (const [id, opened] of problems) {
    const own = references.filter((reference) => reference.problem === id);
    if ("diagnostic" in opened) {
      refusals.push(...own.map((reference) => unusable(reference, opened.diagnostic)));
      continue;
    }
    const { source } = opened;
    let { problem } = opened;
    let { text } = source;
    for (const reference of own) {
      const verdict = accepted({ ...source, text }, categories, judge(problem, reference), reference);
      if ("refusals" in verdict) {
        refusals.push(...verdict.refusals);
        continue;
      }
      const { taken } = verdict;
      text = verdict.text;
      problem = withChanges(problem, taken.changes);
      moves.push(...taken.moves.map((move) => ({ ...move, file: source.file, late: taken.late })));
    }
    if (text !== source.text) files.push({ source, text });
  }
  return { files, moves, refusals };
}

/** A judge's yes still has to give a valid file; only then is it taken. `source` is the file as it would stand now. */
function accepted(
  source: Source,
  categories: readonly Category[],
  verdict: Taken | readonly Refusal[],
  reference: Reference,
): { readonly taken: Taken; readonly text: string } | { readonly refusals: readonly Refusal[] } {
  if (!("changes" in verdict)) return { refusals: verdict };
  const text = editText(source.text, verdict.changes, keyOrderAt, source.file);
  const invalid = firstError(source, text, categories);
  if (invalid === undefined) return { taken: verdict, text };
  const field = String(verdict.changes[0]?.path.join(".") ?? "");
  return {
    refusals: [refusal(reference, "invalid-value", { field, rule: invalid.rule, params: invalid.params })],
  };
}

/** What would keep the file out of the figures if it held `text`: its first error, or undefined when there is none. */
export function firstError(source: Source, text: string, categories: readonly Category[]): Diagnostic | undefined {
  const parsed = parseSource({ ...source, text });
  if (Array.isArray(parsed)) return parsed[0];
  const invalid = fileDiagnostics("problem", parsed).find((diagnostic) => diagnostic.severity === "error");
  return invalid ?? identityDiagnostics([{ problem: parsed.value as Problem, parsed }], categories)[0];
}

function unusable(reference: Reference, diagnostic: Diagnostic): Refusal {
  const { file, line, rule, params } = diagnostic;
  return refusal(reference, "unusable-file", { file, line, rule, params });
}
