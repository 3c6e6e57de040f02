import type { Messages } from "../messages/index.js";
import { findingsOf } from "../query/findings.js";
import { type Statistics, statistics } from "../query/statistics.js";
import { doneThisWeek } from "../query/this-week.js";
import { unfinishedByUrgency } from "../query/unfinished.js";
import { isWithheld } from "../query/withheld.js";
import { documentOf, type Paper, type Source } from "./paper.js";
import { quoted } from "./quoted.js";
import { limits } from "./remarks.js";

/** Where things stand, as one paragraph to paste into a chat or a speech. */
export const brief: Paper = {
  isText: true,
  build(source, messages) {
    const texts = messages.papers.brief;
    const { ledger, today } = source;
    const figures = statistics(ledger, today);
    const sentences = [
      whole(source, figures, messages),
      ...goingOn(source, messages),
      texts.doneThisWeek(doneThisWeek(ledger, today).length),
      texts.dates(figures.lights.red, figures.lights.yellow),
    ];
    return documentOf(source, {
      title: texts.title,
      orientation: "portrait",
      remarks: limits(source, messages),
      blocks: [{ kind: "paragraph", text: sentences.join(texts.gap) }],
    });
  },
};

/** How many there are, and in which states; those that none is in are left out, but for what is done. */
function whole(source: Source, { problems, percent, categories }: Statistics, { words, papers }: Messages): string {
  const { ledger, chosen, today } = source;
  const others = (["staged", "in_progress", "pending"] as const).filter((status) => problems[status] > 0);
  return papers.brief.whole(
    {
      date: papers.conventions.date(today),
      organization: ledger.header.organization ?? null,
      // Where only some problems were asked for, an empty category is one that was not.
      categories: categories.filter(({ total }) => chosen === null || total > 0).length,
      problems: problems.total,
      self: findingsOf(ledger, "self").total,
    },
    [
      papers.brief.done(problems.done, percent, problems.closed),
      ...others.map((status) => papers.brief.counted(words.status[status], problems[status])),
    ],
  );
}

/** So many that go on are named. */
const named = 5;

/** What is withheld is not named either: a message is passed on to anybody. */
function goingOn({ ledger }: Source, messages: Messages): string[] {
  const all = unfinishedByUrgency(ledger);
  const told = all.filter((problem) => !isWithheld(problem)).slice(0, named);
  const titles = told.map(({ title }) => quoted(title, messages));
  return told.length === 0 ? [] : [messages.papers.brief.goingOn(titles, all.length - told.length)];
}
