import type { Line, Note } from "../proposal.js";
import { isAboveText, isBelowText, isFolio } from "./furniture.js";
import { joinBroken } from "./joining.js";
import { markOf } from "./marks.js";
import { note } from "./notes.js";
import { titleOf } from "./titles.js";

/** A paragraph of a paper, and the line that it begins on. */
export interface Paragraph {
  readonly line: number;
  readonly text: string;
}

/** What no eye sees: byte order marks, joiners, directions, control characters. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The paragraphs of a paper: without blank lines, without what a web page or a printed one puts around the text, and
 * with the pieces of broken lines put together.
 */
export function paragraphsOf(lines: readonly Line[]): { paragraphs: Paragraph[]; notes: Note[] } {
  const visible = lines.flatMap(({ line, text }) =>
    text
      .replace(invisible, "")
      .split(/[\n\r\v\f\u0085\u2028\u2029]/)
      .filter((part) => part.trim() !== "")
      .map((part) => ({ line, text: part.trimEnd() })),
  );
  const own = withoutFurniture(visible);
  const joined = joinBroken(own.paragraphs);
  return { paragraphs: joined.paragraphs, notes: [...own.notes, ...joined.notes] };
}

function withoutFurniture(lines: readonly Paragraph[]): { paragraphs: Paragraph[]; notes: Note[] } {
  const pages = lines.filter(({ text }) => !isFolio(text.trim()));
  const folios = lines.filter(({ text }) => isFolio(text.trim()));
  const first = pages.findIndex(({ text }) => text.includes("。") || markOf(text.trim()) !== null);
  const begin = first < 0 ? pages.length : first;
  const end = endOf(pages, begin);
  const head = pages.slice(0, begin);
  const aboveText = head.filter(({ text }) => isAboveText(text.trim()));
  return {
    paragraphs: [...head.filter(({ text }) => !isAboveText(text.trim())), ...pages.slice(begin, end)],
    notes: [aboveText, pages.slice(end), folios].flatMap(leftOut),
  };
}

/** Where the text ends: at the first line of a web page's foot after which no problem comes any more. */
function endOf(lines: readonly Paragraph[], begin: number): number {
  const lastNumbered = lines.findLastIndex(({ text }) => isOfTheText(text.trim()));
  const from = Math.max(begin, lastNumbered + 1);
  const foot = lines.slice(from).findIndex(({ text }) => text.length < 80 && isBelowText(text.trim()));
  return foot < 0 ? lines.length : from + foot;
}

function isOfTheText(text: string): boolean {
  return markOf(text) !== null || titleOf(text.slice(0, 200)).form === "quoted";
}

function leftOut(lines: readonly Paragraph[]): Note[] {
  const [first] = lines;
  if (first === undefined) return [];
  const text = lines
    .slice(0, 5)
    .map((each) => each.text.trim().slice(0, 40))
    .join(" ");
  return [note("furniture-left-out", first.line, { lines: lines.length, text })];
}
