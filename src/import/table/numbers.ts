import { numberIn } from "./body.js";
import { type TableNote, tellingOf } from "./note.js";
import type { ToldProblem } from "./told.js";

/**
 * The ids of the problems: the table's own numbers, by which everybody calls them, where each problem has one of its
 * own; else 1…n in their order, which is noted, and so is each number that stands twice.
 */
export function idsOf(problems: readonly ToldProblem[], notes: TableNote[]): number[] {
  const first = new Map<number, ToldProblem>();
  const numbers = problems.map((problem) => {
    const number = numberIn(problem.item);
    const other = number === null ? undefined : first.get(number);
    if (number === null) return null;
    if (other === undefined) first.set(number, problem);
    else
      tellingOf(notes, problem.sheet)("row-number-twice", problem.line, { number: String(number), first: other.line });
    return number;
  });
  const inOrder = problems.map((_, index) => index + 1);
  const own = numbers.filter((number) => number !== null);
  if (own.length === problems.length && first.size === problems.length) return own;
  const isSame = numbers.every((number, index) => number === null || number === index + 1);
  if (!isSame) tellingOf(notes, null)("rows-renumbered", null, { count: problems.length });
  return inOrder;
}
