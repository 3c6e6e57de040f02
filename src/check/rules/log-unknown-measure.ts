import { type Rule, valueAt } from "../rule.js";

/** A step of a measure names a measure that exists. */
export const logUnknownMeasure: Rule<"log-unknown-measure"> = {
  id: "log-unknown-measure",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      const ids = new Set((problem.measures ?? []).map((measure) => measure.id));
      for (const [index, { measure }] of (problem.log ?? []).entries()) {
        if (measure === undefined || ids.has(measure)) continue;
        yield { place: valueAt(parsed, "log", index, "measure"), params: { measure, count: ids.size } };
      }
    }
  },
};
