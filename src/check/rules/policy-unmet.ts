import { closingShortfalls, type Shortfall } from "../../model/closing.js";
import { type Rule, valueAt } from "../rule.js";

/** A closed problem was closed as the ledger's policy asks (DESIGN section 4, `close`). */
export const policyUnmet: Rule<"policy-unmet"> = {
  id: "policy-unmet",
  severity: "error",
  *check({ ledger, problems }) {
    for (const { problem, parsed } of problems) {
      if (problem.status !== "closed") continue;
      const log = problem.log ?? [];
      const index = log.findLastIndex((entry) => entry.event === "close" && entry.measure === undefined);
      const closing = log[index];
      const before = index < 0 ? log : log.slice(0, index);
      const place = index < 0 ? valueAt(parsed, "status") : valueAt(parsed, "log", index, "event");
      const signing = { approvedBy: closing?.approved_by ?? [] };
      for (const shortfall of closingShortfalls({ ...problem, log: before }, ledger.policy, signing)) {
        yield { place, params: { guard: shortfall.guard, detail: detailOf(shortfall) } };
      }
    }
  },
};

function detailOf(shortfall: Shortfall): string {
  if (shortfall.guard === "approval") return shortfall.post;
  return shortfall.guard === "two-persons" ? (shortfall.submitter ?? "") : "";
}
