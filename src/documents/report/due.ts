import type { Messages } from "../../messages/index.js";
import { formatReference } from "../../model/reference.js";
import { byUrgency, type Due, dueOf, undatedProblems } from "../../query/due.js";
import { responsibleFor } from "../../query/responsible.js";
import { dateValue, headOf, type ItemColumn, namesValue, rowsOf } from "../cells.js";
import type { Block, Row, Table } from "../document.js";
import type { Source } from "../paper.js";

/**
 * What is overdue or soon will be, and who answers for it; a sentence where nothing is overdue, and one about what has no
 * date, since it would be taken for being on time.
 */
export function dueBlocks({ ledger, today }: Source, messages: Messages): Block[] {
  const { report: texts, conventions } = messages.papers;
  const due = dueOf(ledger, today).sort(byUrgency);
  const undated = undatedProblems(ledger).length;
  const sentence = (text: string): Block => ({ kind: "paragraph", text });
  return [
    ...(due.some(({ light }) => light === "red") ? [] : [sentence(texts.nothingOverdue)]),
    ...(due.length === 0 ? [] : [dueTable(due, messages)]),
    ...(undated === 0 ? [] : [sentence(conventions.undated(undated))]),
  ];
}

function dueTable(due: readonly Due[], messages: Messages): Table {
  const columns = columnsFor(due, messages);
  const rows = rowsOf(due, columns).map((row, index) => withLight(row, due[index]));
  return { kind: "table", name: messages.papers.report.dueTable, columns: headOf(columns), rows };
}

function columnsFor(due: readonly Due[], { words, papers }: Messages): ItemColumn<Due>[] {
  const { field, listSeparator, unassigned } = words;
  const texts = papers.report;
  const measure: ItemColumn<Due> = {
    key: "text",
    header: field.measures,
    width: 12,
    value: ({ measure }) => measure?.text ?? null,
  };
  return [
    {
      key: "id",
      header: field.id,
      width: 3,
      value: ({ problem, measure }) => formatReference({ problem: problem.id, measure: measure?.id ?? null }),
    },
    { key: "title", header: field.title, width: 14, value: ({ problem }) => problem.title },
    ...(due.some(({ measure }) => measure !== null) ? [measure] : []),
    {
      key: "leaders",
      header: field.leaders,
      width: 7,
      value: ({ problem, measure }) =>
        namesValue(responsibleFor(problem, measure).leaders, listSeparator) ?? unassigned,
    },
    {
      key: "departments",
      header: field.departments,
      width: 7,
      value: ({ problem, measure }) =>
        namesValue(responsibleFor(problem, measure).departments, listSeparator) ?? unassigned,
    },
    {
      key: "deadline",
      header: due.some(({ isReview }) => isReview) ? papers.reminder.columns.date : field.deadline,
      width: 6,
      value: ({ date }) => dateValue(date),
    },
    {
      key: "standing",
      header: texts.standing,
      width: 8,
      value: ({ days, isReview }) => (isReview ? texts.review(days) : texts.deadline(days)),
    },
  ];
}

/** The last cell says how late it is, and bears the light. */
function withLight(row: Row, due: Due | undefined): Row {
  const last = row.at(-1);
  return due === undefined || !last ? row : [...row.slice(0, -1), { ...last, tone: due.light }];
}
