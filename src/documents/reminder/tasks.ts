import type { Messages } from "../../messages/index.js";
import type { DueTask, Slip } from "../../query/slips.js";
import { headOf, type ItemColumn, namesValue, rowsOf } from "../cells.js";
import type { Table } from "../document.js";

/** What a slip is about, one row each. Columns that say nothing in this slip are left out, so that the others have room. */
export function taskTable({ light, tasks }: Slip, messages: Messages): Table {
  const { words, papers } = messages;
  const { reminder, conventions } = papers;
  const { field } = words;
  const hasMeasures = tasks.some(({ measure }) => measure !== null);
  const isShared = tasks.some(({ departments }) => departments.length > 1);
  const hasReviews = tasks.some(({ isReview }) => isReview);
  const all: (ItemColumn<DueTask> | null)[] = [
    { key: "problem", header: reminder.columns.problem, width: 4, value: ({ problem }) => problem.id },
    { key: "title", header: field.title, width: 14, value: ({ problem }) => problem.title },
    hasMeasures
      ? {
          key: "measure",
          header: reminder.columns.measure,
          width: 12,
          value: ({ measure }) => measure && conventions.numbered.item(measure.id, measure.text),
        }
      : null,
    {
      key: "leaders",
      header: field.leaders,
      width: 6,
      value: ({ leaders }) => namesValue(leaders, words.listSeparator),
    },
    isShared
      ? {
          key: "departments",
          header: reminder.columns.departments,
          width: 6,
          value: ({ departments }) => namesValue(departments, words.listSeparator),
        }
      : null,
    {
      key: "deadline",
      header: hasReviews ? reminder.columns.date : field.deadline,
      width: 6,
      value: ({ date }) => ({ date }),
    },
    { key: "days", header: reminder.columns.days[light], width: 4, value: ({ days }) => Math.abs(days) },
    hasReviews
      ? {
          key: "remark",
          header: reminder.columns.remark,
          width: 6,
          value: ({ isReview }) => (isReview ? reminder.review : null),
        }
      : null,
  ];
  const columns = all.filter((column) => column !== null);
  return { kind: "table", name: reminder.tables[light], columns: headOf(columns), rows: rowsOf(tasks, columns) };
}
