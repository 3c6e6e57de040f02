import type { Messages } from "../../messages/index.js";
import { dateValue, headOf, rowsByPart } from "../cells.js";
import { measuresOf, type ProblemColumn, problemColumns } from "../columns.js";
import type { Table } from "../document.js";
import type { Source } from "../paper.js";

/** 整改清单: what is done about each problem, and how far it is. */
export function measureList({ ledger }: Source, messages: Messages): Table {
  const { words, papers } = messages;
  const { id, title, goal, measure, text, progress, status } = problemColumns(ledger, messages);
  const columns: ProblemColumn[] = [
    id,
    title,
    goal,
    measure,
    text,
    {
      key: "measure_status",
      header: papers.lists.columns.measureStatus,
      width: 6,
      part: (each) => words.status[each.status],
    },
    progress,
    { key: "done_on", header: words.field.done_on, width: 6, part: ({ done_on }) => dateValue(done_on) },
    status,
  ];
  const problems = ledger.entries.map(({ problem }) => problem);
  return {
    kind: "table",
    name: papers.lists.names.measures,
    columns: headOf(columns),
    rows: rowsByPart(problems, measuresOf, columns),
  };
}
