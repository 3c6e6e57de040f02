import type { Commit } from "../../../model/commit.js";
import { isSame } from "../../../model/field.js";
import type { LogEntry } from "../../../model/schema.js";
import { transitionOf } from "../../../model/status.js";
import type { ProblemChange } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";

type Hit = AuditHit<"log-rewritten">;

/**
 * A log is appended to: each entry of a parent is there, as it was and in its order, and new ones stand at the end. In
 * a merge the entries of the sides may stand in any order among each other; where it lost more than the log, another
 * rule tells it.
 */
export const logRewritten: AuditRule<"log-rewritten"> = {
  id: "log-rewritten",
  *check({ transitions, lost, commit }) {
    for (const transition of transitions) {
      if (lost.some(({ id }) => id === transition.id)) continue;
      const told = new Set<string>();
      for (const [reason, entry] of transition.isMerged ? ofMerge(transition, commit) : ofCommit(transition, commit)) {
        const hit: Hit = { id: transition.id, params: { reason, on: entry?.on ?? "", event: entry?.event ?? "" } };
        // An entry that both parents of a merge had is missed once.
        const key = JSON.stringify(hit) + JSON.stringify(entry);
        if (!told.has(key)) yield hit;
        told.add(key);
      }
    }
  },
};

type Found = readonly [reason: Hit["params"]["reason"], entry: LogEntry | undefined];

function* ofCommit(transition: ProblemChange, { authored }: Commit): Iterable<Found> {
  const now = transition.after.value.log ?? [];
  for (const { from, growth } of transition.growths) {
    const old = from.value.log ?? [];
    for (const index of growth.removed) yield ["removed", old[index]];
    for (const [index] of growth.altered) yield ["altered", old[index]];
    if (growth.reordered) yield ["reordered", old.at(-1)];
    for (const position of growth.inserted) {
      if (!writtenEarlier(transition, position, authored)) yield ["inserted", now[position]];
    }
  }
}

function* ofMerge({ after, growths }: ProblemChange, commit: Commit): Iterable<Found> {
  for (const { from, growth } of growths) {
    const old = from.value.log ?? [];
    for (const index of growth.removed) yield ["removed", old[index]];
    for (const [index, position] of growth.altered) {
      if (after.origins[position]?.commit === commit) yield ["altered", old[index]];
      // Where both sides took the same step on the same day, one record of it is enough.
      else if (!isSameStep(old[index], after.value.log?.[position])) yield ["removed", old[index]];
    }
    if (growth.reordered) yield ["reordered", old.at(-1)];
  }
}

/** Whether two entries record one step; who approved it is more than a record. */
function isSameStep(one: LogEntry | undefined, other: LogEntry | undefined): boolean {
  if (one === undefined || other === undefined || one.on !== other.on) return false;
  const movesStatus = transitionOf(one.event, one.measure !== undefined)?.to != null;
  return movesStatus && isSame(one.approved_by, other.approved_by);
}

/**
 * A rebase puts work that was done beside other work before or behind it, in the order of the dates. An entry that stands
 * before another was then committed first by whoever wrote it.
 */
function writtenEarlier({ after, added }: ProblemChange, position: number, authored: number): boolean {
  const later = after.origins.find((_, index) => index > position && !added.includes(index));
  return later !== undefined && authored <= later.commit.authored;
}
