import type { Messages } from "../../messages/index.js";
import { categoryName, pathWithin } from "../../model/ledger.js";
import type { Problem, Round } from "../../model/schema.js";
import { countReturns, isUnderReview } from "../../model/status.js";
import { completionOf } from "../../query/completion.js";
import type { Block, Field } from "../document.js";
import { day, deadlineRows, deadlineTexts, field, names } from "../fields.js";
import type { Case } from "./case.js";

/** What the problem is, where it comes from, and who answers for it. */
export function factBlocks(about: Case): Block[] {
  const { problem, messages } = about;
  const { words, papers } = messages;
  const { field: labels } = words;
  const rows: Field[][] = [
    ...originRows(about),
    [field("title", labels.title, problem.title)],
    [field("cause", labels.cause, problem.cause)],
    [field("goal", labels.goal, problem.goal)],
    ...responsibleRows(problem, messages),
    ...standingRows(problem, messages),
    [field("follow_up", labels.follow_up, problem.follow_up)],
    [field("publish", labels.publish, publication(problem, messages))],
    [field("internal", papers.dossier.internal, problem.internal)],
  ];
  return [
    { kind: "paragraph", role: "note", text: papers.dossier.blank },
    { kind: "fields", rows },
  ];
}

function originRows({ source: { ledger }, entry, problem, messages }: Case): Field[][] {
  const { words, papers } = messages;
  const { field: labels } = words;
  const { header } = ledger;
  const { source } = problem;
  return [
    [field("organization", labels.organization, header.organization)],
    [field("round", labels.round, roundText(header.round ?? {}, messages))],
    [field("id", labels.id, String(problem.id)), field("file", labels.file, pathWithin(ledger, entry.file))],
    [field("category", labels.category, categoryName(header, problem.category))],
    [field("group", labels.group, problem.group)],
    [
      field("origin", labels.origin, words.origin[problem.origin ?? "feedback"]),
      field("term", labels.term, problem.term && words.term[problem.term]),
    ],
    [field("source", labels.source, source?.document, source?.item)],
    [field("source_note", papers.dossier.sourceNote, source?.note)],
  ];
}

function roundText({ kind, body, from, to, feedback_on }: Round, messages: Messages): string {
  const { dossier } = messages.papers;
  const span = from === undefined && to === undefined ? null : dossier.span(day(from, messages), day(to, messages));
  return dossier.round(kind ?? null, body ?? null, span, day(feedback_on, messages));
}

function responsibleRows(problem: Problem, messages: Messages): Field[][] {
  const { field: labels } = messages.words;
  return [
    [
      field("leaders", labels.leaders, names(problem.leaders, messages)),
      field("departments", labels.departments, names(problem.departments, messages)),
    ],
    ...deadlineRows(
      field("deadline", labels.deadline, ...deadlineTexts(problem.deadline, problem.log, null, messages)),
      field("review_on", labels.review_on, day(problem.review_on, messages)),
    ),
  ];
}

function standingRows(problem: Problem, messages: Messages): Field[][] {
  const { words, show } = messages;
  const { done } = completionOf(problem);
  const returns = countReturns(problem.log);
  return [
    [
      field("status", words.field.status, statusText(problem, messages)),
      field("done_on", words.field.done_on, day(done?.on, messages)),
    ],
    ...(returns === 0 ? [] : [[field("returned", show.returned, show.times(returns))]]),
  ];
}

/** The status, and whether the closing was applied for and not yet decided. */
function statusText({ status, log }: Problem, { words }: Messages): string {
  return [words.status[status], ...(isUnderReview(log) ? [words.underReview] : [])].join(words.listSeparator);
}

function publication({ publish, withheld }: Problem, { words, show }: Messages): string | null {
  if (publish === false) return show.notPublished(withheld === undefined ? null : words.withheld[withheld]);
  return publish === undefined ? null : words.yes;
}
