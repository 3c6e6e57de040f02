import type { Messages } from "../messages/index.js";
import type { Measure, Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { headOf, type PartColumn, rowsByPart } from "./cells.js";
import { measuresOf, problemColumns } from "./columns.js";
import { documentOf, type Paper, type Source } from "./paper.js";
import { limitsAndState } from "./remarks.js";

/** The whole ledger in the columns that offices use, one row a measure; or one department's part of it. */
export const sheet: Paper = {
  build(source, messages) {
    const { ledger, departments } = source;
    const { lists } = messages.papers;
    const { id, category, title, goal, text, leaders, progress, ...others } = problemColumns(ledger, messages);
    const columns = [
      id,
      category,
      title,
      goal,
      text,
      leaders,
      others.departments,
      others.deadline,
      progress,
      statusColumn(messages),
    ];
    const problems = ledger.entries.map(({ problem }) => problem);
    const part = departments.length === 0 ? [] : [lists.part(departments.join(messages.words.listSeparator))];
    return documentOf(source, {
      title: ledger.header.title,
      orientation: "landscape",
      remarks: [...part, ...limitsAndState(source, messages)],
      blocks: [
        {
          kind: "table",
          name: lists.names.sheet,
          columns: headOf(columns),
          rows: rowsByPart(problems, (problem) => measuresFor(problem, source), columns),
        },
      ],
    });
  },
};

/** The measures that the asked departments carry out; all of them where they answer for the problem as a whole. */
function measuresFor(problem: Problem, { departments }: Source): readonly Measure[] {
  const own = measuresOf(problem).filter((measure) =>
    (measure.departments ?? problem.departments ?? []).some((name) => departments.includes(name)),
  );
  return own.length === 0 ? measuresOf(problem) : own;
}

/**
 * One status for the problem where its measures say the same; else that of each measure, with the problem's added where
 * somebody would conclude another from them.
 */
function statusColumn({ words, papers }: Messages): PartColumn<Problem, Measure> {
  return {
    key: "status",
    header: words.field.status,
    width: 6,
    part: ({ status }, problem) => {
      if (isOne(problem)) return undefined;
      const own = words.status[status];
      return isConcluded(problem) ? own : papers.lists.ofProblem(own, words.status[problem.status]);
    },
    otherwise: ({ status }) => words.status[status],
  };
}

function isOne({ status, measures = [] }: Problem): boolean {
  return isFinished(status) || measures.every((measure) => measure.status === status);
}

/** Some measures are further than others, and the problem is in progress. */
function isConcluded({ status, measures = [] }: Problem): boolean {
  return status === "in_progress" && measures.some((measure) => measure.status !== measures[0]?.status);
}
