import type { Messages } from "../messages/index.js";
import { categoryName, type Ledger } from "../model/ledger.js";
import type { Measure, Problem } from "../model/schema.js";
import { dateValue, type ItemColumn, namesValue, type PartColumn, textValue } from "./cells.js";

/** A column about a problem, or about one of its measures. */
export type ProblemColumn = ItemColumn<Problem> | PartColumn<Problem, Measure>;

/** The columns that several lists have, under the names that offices use. */
export function problemColumns(ledger: Ledger, { words, papers }: Messages) {
  const { field } = words;
  const { listSeparator } = words;
  return {
    id: { key: "id", header: field.id, width: 3, value: ({ id }) => id },
    category: {
      key: "category",
      header: field.category,
      width: 10,
      value: ({ category }) => categoryName(ledger.header, category),
    },
    group: { key: "group", header: field.group, width: 8, value: ({ group }) => textValue(group) },
    title: { key: "title", header: field.title, width: 16, value: ({ title }) => title },
    goal: { key: "goal", header: field.goal, width: 12, value: ({ goal }) => textValue(goal) },
    status: { key: "status", header: field.status, width: 6, value: ({ status }) => words.status[status] },
    measure: { key: "measure", header: papers.lists.columns.measure, width: 4, part: ({ id }) => id },
    text: { key: "text", header: field.measures, width: 22, part: ({ text }) => text },
    leaders: {
      key: "leaders",
      header: field.leaders,
      width: 7,
      part: ({ leaders }) => leaders && namesValue(leaders, listSeparator),
      otherwise: ({ leaders }) => namesValue(leaders, listSeparator),
    },
    departments: {
      key: "departments",
      header: field.departments,
      width: 7,
      part: ({ departments }) => departments && namesValue(departments, listSeparator),
      otherwise: ({ departments }) => namesValue(departments, listSeparator),
    },
    deadline: {
      key: "deadline",
      header: field.deadline,
      width: 6,
      part: ({ deadline }) => deadline && dateValue(deadline),
      otherwise: ({ deadline }) => dateValue(deadline),
    },
    progress: { key: "progress", header: field.progress, width: 26, part: ({ progress }) => textValue(progress) },
  } satisfies Record<string, ProblemColumn>;
}

/** The headings between category and problem are told where there are any. */
export function hasGroups({ entries }: Ledger): boolean {
  return entries.some(({ problem }) => problem.group !== undefined);
}

export function measuresOf({ measures = [] }: Problem): readonly Measure[] {
  return measures;
}
