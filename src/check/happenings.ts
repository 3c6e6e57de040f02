import type { CivilDate } from "../model/date.js";
import type { CheckedProblem } from "./facts.js";
import { type Place, valueAt } from "./rule.js";

/** A date on which, says the file, something happened (deadlines and reviews lie ahead and are none). */
export interface Happening {
  readonly place: Place;
  readonly field: "log" | "done_on";
  readonly date: CivilDate;
}

/** Every date of `problem` on which something happened. */
export function* happenings({ problem, parsed }: CheckedProblem): Iterable<Happening> {
  for (const [index, { done_on }] of (problem.measures ?? []).entries()) {
    if (done_on === undefined) continue;
    yield { place: valueAt(parsed, "measures", index, "done_on"), field: "done_on", date: done_on };
  }
  for (const [index, { on }] of (problem.log ?? []).entries()) {
    yield { place: valueAt(parsed, "log", index, "on"), field: "log", date: on };
  }
}
