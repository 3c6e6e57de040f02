import type { Standing } from "../../model/audit.js";
import type { Commit } from "../../model/commit.js";
import { daysBetween } from "../../model/date.js";
import { canonical, type Fields } from "../../model/field.js";
import { growthOf } from "../../model/growth.js";
import type { LogEntry, Problem } from "../../model/schema.js";
import type { Transition } from "./commit-step.js";
import { ancestors, type Origin, type ProblemVersion } from "./version.js";

/** What a commit says of one problem. */
export interface Said {
  readonly path: string;
  readonly value: Problem;
  readonly fields: Fields;
}

/** The commit that says it. */
export interface Saying {
  readonly commit: Commit;
  readonly order: number;
  /** The policy's `backdate_days` in that commit. */
  readonly backdateDays: number;
  /** It takes back, or brings back, what an earlier commit did, so that old entries may come again. */
  readonly restores: boolean;
}

/** The new state of a problem, and how its log came out of those of `sides`. */
export type Grown = Pick<Transition, "growths"> & { readonly version: ProblemVersion };

/** The state that a commit makes of a problem. Without `sides` it is the first, and is accepted as it stands. */
export function grown(said: Said, sides: readonly ProblemVersion[], saying: Saying): Grown {
  const log = said.value.log ?? [];
  const growths = sides.map((from) => ({ from, growth: growthOf(from.value.log ?? [], log) }));
  const origins = log.map((entry, position): Origin => {
    for (const { from, growth } of growths) {
      const source = growth.source[position] ?? null;
      const origin = source === null ? undefined : from.origins[source];
      if (origin !== undefined) return origin;
    }
    const restored = saying.restores ? formerOrigin(entry, sides) : undefined;
    return restored ?? { commit: saying.commit, standing: standingOf(entry, sides.length === 0, saying) };
  });
  const version: ProblemVersion = { ...said, commit: saying.commit, order: saying.order, from: sides, origins };
  return { version, growths };
}

function standingOf({ on }: LogEntry, first: boolean, { commit, backdateDays }: Saying): Standing {
  if (first) return "first";
  const days = daysBetween(on, commit.date);
  return days >= 0 && days <= backdateDays ? "witnessed" : "later";
}

/** Where an entry that comes back after it was taken out first came from. */
function formerOrigin(entry: LogEntry, sides: readonly ProblemVersion[]): Origin | undefined {
  const key = canonical(entry);
  for (const side of sides) {
    for (const { value, origins } of ancestors(side)) {
      const index = (value.log ?? []).findIndex((each) => canonical(each) === key);
      if (index >= 0) return origins[index];
    }
  }
  return undefined;
}
