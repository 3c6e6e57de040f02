import type { Messages } from "../../messages/index.js";
import type { Problem, Regulation } from "../../model/schema.js";
import { headOf, type ItemColumn, rowsOf, textValue } from "../cells.js";
import type { Table } from "../document.js";
import type { Source } from "../paper.js";

interface Made {
  readonly problem: Problem;
  readonly regulation: Regulation;
}

/** 制度清单: the rules that were made or revised, and the problem that each came out of. */
export function regulationList({ ledger }: Source, { words, papers }: Messages): Table {
  const { columns: names } = papers.lists;
  const columns: ItemColumn<Made>[] = [
    { key: "number", header: names.number, width: 3, value: (_, index) => index + 1 },
    { key: "title", header: words.field.regulations, width: 24, value: ({ regulation }) => regulation.title },
    {
      key: "kind",
      header: names.kind,
      width: 6,
      value: ({ regulation: { kind } }) => (kind ? words.regulationKind[kind] : null),
    },
    {
      key: "document",
      header: names.document,
      width: 12,
      value: ({ regulation }) => textValue(regulation.document),
    },
    { key: "problem", header: names.problem, width: 5, value: ({ problem }) => problem.id },
    { key: "problem_title", header: words.field.title, width: 24, value: ({ problem }) => problem.title },
  ];
  const made = ledger.entries.flatMap(({ problem }) =>
    (problem.regulations ?? []).map((regulation) => ({ problem, regulation })),
  );
  return { kind: "table", name: papers.lists.names.regulations, columns: headOf(columns), rows: rowsOf(made, columns) };
}
