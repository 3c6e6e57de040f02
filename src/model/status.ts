import type { LogEntry, LogEvent, MeasureStatus, Status } from "./schema.js";

/** Every status of a problem, in the order of the work. */
export const statuses = ["pending", "in_progress", "staged", "done", "closed"] as const satisfies readonly Status[];

const measureStatuses = ["pending", "in_progress", "done"] as const satisfies readonly MeasureStatus[];

/** One row of the transition table: from which states a step is taken, and where it leads (null: it stays). */
export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S | null;
  /** Only a problem whose closing was applied for (`true`), or only one whose closing was not (`false`). */
  readonly underReview?: boolean;
}

/** How a problem moves: the one transition table, used by the commands, by `check` and by the audit alike. */
export const problemTransitions = {
  start: { from: ["pending", "staged"], to: "in_progress" },
  stage: { from: ["in_progress", "staged"], to: "staged" },
  done: { from: ["pending", "in_progress", "staged"], to: "done" },
  submit: { from: ["done"], to: "done", underReview: false },
  return: { from: ["done"], to: "in_progress", underReview: true },
  close: { from: ["done"], to: "closed" },
  reopen: { from: ["done", "closed"], to: "in_progress" },
  extend: { from: ["pending", "in_progress", "staged"], to: null },
  note: { from: statuses, to: null },
  correct: { from: statuses, to: null },
} as const satisfies Record<LogEvent, Transition<Status>>;

/** How a measure moves; events that are not listed exist for problems only. */
const measureTransitions = {
  start: { from: ["pending"], to: "in_progress" },
  done: { from: ["pending", "in_progress"], to: "done" },
  reopen: { from: ["done"], to: "in_progress" },
  // A measure may have a deadline of its own, and it too is moved only with a reason and an approval.
  extend: { from: ["pending", "in_progress"], to: null },
  note: { from: measureStatuses, to: null },
  correct: { from: measureStatuses, to: null },
} as const satisfies Partial<Record<LogEvent, Transition<MeasureStatus>>>;

/** Finished work: the measures of such a problem change only after a reopen. */
export function isFinished(status: Status): boolean {
  return status === "done" || status === "closed";
}

/** The row of the table for a step of a problem (`measure` absent) or of a measure; undefined where there is none. */
export function transitionOf(event: LogEvent, ofMeasure: boolean): Transition<string> | undefined {
  const table: Partial<Record<LogEvent, Transition<string>>> = ofMeasure ? measureTransitions : problemTransitions;
  return table[event];
}

/** Whether the closing was applied for and not yet decided: the log's last status step is a `submit`. */
export function isUnderReview(log: readonly LogEntry[] | undefined): boolean {
  const last = (log ?? []).findLast(
    (entry) => entry.measure === undefined && problemTransitions[entry.event].to !== null,
  );
  return last?.event === "submit";
}

/** How many times the problem was sent back by who was to sign it off. */
export function countReturns(log: readonly LogEntry[] | undefined): number {
  return (log ?? []).filter(({ event }) => event === "return").length;
}
