import { stepsFrom } from "../../../model/replay.js";
import type { AuditRule } from "../rule.js";
import { newEntries, replayed } from "../steps.js";

/** Each new step is one that the transition table allows from where the problem, or its measure, stood. */
export const stepIllegal: AuditRule<"step-illegal"> = {
  id: "step-illegal",
  *check({ transitions }) {
    for (const transition of transitions) {
      const entries = newEntries(transition);
      for (const { index, from, reason } of replayed(transition).illegal) {
        const entry = entries[index];
        if (entry === undefined || !transition.unjudged.includes(transition.added[index] ?? -1)) continue;
        const measure = entry.measure ?? null;
        const possible = reason === "finished" ? (["reopen"] as const) : stepsFrom(from, measure !== null);
        yield { id: transition.id, params: { event: entry.event, measure, from: from ?? "", possible } };
      }
    }
  },
};
