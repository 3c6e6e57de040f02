import type { AuditRule } from "../rule.js";

/** What one side of a merge changed, and the other did not touch, is in the result. */
export const mergeLost: AuditRule<"merge-lost"> = {
  id: "merge-lost",
  *check({ lost }) {
    for (const { id, field, measure, item } of lost) yield { id, params: { field: field ?? "", measure, item } };
  },
};
