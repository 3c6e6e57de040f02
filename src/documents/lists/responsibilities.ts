import type { Messages } from "../../messages/index.js";
import { lightOf } from "../../query/light.js";
import { dateValue, headOf, rowsByPart } from "../cells.js";
import { measuresOf, type ProblemColumn, problemColumns } from "../columns.js";
import type { Table } from "../document.js";
import type { Source } from "../paper.js";

/** 责任清单: who answers for what, and until when. */
export function responsibilityList({ ledger, today }: Source, messages: Messages): Table {
  const { words, papers } = messages;
  const { id, title, measure, text, leaders, departments, deadline, status } = problemColumns(ledger, messages);
  const problems = ledger.entries.map(({ problem }) => problem);
  const review: ProblemColumn = {
    key: "review_on",
    header: words.field.review_on,
    width: 6,
    value: ({ review_on }) => dateValue(review_on),
  };
  const columns: ProblemColumn[] = [
    id,
    title,
    measure,
    text,
    { ...leaders, width: 10 },
    { ...departments, width: 10 },
    deadline,
    // The light of staged work follows this day: beside the deadline alone it would look wrong.
    ...(problems.some(({ review_on }) => review_on !== undefined) ? [review] : []),
    {
      key: "light",
      header: words.field.light,
      width: 5,
      value: (problem) => {
        const light = lightOf(problem, today, ledger.policy.dueSoonDays);
        return light === null ? null : words.light[light];
      },
    },
    status,
  ];
  return {
    kind: "table",
    name: papers.lists.names.responsibilities,
    columns: headOf(columns),
    rows: rowsByPart(problems, measuresOf, columns),
  };
}
