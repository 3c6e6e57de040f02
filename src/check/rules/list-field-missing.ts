import type { Problem } from "../../model/schema.js";
import type { Rule } from "../rule.js";

/** The fields that the three lists print, and how each is present. */
const needed: readonly { readonly field: keyof Problem; readonly present: (problem: Problem) => boolean }[] = [
  { field: "goal", present: (problem) => problem.goal !== undefined },
  { field: "leaders", present: (problem) => (problem.leaders ?? []).length > 0 },
  { field: "departments", present: (problem) => (problem.departments ?? []).length > 0 },
  { field: "deadline", present: (problem) => problem.deadline !== undefined || problem.term === "long_term" },
  { field: "measures", present: (problem) => (problem.measures ?? []).length > 0 },
];

/** The three lists would have an empty cell. */
export const listFieldMissing: Rule<"list-field-missing"> = {
  id: "list-field-missing",
  severity: "warning",
  strictOnly: true,
  *check({ problems }) {
    for (const { problem, parsed } of problems) {
      for (const { field, present } of needed) {
        if (!present(problem))
          yield { place: { parsed, path: ["id"], target: "key" }, params: { field, id: problem.id } };
      }
    }
  },
};
