import type { Messages } from "../../messages/index.js";
import type { LogEntry, Measure, Problem } from "../../model/schema.js";
import { completionOf } from "../../query/completion.js";
import type { Field } from "../document.js";
import { piecesOf } from "../evidence.js";
import { day, deadlineRows, deadlineTexts, field, names, regulationText, shortName } from "../facts.js";
import { onlyEntry } from "../one-problem.js";
import { documentOf, type Paper } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { obstacles } from "./obstacles.js";
import { approvalFields, remarkField, signatureFields } from "./signing.js";

/** So many lines are left for somebody to apply in handwriting. */
const roomToApply = 2;

/** 销号审批表: one problem, what was done about it, and room for those who sign its closing. */
export const form: Paper = {
  one: true,
  build(source, messages) {
    const { ledger } = source;
    const { problem } = onlyEntry(source);
    const { policy } = ledger;
    return documentOf(source, {
      title: messages.papers.form.title,
      orientation: "portrait",
      remarks: [...obstacles(problem, policy, messages), ...limitsAndState(source, messages)],
      blocks: [
        {
          kind: "fields",
          rows: [
            [
              field("organization", messages.words.field.organization, ledger.header.organization),
              field("id", messages.papers.lists.columns.problem, String(problem.id)),
            ],
            ...factRows(problem, categoryName(problem, ledger.header.categories), messages),
            ...applicationRows(problem, messages),
            ...approvalFields(problem, policy, messages),
            [remarkField(problem, policy, messages)],
          ],
        },
      ],
    });
  },
};

function categoryName({ category }: Problem, categories: readonly { id: string; name: string }[]): string {
  return categories.find(({ id }) => id === category)?.name ?? category;
}

function factRows(problem: Problem, category: string, messages: Messages): Field[][] {
  const { words, papers } = messages;
  const { field: labels } = words;
  const { done } = completionOf(problem);
  const deadline = field("deadline", labels.deadline, ...deadlineTexts(problem.deadline, problem.log, null, messages));
  const doneOn = field("done_on", labels.done_on, day(done?.on, messages));
  return [
    [field("category", labels.category, category)],
    [field("title", labels.title, problem.title)],
    [field("goal", labels.goal, problem.goal)],
    [
      field(
        "measures",
        papers.form.measures,
        ...(problem.measures ?? []).map((measure) => measureText(measure, messages)),
      ),
    ],
    [
      field("leaders", labels.leaders, names(problem.leaders, messages)),
      field("departments", labels.departments, names(problem.departments, messages)),
    ],
    ...deadlineRows(deadline, doneOn),
    [
      field(
        "regulations",
        labels.regulations,
        ...(problem.regulations ?? []).map((each) => regulationText(each, messages)),
      ),
    ],
    [field("evidence", labels.evidence, evidenceText(problem, messages))],
  ];
}

function measureText({ id, text, status, done_on, progress }: Measure, messages: Messages): string {
  const { words, papers } = messages;
  const done = progress?.trim() ? progress : null;
  const told = papers.form.measure(text, words.status[status], day(done_on, messages), done);
  return papers.conventions.numbered.item(id, told);
}

/** That of the problem as a whole, then that of each measure. */
function evidenceText(problem: Problem, { papers, words }: Messages): string {
  const pieces = piecesOf(problem);
  const carriers = [...new Set(pieces.map(({ measure }) => measure))];
  const listed = carriers.map((carrier) => {
    const own = pieces.filter(({ measure }) => measure === carrier).map(({ evidence }) => shortName(evidence));
    const listing = own.join(words.listSeparator);
    return carrier === null ? listing : papers.form.evidenceOf(String(carrier), listing);
  });
  return listed.join(papers.form.evidenceSeparator);
}

/** Who applied, and when; room to do so where it is not recorded and still can be done. */
function applicationRows(problem: Problem, messages: Messages): Field[][] {
  const { form: words } = messages.papers;
  const { submitted } = completionOf(problem);
  const row = field(
    "application",
    words.application,
    ...(submitted === null ? [] : [appliedText(submitted, messages)]),
  );
  if (submitted !== null || problem.status === "closed") return [[row]];
  return [[{ ...row, space: roomToApply }], signatureFields("application", messages)];
}

function appliedText({ on, by, note }: LogEntry, { papers }: Messages): string {
  return papers.form.applied(papers.conventions.date(on), by ?? null, note ?? null);
}
