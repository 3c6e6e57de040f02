import type { LogEntry, LogEvent, Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";

/** The steps that led to where a finished problem stands; null where its log does not tell. */
export interface Completion {
  readonly done: LogEntry | null;
  readonly submitted: LogEntry | null;
  readonly closed: LogEntry | null;
}

/** Steps after which the work goes on: what was finished before them is not what is finished now. */
const opening: readonly LogEvent[] = ["start", "stage", "return", "reopen"];

/** How a problem came to be done, applied for and closed this time. All null where it is not finished. */
export function completionOf({ status, log = [] }: Problem): Completion {
  const own = log.filter(({ measure }) => measure === undefined);
  const since = own.slice(own.findLastIndex(({ event }) => opening.includes(event)) + 1);
  const last = (event: LogEvent) =>
    (isFinished(status) ? since.findLast((entry) => entry.event === event) : undefined) ?? null;
  return { done: last("done"), submitted: last("submit"), closed: status === "closed" ? last("close") : null };
}
