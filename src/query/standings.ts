import type { Standing } from "../model/audit.js";
import type { Commit } from "../model/commit.js";
import type { HistoryEvent } from "../model/event.js";
import { canonical } from "../model/field.js";
import type { LogEntry } from "../model/schema.js";

/**
 * How well the history vouches for an entry of the present log: as it does (`Standing`), or not at all, because the
 * entry is not committed yet, or because the history does not tell (`unknown`).
 */
export type Vouching = Standing | "uncommitted" | "unknown";

/** An entry that the log had and does not have any more; the commit is null where taking it out is not committed. */
export interface Gone {
  readonly entry: LogEntry;
  readonly commit: Commit | null;
}

export interface Vouched {
  /** One for each entry of the log. */
  readonly standings: readonly Vouching[];
  readonly gone: readonly Gone[];
}

/** The log as the commits up to some point left it. */
interface Told {
  readonly kept: { readonly key: string; readonly entry: LogEntry; readonly standing: Standing }[];
  readonly gone: Gone[];
  /** Whether the commits tell all of it from the problem's beginning. */
  readonly whole: boolean;
}

/**
 * What the history says of each entry of a problem's present log; `events` are what happened to the problem, the
 * earliest first, under whatever numbers it had. Equal entries are matched in their order.
 */
export function vouchedFor(log: readonly LogEntry[], events: readonly HistoryEvent[]): Vouched {
  const { kept, gone, whole } = replayed(events);
  const standings = log.map((entry): Vouching => {
    const known = takeFirst(kept, canonical(entry));
    return known?.standing ?? (whole ? "uncommitted" : "unknown");
  });
  // What two branches added alike is told twice, and stands in the log once.
  const present = new Set(log.map(canonical));
  const dropped = kept.filter(({ key }) => !present.has(key)).map(({ entry }) => ({ entry, commit: null }));
  return { standings, gone: [...gone, ...dropped] };
}

function replayed(events: readonly HistoryEvent[]): Told {
  let told: Told = { kept: [], gone: [], whole: events[0] === undefined || events[0].kind === "added" };
  let before: HistoryEvent | null = null;
  for (const event of events) {
    if (event.kind === "added" && before !== null) told = begunAgain(told, before, event);
    take(event, told);
    before = event;
  }
  // What comes back as it was goes on from there; as long as it is away, none of it is committed.
  return before?.kind === "removed" ? { kept: [], gone: [], whole: true } : told;
}

/**
 * A problem that is added where there was one: after a removal it is another. Else either it took the number of another,
 * or two branches added the same one, and of an entry that no commit tells nobody knows where it comes from.
 */
function begunAgain(told: Told, before: HistoryEvent, now: HistoryEvent): Told {
  if (before.kind === "removed") return { kept: [], gone: [], whole: true };
  return before.title === now.title ? { ...told, whole: false } : { kept: [], gone: [], whole: false };
}

function take({ commit, steps, takenOut }: HistoryEvent, { kept, gone }: Told): void {
  for (const entry of takenOut) {
    if (takeFirst(kept, canonical(entry)) !== undefined) gone.push({ entry, commit });
  }
  for (const { entry, standing } of steps) {
    const key = canonical(entry);
    const restored = gone.findIndex((each) => canonical(each.entry) === key);
    if (restored >= 0) gone.splice(restored, 1);
    kept.push({ key, entry, standing });
  }
}

/** Takes the first of them with this key away and returns it. */
function takeFirst<T extends { readonly key: string }>(from: T[], key: string): T | undefined {
  const index = from.findIndex((each) => each.key === key);
  return index < 0 ? undefined : from.splice(index, 1)[0];
}
