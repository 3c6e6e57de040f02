import type { Commit } from "../../../model/commit.js";
import type { CivilDate } from "../../../model/date.js";
import type { LogEntry } from "../../../model/schema.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { unjudgedEntries } from "../steps.js";

/** Nothing is recorded before it happens: a new entry is dated no later than the day of its commit. */
export const logAfterCommit: AuditRule<"log-after-commit"> = {
  id: "log-after-commit",
  *check({ transitions, added, renumbered, reused, commit }) {
    const date = latestDay(commit);
    for (const transition of transitions) yield* hits(transition.id, unjudgedEntries(transition), date);
    const newcomers = [...added, ...reused.map(({ now }) => now)];
    for (const { value } of newcomers) yield* hits(value.id, value.log ?? [], date);
    for (const { from, to } of renumbered)
      yield* hits(to.value.id, (to.value.log ?? []).slice(from.origins.length), date);
  },
};

/**
 * The day of the commit where it was made. A rebase or a squash on a server makes it anew, by a clock that may be a day
 * behind: then what counts is the day of its author, who wrote before.
 */
function latestDay({ date, authored, authoredOn, committed }: Commit): CivilDate {
  return authored <= committed && authoredOn > date ? authoredOn : date;
}

function* hits(id: number, entries: readonly LogEntry[], date: string): Iterable<AuditHit<"log-after-commit">> {
  for (const { on, event } of entries) if (on > date) yield { id, params: { on, event, date } };
}
