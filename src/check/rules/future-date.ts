import { daysBetween } from "../../model/date.js";
import { happenings } from "../happenings.js";
import type { Rule } from "../rule.js";

/** What is recorded as having happened cannot lie ahead. */
export const futureDate: Rule<"future-date"> = {
  id: "future-date",
  severity: "error",
  *check({ problems, today }) {
    for (const problem of problems) {
      for (const { place, field, date } of happenings(problem)) {
        if (date <= today) continue;
        const params = { field, date, today };
        // Tomorrow may be today already: a gate that runs in UTC is up to a day behind the office.
        yield daysBetween(today, date) === 1 ? { place, params, severity: "warning" } : { place, params };
      }
    }
  },
};
