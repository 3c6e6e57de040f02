import { type CivilDate, daysBetween } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Measure, Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { dueDate, lightOfDate, ownDate } from "./light.js";

/** A date that was missed or soon will be: the problem's own, or that of one of its open measures. */
export interface Due {
  readonly problem: Problem;
  /** Null where it is the problem's own date. */
  readonly measure: Measure | null;
  readonly date: CivilDate;
  readonly light: "red" | "yellow";
  /** How many days have passed since the date; negative when it lies ahead. */
  readonly days: number;
  /** On that day staged work is looked at again. */
  readonly isReview: boolean;
}

/** What is overdue or due soon by the ledger's policy, in the order of the ledger. */
export function dueOf({ entries, policy }: Ledger, today: CivilDate): Due[] {
  return entries.flatMap(({ problem }) =>
    datesOf(problem).flatMap(({ measure, date }): Due[] => {
      const light = lightOfDate(date, today, policy.dueSoonDays);
      if (light === "green") return [];
      const isReview = measure === null && problem.status === "staged";
      return [{ problem, measure, date, light, days: daysBetween(date, today), isReview }];
    }),
  );
}

/** What is overdue before what is due soon; the longest overdue first, and by number where two are alike. */
export function byUrgency(a: Due, b: Due): number {
  return b.days - a.days || a.problem.id - b.problem.id || (a.measure?.id ?? 0) - (b.measure?.id ?? 0);
}

function datesOf(problem: Problem): Pick<Due, "measure" | "date">[] {
  if (isFinished(problem.status)) return [];
  const own = ownDate(problem);
  const ofMeasures = (problem.measures ?? []).flatMap((measure) =>
    measure.status === "done" || measure.deadline === undefined ? [] : [{ measure, date: measure.deadline }],
  );
  return own === null ? ofMeasures : [{ measure: null, date: own }, ...ofMeasures];
}

/** Open problems of which nobody can tell whether they are late, since nothing about them has a date. */
export function undatedProblems({ entries }: Ledger): Problem[] {
  return entries
    .map(({ problem }) => problem)
    .filter((problem) => !isFinished(problem.status) && dueDate(problem) === null);
}
