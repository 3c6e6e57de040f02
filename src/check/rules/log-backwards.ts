import { type Rule, valueAt } from "../rule.js";

/** A log is written from top to bottom: no step is dated before the one above it. */
export const logBackwards: Rule<"log-backwards"> = {
  id: "log-backwards",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      let previous = "";
      for (const [index, { on }] of (problem.log ?? []).entries()) {
        if (on < previous) yield { place: valueAt(parsed, "log", index, "on"), params: { on, previous } };
        previous = on;
      }
    }
  },
};
