import type { CivilDate } from "../model/date.js";
import type { LogEntry } from "../model/schema.js";

/** How a deadline was put off, as far as the log tells. */
export interface DeadlineCourse {
  /** What it was before it was first put off; null where it was not, or the log does not say. */
  readonly original: CivilDate | null;
  /** The earliest first. */
  readonly extensions: readonly LogEntry[];
}

/** The course of the deadline of a measure, or (null) of the problem itself. */
export function deadlineCourse(log: readonly LogEntry[] | undefined, measure: number | null): DeadlineCourse {
  const extensions = (log ?? []).filter((entry) => entry.event === "extend" && (entry.measure ?? null) === measure);
  return { original: extensions[0]?.from ?? null, extensions };
}

/** Whether an extension came when the old deadline had passed. */
export function isLateExtension({ event, on, from }: LogEntry): boolean {
  return event === "extend" && from !== undefined && on > from;
}
