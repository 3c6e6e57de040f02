import type { Messages } from "../../messages/index.js";
import { undatedProblems } from "../../query/due.js";
import { dueTasks, type Slip, slipsOf } from "../../query/slips.js";
import type { Block, Paragraph } from "../document.js";
import { documentOf, type Paper, type Source } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { taskTable } from "./tasks.js";

/**
 * 督办单 and 提醒单: what is overdue and what is due soon, a page for each department and kind. The title of the paper
 * is that of its first slip, so that every page but the first begins with a break. Each page is handed to another
 * office, so each says what limits it.
 */
export const reminder: Paper = {
  build(source, messages) {
    const { reminder: words } = messages.papers;
    const slips = slipsOf(dueTasks(source.ledger, source.today), source.departments);
    const remarks = limitsAndState(source, messages);
    const [first, ...others] = slips;
    const notes = remarks.map((text): Paragraph => ({ kind: "paragraph", role: "note", text }));
    return documentOf(source, {
      title: first === undefined ? words.nothingTitle : words.titles[first.light],
      orientation: "portrait",
      remarks,
      blocks:
        first === undefined
          ? nothingDue(source, messages)
          : [
              ...slipBlocks(first, source, messages),
              ...others.flatMap((slip): Block[] => [
                { kind: "page", title: words.titles[slip.light] },
                ...notes,
                ...slipBlocks(slip, source, messages),
              ]),
            ],
    });
  },
};

function nothingDue(source: Source, messages: Messages): Block[] {
  const { ledger, today, departments } = source;
  const { papers, words } = messages;
  const { nothing, sentenceSeparator } = papers.reminder;
  const asked = departments.length === 0 ? null : departments.join(words.listSeparator);
  const without = undatedProblems(ledger).length;
  const texts = [
    nothing(papers.conventions.date(today), ledger.policy.dueSoonDays, asked),
    ...(without === 0 ? [] : [papers.conventions.undated(without)]),
  ];
  return [{ kind: "paragraph", text: texts.join(sentenceSeparator) }, signature(source)];
}

function slipBlocks(slip: Slip, source: Source, messages: Messages): Block[] {
  const { addressee, unassigned } = messages.papers.reminder;
  return [
    { kind: "paragraph", role: "addressee", text: slip.department === null ? unassigned : addressee(slip.department) },
    { kind: "paragraph", text: request(slip, source, messages) },
    taskTable(slip, messages),
    signature(source),
  ];
}

function signature({ ledger, today }: Source): Block {
  return { kind: "signature", name: ledger.header.organization ?? null, date: today };
}

/** How many, as of when, and what is asked for. */
function request({ department, light, tasks }: Slip, { ledger, today }: Source, { papers }: Messages): string {
  const { reminder: words, conventions } = papers;
  const named = department !== null;
  const reviews = tasks.filter(({ isReview }) => isReview).length;
  const count =
    light === "red"
      ? words.overdue(conventions.date(today), tasks.length, named)
      : words.soon(conventions.date(today), tasks.length, ledger.policy.dueSoonDays, named);
  return [
    count,
    ...(named ? [] : [words.ask.name]),
    ...(reviews < tasks.length ? [words.ask.finish[light]] : []),
    ...(reviews > 0 ? [words.ask.review[light](reviews)] : []),
  ].join(words.sentenceSeparator);
}
