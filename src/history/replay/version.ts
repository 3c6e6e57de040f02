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
}

/** The nearest state from which both came; undefined where they began apart. Each is an ancestor of itself. */
export function commonAncestor<V extends Version<Header | Problem>>(a: V, b: V): V | undefined {
  if (a === b) return a;
  const sides = new Map<V, number>([[a, 1]]);
  sides.set(b, 2);
  const queue = new Set([a, b]);
  while (queue.size > 0) {
    // The latest first: by then everything that came of it has been looked at.
    const latest = [...queue].reduce((one, other) => (other.order > one.order ? other : one));
    if (sides.get(latest) === 3) return latest;
    queue.delete(latest);
    for (const earlier of latest.from as readonly V[]) {
      sides.set(earlier, (sides.get(earlier) ?? 0) | (sides.get(latest) ?? 0));
      queue.add(earlier);
    }
  }
  return undefined;
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
