import { type CivilDate, daysBetween } from "../model/date.js";
import type { Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";

/** Overdue, due soon, on time. */
export type Light = "red" | "yellow" | "green";

/** Every light, the worst first. */
export const lights = ["red", "yellow", "green"] as const satisfies readonly Light[];

/** The day that the problem itself is due: for staged work the day it is looked at again, else its deadline. */
export function ownDate({ status, review_on, deadline }: OwnDates): CivilDate | null {
  return (status === "staged" ? review_on : deadline) ?? null;
}

type OwnDates = Pick<Problem, "status" | "review_on" | "deadline">;

/** The first day on which something is due: the problem, or an open measure of it. Null when the work is finished. */
export function dueDate(problem: Problem): CivilDate | null {
  if (isFinished(problem.status)) return null;
  const ofMeasures = (problem.measures ?? []).flatMap(({ status, deadline }) =>
    status === "done" || deadline === undefined ? [] : [deadline],
  );
  const own = ownDate(problem);
  const dates = own === null ? ofMeasures : [own, ...ofMeasures];
  return dates.reduce<CivilDate | null>((first, date) => (first === null || date < first ? date : first), null);
}

/** The light of one date: red on the day after it, yellow within `dueSoonDays` days before it and on the day itself. */
export function lightOfDate(date: CivilDate, today: CivilDate, dueSoonDays: number): Light {
  if (today > date) return "red";
  return daysBetween(today, date) <= dueSoonDays ? "yellow" : "green";
}

/**
 * The light of a problem: the worst of its own and of its open measures'. The worst light is that of the earliest date.
 * None (null) when the work is finished or nothing has a date.
 */
export function lightOf(problem: Problem, today: CivilDate, dueSoonDays: number): Light | null {
  const date = dueDate(problem);
  return date === null ? null : lightOfDate(date, today, dueSoonDays);
}
