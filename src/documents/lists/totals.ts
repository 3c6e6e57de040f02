import type { Messages } from "../../messages/index.js";
import { type Counts, percent, statistics } from "../../query/statistics.js";
import type { Cell, Table } from "../document.js";
import type { Source } from "../paper.js";

/** How many problems stand where, by category and in all: the figures behind the lists. */
export function totals({ ledger, today }: Source, { words, papers }: Messages): Table {
  const { lists } = papers;
  const { problems, categories } = statistics(ledger, today);
  const counted = ["pending", "in_progress", "staged", "done"] as const;
  const figures = (counts: Counts): Cell[] =>
    [counts.total, ...counted.map((key) => counts[key]), counts.closed, percent(counts.done, counts.total)].map(
      (value) => ({ value }),
    );
  const total: Cell[] = [{ value: lists.total }, ...figures(problems)];
  return {
    kind: "table",
    name: lists.names.totals,
    columns: [
      { key: "category", header: words.field.category, width: 30 },
      { key: "total", header: words.field.problems, width: 5 },
      ...counted.map((key) => ({ key, header: words.status[key], width: 7 })),
      { key: "closed", header: lists.columns.closed, width: 6 },
      { key: "percent", header: lists.columns.rate, width: 7 },
    ],
    rows: [
      ...categories.map((category) => [{ value: category.name }, ...figures(category)]),
      total.map((cell) => ({ ...cell, tone: "strong" })),
    ],
  };
}
