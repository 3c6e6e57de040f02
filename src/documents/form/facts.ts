import type { Messages } from "../../messages/index.js";
import type { Measure, Problem, Regulation } from "../../model/schema.js";
import { completionOf } from "../../query/completion.js";
import { departmentsOf, leadersOf } from "../../query/responsible.js";
import type { Field } from "../document.js";
import { day, deadlineRows, deadlineTexts, field, names } from "../fields.js";
import { evidenceText } from "./evidence.js";

/** What the problem is, and what was done about it. */
export function factRows(problem: Problem, category: string, messages: Messages): Field[][] {
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
      field("leaders", labels.leaders, names(leadersOf(problem), messages)),
      field("departments", labels.departments, names(departmentsOf(problem), messages)),
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

/** A regulation by its title, how it came about, and its number. */
function regulationText({ title, kind, document }: Regulation, { papers, words }: Messages): string {
  return papers.form.regulation(title, kind ? words.regulationKind[kind] : null, document ?? null);
}
