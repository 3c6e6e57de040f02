import { replay, statusOf } from "../../model/replay.js";
import { type Rule, valueAt } from "../rule.js";

/** The last status step of the log leads to the status that the file shows; without such a step, the file stands. */
export const logEnd: Rule<"log-end"> = {
  id: "log-end",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      const { ends } = replay(problem.log ?? []);
      const end = ends.get(null);
      const logged = end === undefined ? problem.status : statusOf(end.state);
      if (logged !== problem.status) {
        yield { place: valueAt(parsed, "status"), params: { status: problem.status, logged, measure: null } };
      }
      for (const [index, measure] of (problem.measures ?? []).entries()) {
        const state = ends.get(measure.id)?.state;
        if (state === undefined || state === measure.status) continue;
        yield {
          place: valueAt(parsed, "measures", index, "status"),
          params: { status: measure.status, logged: state, measure: measure.id },
        };
      }
    }
  },
};
