import { isFinished } from "../../model/status.js";
import { type Rule, valueAt } from "../rule.js";

/** A problem is done when every measure is. */
export const doneWithOpenMeasures: Rule<"done-with-open-measures"> = {
  id: "done-with-open-measures",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      const open = (problem.measures ?? []).filter((measure) => measure.status !== "done").map((measure) => measure.id);
      if (!isFinished(problem.status) || open.length === 0) continue;
      yield { place: valueAt(parsed, "status"), params: { open, status: problem.status, id: problem.id } };
    }
  },
};
