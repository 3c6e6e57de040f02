import { citations } from "../citations.js";
import { type Rule, valueAt } from "../rule.js";

/** A cited file exists. */
export const evidenceMissing: Rule<"evidence-missing"> = {
  id: "evidence-missing",
  severity: "error",
  *check({ problems, evidence: look }) {
    for (const each of problems) {
      for (const { evidence, path } of citations(each)) {
        if (evidence.file === undefined || look(evidence.file).state !== "missing") continue;
        yield { place: valueAt(each.parsed, ...path, "file"), params: { path: evidence.file } };
      }
    }
  },
};
