import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { dueDate } from "./light.js";

/** What is not finished, the most urgent first: by the first day on which something is due, undated last, then by id. */
export function unfinishedByUrgency({ entries }: Ledger): Problem[] {
  return entries
    .map(({ problem }) => ({ problem, due: dueDate(problem) }))
    .filter(({ problem }) => !isFinished(problem.status))
    .sort((a, b) => compare(a.due, b.due) || a.problem.id - b.problem.id)
    .map(({ problem }) => problem);
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
