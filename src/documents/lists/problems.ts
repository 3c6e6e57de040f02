import type { Messages } from "../../messages/index.js";
import type { Problem } from "../../model/schema.js";
import { headOf, type ItemColumn, rowsOf, textValue } from "../cells.js";
import { hasGroups, problemColumns } from "../columns.js";
import type { Table } from "../document.js";
import type { Source } from "../paper.js";

/** 问题清单: what was found, and where it stands. */
export function problemList({ ledger }: Source, messages: Messages): Table {
  const { words, papers } = messages;
  const { id, category, group, title, status } = problemColumns(ledger, messages);
  const columns: ItemColumn<Problem>[] = [
    id,
    category,
    ...(hasGroups(ledger) ? [group] : []),
    { ...title, width: 26 },
    { key: "origin", header: words.field.origin, width: 6, value: ({ origin = "feedback" }) => words.origin[origin] },
    { key: "cause", header: words.field.cause, width: 14, value: ({ cause }) => textValue(cause) },
    { key: "term", header: words.field.term, width: 6, value: ({ term }) => (term ? words.term[term] : null) },
    status,
  ];
  const problems = ledger.entries.map(({ problem }) => problem);
  return {
    kind: "table",
    name: papers.lists.names.problems,
    columns: headOf(columns),
    rows: rowsOf(problems, columns),
  };
}
