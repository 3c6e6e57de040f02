import type { Line, Note, Proposal } from "../proposal.js";
import { differencesFrom } from "./comparison.js";
import { endingOf, endingStart, noticeOf } from "./frame.js";
import { headlineOf } from "./headline.js";
import { sectionsOf } from "./levels.js";
import { markOf } from "./marks.js";
import { byLine, note } from "./notes.js";
import { orderNotes } from "./order.js";
import { outlineOf } from "./outline.js";
import { type Paragraph, paragraphsOf } from "./paragraphs.js";
import { placementOf } from "./placement.js";
import { problemsOf } from "./problems.js";
import { roundOf } from "./round.js";
import { surroundingsOf } from "./surroundings.js";
import { organizationIn, titlePage } from "./title-page.js";

/**
 * Reads a notice (整改情况通报) in the layouts that offices use: its lines → paragraphs → a tree by numbers → sections and
 * the problems in them → what each tells. Total: whatever the lines are, there is a proposal; what was not understood or
 * had to be assumed is in its notes, each with its line.
 */
export function readNotice(lines: readonly Line[]): Proposal {
  const { paragraphs, notes: joined } = paragraphsOf(lines);
  const { text, ending } = withoutEnding(paragraphs);
  const outline = outlineOf(text);
  const sections = sectionsOf(outline.sections);
  const page = titlePage(outline.opening);
  const around = surroundingsOf(sections);
  const end = endingOf(ending);
  const { declared, line, notes: contradicting } = headlineOf([...page.opening, ...around.paragraphs, ...ending]);
  const placement = placementOf(sections, declared);
  const found = sections.flatMap((section) => section.found);
  const { problems, notes: doubts } = problemsOf(found, placement, declared);
  const round = roundOf(page.opening.map((each) => each.text).join("\n"));
  const opening = [...(round === null ? page.opening.map((each) => each.text) : []), ...around.opening];
  return {
    ledger: {
      title: page.title,
      organization: end.signature ?? organizationIn(page.title),
      round,
      declared,
      notice: noticeOf(opening, around.summary, { ...end, closing: [...around.closing, ...end.closing] }),
    },
    categories: placement.categories,
    problems,
    notes: byLine([
      ...joined,
      ...outline.notes,
      ...orderNotes(outline.sections),
      ...page.notes,
      ...contradicting,
      ...differencesFrom(declared, line, placement.categories, problems),
      ...around.notes,
      ...doubts,
      ...withoutCategory(problems),
      ...(problems.length === 0 ? [note("no-problems", null, {})] : []),
    ]),
  };
}

/** Parts the closing words, addresses and signature from what stands after the last number. */
function withoutEnding(paragraphs: readonly Paragraph[]): { text: readonly Paragraph[]; ending: readonly Paragraph[] } {
  const after = paragraphs.findLastIndex(({ text }) => markOf(text) !== null) + 1;
  const start = after + endingStart(paragraphs.slice(after));
  return { text: paragraphs.slice(0, start), ending: paragraphs.slice(start) };
}

function withoutCategory(problems: Proposal["problems"]): Note[] {
  const lacking = problems.filter(({ category }) => category === null);
  const [first] = lacking;
  return first === undefined
    ? []
    : [note("category-missing", first.source.line, { problems: lacking.map(({ id }) => id) })];
}
