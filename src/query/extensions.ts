import type { CivilDate } from "../model/date.js";
import type { LogEntry, Problem } from "../model/schema.js";

/** A deadline that was put off: that of a problem, or of one of its measures. */
export interface Extension {
  readonly id: number;
  readonly title: string;
  /** Null for the problem's own deadline. */
  readonly measure: number | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Who approved it last, and why; nothing where the log does not tell. */
  readonly approved_by: readonly string[];
  readonly note: string | null;
}

/**
 * The deadlines of a problem that are later than they were; `news` is what its log has gained since. One that was set
 * and put off in between counts from the day that the log names.
 */
export function extensions(before: Problem, after: Problem, news: readonly LogEntry[]): Extension[] {
  const ofMeasures = (after.measures ?? []).flatMap(({ id, deadline }) => {
    const old = before.measures?.find((measure) => measure.id === id);
    return extension(after, id, old?.deadline, deadline, news);
  });
  return [...extension(after, null, before.deadline, after.deadline, news), ...ofMeasures];
}

function extension(
  { id, title }: Problem,
  measure: number | null,
  was: CivilDate | undefined,
  to: CivilDate | undefined,
  news: readonly LogEntry[],
): Extension[] {
  const granted = news.filter((entry) => entry.event === "extend" && (entry.measure ?? null) === measure);
  const from = was ?? granted[0]?.from;
  if (from === undefined || to === undefined || to <= from) return [];
  const { approved_by = [], note = null } = granted.at(-1) ?? {};
  return [{ id, title, measure, from, to, approved_by, note }];
}
