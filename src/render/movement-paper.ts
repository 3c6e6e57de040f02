import type { Place } from "./excluded.js";
import { escapeMarkdown, toMarkdown } from "./markdown.js";
import { notCompared, type Report, stateText } from "./movement.js";
import { sectionsOf } from "./movement-sections.js";
import { paperMessages } from "./paper-messages.js";
import { figureRows } from "./totals.js";

/** The report as a paper in Markdown, in the ledger's own language. */
export function movementPaper(report: Report, place: Place): string {
  const { header, from, to, movement } = report;
  const messages = paperMessages(header.language);
  const { diff, words, show } = messages;
  const sections = sectionsOf(movement, messages);
  const excluded = [...new Set([...from.excluded, ...to.excluded].map(({ file }) => place(file)))];
  const left = excluded.length === 0 ? [] : [diff.excluded(excluded.join(words.listSeparator), excluded.length)];
  const figures = figureRows(movement, messages).map(({ name, before, after, change }) => [
    name,
    before,
    after,
    change,
  ]);
  const paragraphs = [
    ...(header.organization === undefined ? [] : [header.organization]),
    diff.from(stateText(from, messages)),
    diff.to(stateText(to, messages)),
    ...left,
    ...notCompared(movement, messages),
  ];
  const blocks = [
    `# ${escapeMarkdown(diff.title(header.title, from.date, to.date))}\n`,
    ...paragraphs.map((text) => `${escapeMarkdown(text)}\n`),
    toMarkdown([diff.figure, diff.before, diff.after, diff.change], figures),
    ...sections.flatMap(({ heading, items }) => [
      `## ${escapeMarkdown(heading)}\n`,
      toMarkdown(
        [words.field.id, words.field.title, diff.particulars],
        items.map(({ reference, title, particulars }) => [reference, title, particulars.join(show.separator)]),
      ),
    ]),
    ...(sections.length === 0 ? [`${diff.nothing}\n`] : []),
  ];
  return blocks.join("\n");
}
