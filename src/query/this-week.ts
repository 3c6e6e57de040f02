import { type CivilDate, daysBetween, daysSinceMonday } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";

/**
 * The problems whose log dates a `done` from the Monday of this week to today, and that are still finished. A measure's
 * `done` is not the problem's.
 */
export function doneThisWeek({ entries }: Ledger, today: CivilDate): Problem[] {
  const daysGone = daysSinceMonday(today);
  const isThisWeek = (date: CivilDate) => date <= today && daysBetween(date, today) <= daysGone;
  return entries
    .map(({ problem }) => problem)
    .filter(({ status, log = [] }) => {
      const done = log.some(({ event, measure, on }) => event === "done" && measure === undefined && isThisWeek(on));
      return done && isFinished(status);
    });
}
