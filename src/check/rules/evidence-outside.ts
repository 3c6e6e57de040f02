import { citations } from "../citations.js";
import { type Rule, valueAt } from "../rule.js";

/** A cited file lies in the ledger's evidence folder, also once links are followed. */
export const evidenceOutside: Rule<"evidence-outside"> = {
  id: "evidence-outside",
  severity: "error",
  *check({ problems, evidence: look }) {
    for (const each of problems) {
      for (const { evidence, path } of citations(each)) {
        if (evidence.file === undefined || look(evidence.file).state !== "outside") continue;
        yield { place: valueAt(each.parsed, ...path, "file"), params: { path: evidence.file } };
      }
    }
  },
};
