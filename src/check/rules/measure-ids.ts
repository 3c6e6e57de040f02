import { type Rule, valueAt } from "../rule.js";

/** A reference such as 33.2 must mean one measure, also next year: ids are 1, 2, 3 … in the order of the file. */
export const measureIds: Rule<"measure-ids"> = {
  id: "measure-ids",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      const seen = new Set<number>();
      let highest = 0;
      let ordered = true;
      for (const [index, { id }] of (problem.measures ?? []).entries()) {
        const place = valueAt(parsed, "measures", index, "id");
        const expected = highest + 1;
        if (seen.has(id)) {
          yield { place, params: { id, reason: "duplicate", expected } };
        } else if (ordered && id !== expected) {
          ordered = false;
          yield { place, params: { id, reason: "order", expected } };
        }
        seen.add(id);
        highest = Math.max(highest, id);
      }
    }
  },
};
