import type { Note } from "../proposal.js";
import { summaryOf } from "./frame.js";
import type { Section } from "./levels.js";
import { note } from "./notes.js";
import type { Heading } from "./outline.js";
import type { Paragraph } from "./paragraphs.js";
import { isGeneric, isPlan, isPreamble } from "./wording.js";

/** What a paper tells around its problems. */
export interface Surroundings {
  /** Every paragraph that belongs to no problem, for the figures. */
  readonly paragraphs: readonly Paragraph[];
  readonly opening: readonly string[];
  readonly summary: readonly string[];
  readonly closing: readonly Paragraph[];
  readonly notes: readonly Note[];
}

/** Sorts what stands outside the problems: sections before them, texts between their headings, sections after them. */
export function surroundingsOf(sections: readonly Section[]): Surroundings {
  const first = sections.findIndex(({ found }) => found.length > 0);
  const preambles = sections.slice(0, Math.max(first, 0)).map(({ heading }) => heading);
  const later = sections.slice(Math.max(first, 0)).filter(({ found }) => found.length === 0);
  const between = sections.filter(({ found }) => found.length > 0).map(betweenOf);
  const after = later.flatMap(({ heading }) => allOf(heading));
  return {
    paragraphs: [...preambles.flatMap(allOf), ...between.flatMap(({ paragraphs }) => paragraphs), ...after],
    opening: summaryOf(preambles.flatMap((heading) => allOf(heading).slice(1))),
    summary: between.flatMap(({ summary }) => summary),
    closing: first < 0 ? [] : after,
    notes: [
      ...unknown(first < 0 ? [] : [...preambles, ...later.map(({ heading }) => heading)]),
      ...between.flatMap(({ notes }) => notes),
    ],
  };
}

/** A section on how it was set about or on what comes next has no problems; any other may not have been understood. */
function unknown(headings: readonly Heading[]): Note[] {
  return headings.filter(({ text }) => !isPlan(text) && !isPreamble(text)).map(unreadSection);
}

function unreadSection(heading: Heading): Note {
  const [first, ...more] = allOf(heading).map(({ text }) => text.slice(0, 80));
  return note("section-unread", heading.line, {
    text: `${heading.mark?.printed ?? ""}${[first, ...more.slice(0, 2)].join(" ")}`,
  });
}

interface Between {
  readonly paragraphs: readonly Paragraph[];
  readonly summary: readonly string[];
  readonly notes: readonly Note[];
}

/** The texts under headings that stand above problems: a summary in the section itself, unread under an aspect. */
function betweenOf({ heading, found }: Section): Between {
  const above = new Set(found.flatMap((each) => each.above));
  const problems = new Set(found.map((each) => each.heading));
  const named = [...above];
  const empty = named.flatMap(({ children }) => children.filter((child) => !above.has(child) && !problems.has(child)));
  const holding = named.filter((each) => each === heading || isGeneric(each.text));
  const aspects = named.filter((each) => each !== heading && !isGeneric(each.text));
  return {
    paragraphs: [...named.flatMap((each) => allOf({ ...each, children: [] })), ...empty.flatMap(allOf)],
    summary: summaryOf(holding.flatMap(({ body }) => body)),
    notes: [
      ...empty.map(unreadSection),
      ...aspects.flatMap(({ body }) =>
        body.map(({ line, text }) => note("line-unread", line, { text: text.slice(0, 80) })),
      ),
    ],
  };
}

/** A heading and all below it, as paragraphs without their numbers. */
function allOf({ line, text, body, children }: Heading): Paragraph[] {
  return [{ line, text }, ...body, ...children.flatMap(allOf)].filter((each) => each.text !== "");
}
