import { misorderedDates } from "../../model/round.js";
import { type Rule, valueAt } from "../rule.js";

/** An inspection ends, and its feedback comes, no earlier than it begins. */
export const roundOrder: Rule<"round-order"> = {
  id: "round-order",
  severity: "warning",
  *check({ ledger, headerFile }) {
    for (const { field, date, from } of misorderedDates(ledger.header.round ?? {})) {
      yield { place: valueAt(headerFile, "round", field), params: { field, date, from } };
    }
  },
};
