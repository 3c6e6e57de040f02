import { citations } from "../citations.js";
import { type Rule, valueAt } from "../rule.js";

/** A cited file still has the bytes it had when it was cited. */
export const evidenceChanged: Rule<"evidence-changed"> = {
  id: "evidence-changed",
  severity: "error",
  *check({ problems, evidence: look }) {
    for (const each of problems) {
      for (const { evidence, path } of citations(each)) {
        if (evidence.file === undefined || evidence.sha256 === undefined) continue;
        const fact = look(evidence.file);
        const recorded = evidence.sha256.toLowerCase();
        if (fact.state !== "ok" || fact.sha256 === recorded) continue;
        yield {
          place: valueAt(each.parsed, ...path, "sha256"),
          params: { path: evidence.file, recorded, found: fact.sha256 },
        };
      }
    }
  },
};
