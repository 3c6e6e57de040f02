import { dayOfCommit } from "../../../model/commit.js";
import type { LogEntry } from "../../../model/schema.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { unjudgedEntries } from "../steps.js";

/** Nothing is recorded before it happens: a new entry is dated no later than the day of its commit. */
export const logAfterCommit: AuditRule<"log-after-commit"> = {
  id: "log-after-commit",
  *check({ transitions, added, renumbered, reused, commit }) {
    const date = dayOfCommit(commit);
    for (const transition of transitions) yield* hits(transition.id, unjudgedEntries(transition), date);
    const newcomers = [...added, ...reused.map(({ now }) => now)];
    for (const { value } of newcomers) yield* hits(value.id, value.log ?? [], date);
    for (const { from, to } of renumbered)
      yield* hits(to.value.id, (to.value.log ?? []).slice(from.origins.length), date);
  },
};

function* hits(id: number, entries: readonly LogEntry[], date: string): Iterable<AuditHit<"log-after-commit">> {
  for (const { on, event } of entries) if (on > date) yield { id, params: { on, event, date } };
}
