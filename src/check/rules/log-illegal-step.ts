import { replay, stepsFrom } from "../../model/replay.js";
import { type Rule, valueAt } from "../rule.js";

/** Each step of a log is one that the transition table allows from where the step before it led (DESIGN section 4). */
export const logIllegalStep: Rule<"log-illegal-step"> = {
  id: "log-illegal-step",
  severity: "error",
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      const log = problem.log ?? [];
      for (const { index, from, reason } of replay(log).illegal) {
        const entry = log[index];
        if (entry === undefined) continue;
        const measure = entry.measure ?? null;
        // A step that a finished problem refuses to its measures is one that the problem must be reopened for.
        const possible = reason === "finished" ? (["reopen"] as const) : stepsFrom(from, measure !== null);
        yield {
          place: valueAt(parsed, "log", index, "event"),
          params: { event: entry.event, from, reason, measure, possible },
        };
      }
    }
  },
};
