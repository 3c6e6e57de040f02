import { wasPrinted } from "../../model/check-code.js";
import { plainText, type Shown } from "../../model/printed-row.js";
import type { Measure, Problem } from "../../model/schema.js";
import type { ToldProblem, ToldRow } from "../table/told.js";
import type { TellAnswer } from "./note.js";
import { likeness } from "./similar.js";

/** A row of a paper, and the measure that it tells of; null for a problem without any. */
export interface Pair {
  readonly row: ToldRow;
  readonly measure: Measure | null;
}

/**
 * The measure of each row: the one of the same text, the one from which the row was printed, the only one that is left,
 * or the one whose text is most alike. A row that has none is told, and left.
 */
export function pairsOf(problem: Problem, { rows }: ToldProblem, shown: Shown, tell: TellAnswer): Pair[] {
  const { id, measures = [] } = problem;
  const [first] = rows;
  if (measures.length === 0 && first !== undefined) {
    for (const { measure, line } of rows) {
      if (measure !== null) tell("measure-unknown", line, { id, text: measure });
    }
    return [{ row: first, measure: null }];
  }
  const left = new Set(measures);
  const found = new Map<ToldRow, Measure>();
  for (const find of [sameText(shown), samePrint(shown)]) pairWith(rows, find, left, found);
  const open = rows.filter((row) => !found.has(row) && row.measure !== null);
  const inOrder = rows.length === measures.length && open.length === left.size;
  pairWith(rows, inOrder ? (_, [next]) => next : mostAlike(shown), left, found);
  return rows.flatMap((row) => {
    const measure = found.get(row);
    if (measure !== undefined) return [{ row, measure }];
    if (row.measure !== null) tell("measure-unknown", row.line, { id, text: row.measure });
    return [];
  });
}

type Find = (row: ToldRow, left: readonly Measure[]) => Measure | undefined;

function pairWith(rows: readonly ToldRow[], find: Find, left: Set<Measure>, found: Map<ToldRow, Measure>): void {
  for (const row of rows) {
    if (left.size === 0) return;
    if (found.has(row) || row.measure === null) continue;
    const measure = find(row, [...left]);
    if (measure === undefined) continue;
    found.set(row, measure);
    left.delete(measure);
  }
}

function sameText(shown: Shown): Find {
  return (row, left) => left.find(({ text }) => plainText(shown(text)) === plainText(row.measure ?? ""));
}

function samePrint(shown: Shown): Find {
  return ({ checkCode: code }, left) =>
    code === null ? undefined : left.find(({ text }) => wasPrinted(code, "measures", plainText(shown(text))));
}

function mostAlike(shown: Shown): Find {
  return (row, left) => {
    const [best] = left
      .map((measure) => ({ measure, alike: likeness(shown(measure.text), row.measure ?? "") }))
      .filter(({ alike }) => alike >= 0.5)
      .sort((a, b) => b.alike - a.alike);
    return best?.measure;
  };
}
