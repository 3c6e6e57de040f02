import { happenings } from "../happenings.js";
import type { Rule } from "../rule.js";

/** Work dated before the inspection began is told, not forbidden: the problem may have been known. */
export const beforeInspection: Rule<"before-inspection"> = {
  id: "before-inspection",
  severity: "info",
  *check({ ledger, problems }) {
    const from = ledger.header.round?.from;
    if (from === undefined) return;
    for (const problem of problems) {
      for (const { place, date } of happenings(problem)) {
        if (date < from) yield { place, params: { date, from } };
      }
    }
  },
};
