import type { Standing } from "../../model/audit.js";
import type { Commit } from "../../model/commit.js";
import type { Fields } from "../../model/field.js";
import type { Header, Problem } from "../../model/schema.js";

/** A state of a file that a commit made, and the states that it came from: none for the first, several for a merge. */
export interface Version<T> {
  readonly value: T;
  readonly fields: Fields;
  readonly commit: Commit;
  /** Position of the commit in the history, parents first. */
  readonly order: number;
  readonly from: readonly Version<T>[];
}

/** Where an entry of a log comes from. */
export interface Origin {
  readonly commit: Commit;
  readonly standing: Standing;
}

/** A state of a problem. */
export interface ProblemVersion extends Version<Problem> {
  readonly from: readonly ProblemVersion[];
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  /** For each entry of the log, the commit that brought it. */
  readonly origins: readonly Origin[];
  /** Entries that were taken out of the log on the way here, by what they said: a revert may bring them back. */
  readonly taken: ReadonlyMap<string, Origin>;
}

/** The nearest state from which both came; undefined where they began apart. Each is an ancestor of itself. */
export function commonAncestor<V extends Version<Header | Problem>>(a: V, b: V): V | undefined {
  return commonAncestors(a, b)[0];
}

const ofBoth = 3;
const behindBoth = 4;

/**
 * The nearest states from which both came, the latest first: several where each side had merged the other before, none
 * where they began apart.
 */
export function commonAncestors<V extends Version<Header | Problem>>(a: V, b: V): V[] {
  if (a === b) return [a];
  const marks = new Map<V, number>([
    [a, 1],
    [b, 2],
  ]);
  const queue = new Set([a, b]);
  const nearest: V[] = [];
  // The latest first: by then everything that came of it has been looked at.
  for (let next = latestOf(queue); next !== undefined; next = latestOf(queue)) {
    const mark = marks.get(next) ?? 0;
    if ((mark & ofBoth) === ofBoth && (mark & behindBoth) === 0) nearest.push(next);
    queue.delete(next);
    for (const earlier of next.from as readonly V[]) {
      marks.set(earlier, (marks.get(earlier) ?? 0) | mark | ((mark & ofBoth) === ofBoth ? behindBoth : 0));
      queue.add(earlier);
    }
    if ([...queue].every((each) => ((marks.get(each) ?? 0) & behindBoth) !== 0)) break;
  }
  return nearest;
}

function latestOf<V extends Version<Header | Problem>>(queue: ReadonlySet<V>): V | undefined {
  let latest: V | undefined;
  for (const each of queue) if (latest === undefined || each.order > latest.order) latest = each;
  return latest;
}

/** A state and everything it came from, nearest first. */
export function* ancestors<V extends Version<Header | Problem>>(version: V): Iterable<V> {
  const seen = new Set<V>([version]);
  // A set yields what is added to it while it is gone through.
  for (const each of seen) {
    yield each;
    for (const earlier of each.from) seen.add(earlier as V);
  }
}
