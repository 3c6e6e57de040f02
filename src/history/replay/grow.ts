import type { Standing } from "../../model/audit.js";
import { type Commit, dayOfCommit } from "../../model/commit.js";
import { daysBetween } from "../../model/date.js";
import { canonical, type Fields } from "../../model/field.js";
import { growthOf } from "../../model/growth.js";
import type { LogEntry, Problem } from "../../model/schema.js";
import { isFinished, transitionOf } from "../../model/status.js";
import type { ProblemChange } from "./commit-step.js";
import type { Origin, ProblemVersion } from "./version.js";

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
  /** Problems whose addition was taken back: they never were, and their numbers are free. */
  readonly undone: ReadonlySet<ProblemVersion>;
}

/** The new state of a problem, and how its log came out of those of `sides`. */
export type Grown = Pick<ProblemChange, "growths"> & { readonly version: ProblemVersion };

/** The state that a commit makes of a problem. Without `sides` it is the first, and is accepted as it stands. */
export function grown(said: Said, sides: readonly ProblemVersion[], saying: Saying): Grown {
  const log = said.value.log ?? [];
  const growths = sides.map((from) => ({ from, growth: growthOf(from.value.log ?? [], log) }));
  const taken = takenOut(growths);
  const origins = log.map((entry, position): Origin => {
    for (const { from, growth } of growths) {
      const source = growth.source[position] ?? null;
      const origin = source === null ? undefined : from.origins[source];
      if (origin !== undefined) return origin;
    }
    const restored = saying.restores ? taken.get(canonical(entry)) : undefined;
    return restored ?? { commit: saying.commit, standing: standingOf(log, position, sides, saying) };
  });
  const version: ProblemVersion = { ...said, commit: saying.commit, order: saying.order, from: sides, origins, taken };
  return { version, growths };
}

const nothing: ReadonlyMap<string, Origin> = new Map();

/** The entries that were taken out of the log until now, and where they had come from; nearly always none. */
function takenOut(growths: ProblemChange["growths"]): ReadonlyMap<string, Origin> {
  const before = growths.map(({ from }) => from.taken).filter(({ size }) => size > 0);
  const now = growths.flatMap(({ from, growth }) =>
    [...growth.removed, ...growth.altered.map(([index]) => index)].flatMap((index) => {
      const [entry, origin] = [from.value.log?.[index], from.origins[index]];
      return entry === undefined || origin === undefined ? [] : [[canonical(entry), origin] as const];
    }),
  );
  if (now.length === 0 && before.length < 2) return before[0] ?? nothing;
  return new Map([...before.flatMap((each) => [...each]), ...now]);
}

function standingOf(
  log: readonly LogEntry[],
  position: number,
  sides: readonly ProblemVersion[],
  { commit, backdateDays }: Saying,
): Standing {
  const entry = log[position];
  if (entry === undefined || sides.length === 0) return "first";
  const days = daysBetween(entry.on, dayOfCommit(commit));
  const isPrompt = days >= 0 && days <= backdateDays;
  return isPrompt && !isAfterthought(entry, log.slice(0, position), sides) ? "witnessed" : "later";
}

/** A completion, or a closing, of what stood so already: the log only catches up with the status. */
function isAfterthought(
  { event, measure }: LogEntry,
  above: readonly LogEntry[],
  sides: readonly ProblemVersion[],
): boolean {
  if (measure !== undefined || (event !== "done" && event !== "close")) return false;
  const last = above.findLast((entry) => entry.measure === undefined && transitionOf(entry.event, false)?.to != null);
  if (last?.event === "reopen" || last?.event === "return") return false;
  return sides.every(({ value }) => (event === "close" ? value.status === "closed" : isFinished(value.status)));
}
