import { type Rule, valueAt } from "../rule.js";

/**
 * What is withheld says `publish: false`, so that no paper that asks only one of the two fields prints it. The reverse
 * is no finding: that something stays unpublished may be decided before the reason is put on record.
 */
export const withheldPublished: Rule<"withheld-published"> = {
  id: "withheld-published",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      if (problem.withheld === undefined || problem.publish === false) continue;
      yield { place: valueAt(parsed, "withheld"), params: {} };
    }
  },
};
