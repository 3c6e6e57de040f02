import { dayOfCommit } from "../model/commit.js";
import type { CivilDate } from "../model/date.js";
import type { HistoryEvent } from "../model/event.js";
import type { Status } from "../model/schema.js";
import { isFinished } from "../model/status.js";

/** How many problems there were at the end of a day, and how many of them were done. */
export interface CoursePoint {
  readonly date: CivilDate;
  readonly total: number;
  readonly done: number;
}

/** One problem through all the numbers that it had. */
interface Life {
  /** The last of its numbers. */
  id: number;
  isRemoved: boolean;
  readonly stations: Station[];
}

/** Where it stood from a day on; null once it was removed. */
interface Station {
  readonly date: CivilDate;
  readonly status: Status | null;
}

/**
 * The course of completion: a point for each day on which a figure changed, ascending.
 *
 * @param events the whole history, a commit's events beside each other, parents before children.
 * @param isMeant whether a problem counts, by the number that it has in the end, or had when it was removed.
 */
export function course(
  events: readonly HistoryEvent[],
  isMeant: (id: number, isRemoved: boolean) => boolean,
): CoursePoint[] {
  const changes = new Map<CivilDate, { total: number; done: number }>();
  for (const { id, isRemoved, stations } of livesOf(events)) {
    if (!isMeant(id, isRemoved)) continue;
    for (const [index, { date, status }] of stations.entries()) {
      const before = stations[index - 1]?.status ?? null;
      const change = changes.get(date) ?? { total: 0, done: 0 };
      change.total += Number(status !== null) - Number(before !== null);
      change.done += Number(isDone(status)) - Number(isDone(before));
      changes.set(date, change);
    }
  }
  const days = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
  let [total, done] = [0, 0];
  return days.flatMap(([date, change]) => {
    if (change.total === 0 && change.done === 0) return [];
    total += change.total;
    done += change.done;
    return [{ date, total, done }];
  });
}

function isDone(status: Status | null): boolean {
  return status !== null && isFinished(status);
}

function livesOf(events: readonly HistoryEvent[]): Life[] {
  const present = new Map<number, Life>();
  return [...byCommit(events)].flatMap((ofCommit) => goOn(present, ofCommit));
}

/** Leads those who are present through one commit, and tells who came with it. */
function goOn(present: Map<number, Life>, ofCommit: readonly HistoryEvent[]): Life[] {
  const removed = ofCommit.filter(({ kind }) => kind === "removed");
  const others = ofCommit.filter(({ kind }) => kind !== "removed");
  // Every number is left before any is taken: in one commit two problems may change places.
  const renumbered = others.map(({ formerId }) => (formerId === null ? undefined : present.get(formerId)));
  for (const { id, commit } of removed) leave(present.get(id), dayOfCommit(commit));
  for (const id of [...removed.map(({ id }) => id), ...others.map(({ formerId }) => formerId)]) {
    if (id !== null) present.delete(id);
  }
  return others.flatMap(({ id, commit, status }, index) => {
    const known = renumbered[index] ?? present.get(id);
    const life = known ?? { id, isRemoved: false, stations: [] };
    life.id = id;
    stand(life, dayOfCommit(commit), status);
    present.set(id, life);
    return known === undefined ? [life] : [];
  });
}

function* byCommit(events: readonly HistoryEvent[]): Generator<HistoryEvent[]> {
  let group: HistoryEvent[] = [];
  for (const event of events) {
    if (group.length > 0 && group[0]?.commit.hash !== event.commit.hash) {
      yield group;
      group = [];
    }
    group.push(event);
  }
  if (group.length > 0) yield group;
}

function leave(life: Life | undefined, date: CivilDate): void {
  if (life === undefined) return;
  life.isRemoved = true;
  stand(life, date, null);
}

/** What is told later happened later, whatever the clock of the machine said that made the commit. */
function stand({ stations }: Life, date: CivilDate, status: Status | null): void {
  const last = stations.at(-1)?.date ?? date;
  stations.push({ date: last > date ? last : date, status });
}
