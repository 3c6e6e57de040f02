import { canonical } from "../model/field.js";
import type { Ledger } from "../model/ledger.js";
import type { LogEntry, Problem } from "../model/schema.js";

/** A problem of both states, and what its log has gained. */
export interface Pair {
  readonly before: Problem;
  readonly after: Problem;
  readonly news: readonly LogEntry[];
}

/** The problems of one state. */
export type ById = ReadonlyMap<number, Problem>;

export function problemsById({ entries }: Ledger): ById {
  return new Map(entries.map(({ problem }) => [problem.id, problem]));
}

/** The problems of both states, in the order of the later one. */
export function pairsOf(old: ById, now: ById): Pair[] {
  return [...now.values()].flatMap((after) => {
    const before = old.get(after.id);
    return before === undefined ? [] : [{ before, after, news: gained(before.log ?? [], after.log ?? []) }];
  });
}

/** The entries of the later log that the earlier one does not have, however often each stands there. */
function gained(before: readonly LogEntry[], after: readonly LogEntry[]): LogEntry[] {
  const known = before.map(canonical);
  return after.filter((entry) => {
    const index = known.indexOf(canonical(entry));
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}
