import { closingShortfalls, type Shortfall } from "../../../model/closing.js";
import type { AuditRule } from "../rule.js";

/** A closing has what the policy of its commit asks for. */
export const closingUnmet: AuditRule<"closing-unmet"> = {
  id: "closing-unmet",
  *check({ transitions, policy }) {
    for (const { id, after, unjudged } of transitions) {
      const log = after.value.log ?? [];
      for (const position of unjudged) {
        const entry = log[position];
        if (entry?.event !== "close" || entry.measure !== undefined) continue;
        const before = { ...after.value, log: log.slice(0, position) };
        for (const lack of closingShortfalls(before, policy, { approvedBy: entry.approved_by ?? [] })) {
          yield { id, params: { guard: lack.guard, detail: detailOf(lack) } };
        }
      }
    }
  },
};

function detailOf(shortfall: Shortfall): string {
  if (shortfall.guard === "approval") return shortfall.post;
  return shortfall.guard === "two-persons" ? (shortfall.submitter ?? "") : "";
}
