import { canonical, isSame } from "./field.js";
import type { LogEntry } from "./schema.js";

/** How a log came out of an earlier one. A log only grows, at its end; everything else is told. */
export interface Growth {
  /** Positions in the later log of the entries that the earlier one does not have. */
  readonly added: readonly number[];
  /** For each entry of the later log, its position in the earlier one, or null. */
  readonly source: readonly (number | null)[];
  /** Positions in the earlier log of entries that are gone without another in their place. */
  readonly removed: readonly number[];
  /** Entries that now say something else: their position in the earlier and in the later log. */
  readonly altered: readonly (readonly [before: number, after: number])[];
  /** The entries are all there, but in another order. */
  readonly reordered: boolean;
  /** Positions in the later log of new entries that stand before old ones. */
  readonly inserted: readonly number[];
}

/** Compares two states of one log; entries are the same when they say the same. */
export function growthOf(before: readonly LogEntry[], after: readonly LogEntry[]): Growth {
  // Nearly every log is the earlier one with something added, and is compared without being searched.
  if (before.every((entry, index) => isSame(entry, after[index]))) return appended(before.length, after.length);
  return rewritten(before, after);
}

function appended(before: number, after: number): Growth {
  const source = Array.from({ length: after }, (_, position) => (position < before ? position : null));
  const added = Array.from({ length: after - before }, (_, index) => before + index);
  return { added, source, removed: [], altered: [], reordered: false, inserted: [] };
}

function rewritten(before: readonly LogEntry[], after: readonly LogEntry[]): Growth {
  const places = new Map<string, number[]>();
  for (const [index, entry] of before.entries()) {
    const key = canonical(entry);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const source = after.map((entry) => places.get(canonical(entry))?.shift() ?? null);
  const kept = source.filter((index) => index !== null);
  const present = new Set(kept);
  const gone = before.flatMap((_, index) => (present.has(index) ? [] : [index]));
  const fresh = source.flatMap((index, position) => (index === null ? [position] : []));
  const altered = pairs(gone, fresh, before, after);
  const changed = { before: new Set(altered.map(([old]) => old)), after: new Set(altered.map(([, now]) => now)) };
  const added = fresh.filter((position) => !changed.after.has(position));
  const lastKept = source.findLastIndex((index) => index !== null);
  return {
    added,
    source,
    removed: gone.filter((index) => !changed.before.has(index)),
    altered,
    reordered: kept.some((index, at) => at > 0 && index < (kept[at - 1] ?? 0)),
    inserted: added.filter((position) => position < lastKept),
  };
}

/** A new entry of the same event, of the problem or the same measure, is what an entry that is gone was changed into. */
function pairs(
  gone: readonly number[],
  fresh: readonly number[],
  before: readonly LogEntry[],
  after: readonly LogEntry[],
): [number, number][] {
  const free = new Map<string, number[]>();
  const stepOf = (entry: LogEntry | undefined) => `${entry?.event} ${entry?.measure ?? ""}`;
  for (const position of [...fresh].reverse()) {
    const kind = stepOf(after[position]);
    const known = free.get(kind);
    if (known === undefined) free.set(kind, [position]);
    else known.push(position);
  }
  return gone.flatMap((index): [number, number][] => {
    const position = free.get(stepOf(before[index]))?.pop();
    return position === undefined ? [] : [[index, position]];
  });
}
