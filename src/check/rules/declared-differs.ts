import { declaredDifferences } from "../../query/declared.js";
import { type Rule, valueAt } from "../rule.js";

/** A figure published elsewhere differs from the ledger's: told, since either may be the newer one. */
export const declaredDiffers: Rule<"declared-differs"> = {
  id: "declared-differs",
  severity: "info",
  *check({ ledger, headerFile }) {
    // While a file is left out, every figure differs for that reason, and nothing is to be learned from it.
    if (ledger.excluded.length > 0) return;
    for (const { figure, declared, computed } of declaredDifferences(ledger)) {
      yield {
        place: valueAt(headerFile, "declared", figure),
        params: { figure, declared: String(declared), computed: String(computed) },
      };
    }
  },
};
