import type { Note } from "../proposal.js";
import { isContact } from "./contact.js";
import { fold } from "./fold.js";
import { labelOf } from "./labels.js";
import { markOf } from "./marks.js";
import { note } from "./notes.js";
import type { Paragraph } from "./paragraphs.js";
import { isClosed } from "./quotes.js";

/** How many characters a line of a paper has that was cut at a width, and whether its paragraphs are indented. */
interface Cut {
  readonly width: number;
  readonly indented: boolean;
}

/** Longer lines are paragraphs as they were typed. */
const widest = 60;
const fewest = 8;
/** A quotation that is not closed within so many lines never will be. */
const mostPieces = 8;

/** Puts the pieces of broken lines together: a paragraph keeps the line that it begins on. */
export function joinBroken(lines: readonly Paragraph[]): { paragraphs: Paragraph[]; notes: Note[] } {
  const cut = cutOf(lines);
  const groups: Paragraph[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, line, cut)) group.push(line);
    else groups.push([line]);
  }
  const count = lines.length - groups.length;
  const first = groups.find((group) => group.length > 1)?.[0]?.line ?? null;
  return {
    paragraphs: groups.map((group) => ({ line: group[0]?.line ?? 0, text: textOf(group) })),
    notes: count === 0 ? [] : [note("lines-joined", first, { count })],
  };
}

/** Lines are cut where many are about as long as the longest, and none is as long as a paragraph. */
function cutOf(lines: readonly Paragraph[]): Cut | null {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = widths.filter((each) => each >= width - 3).length;
  if (lines.length < fewest || width > widest || width < 12 || full * 10 < lines.length * 3) return null;
  const indents = lines.filter(({ text }) => isIndented(text)).length;
  return { width, indented: indents >= 3 && indents < lines.length * 0.8 };
}

function isIndented(text: string): boolean {
  return /^(?:　| {2}|\t)/.test(text);
}

function continues(group: readonly Paragraph[], next: Paragraph, cut: Cut | null): boolean {
  const last = group.at(-1)?.text.trim() ?? "";
  const text = next.text.trim();
  if (isLoneMark(last)) return true;
  if (/^[，。、；：）”’》〉」』,;:)]/.test(text)) return true;
  if (beginsAnew(text)) return false;
  if (/[，、,(（“‘《]$/.test(last)) return true;
  if (group.length < mostPieces && last.length < 10 * widest && !isClosed(last) && isCutInQuotes(group)) return true;
  return cut !== null && isFull(group.at(-1), cut) && !endsParagraph(last, next, cut);
}

function isCutInQuotes(group: readonly Paragraph[]): boolean {
  return !isClosed(
    group
      .map(({ text }) => text)
      .join("")
      .slice(-20 * widest),
  );
}

function isFull(line: Paragraph | undefined, { width }: Cut): boolean {
  return (line?.text.length ?? 0) >= width - 3;
}

/** A full line that ends a sentence goes on unless the next is indented, in papers that indent. */
function endsParagraph(last: string, next: Paragraph, { indented }: Cut): boolean {
  if (indented) return isIndented(next.text);
  return /[。：:！？]$/.test(last);
}

/** A number that lost its text. */
function isLoneMark(text: string): boolean {
  const mark = text.length < 12 ? markOf(text) : null;
  return mark !== null && mark.printed.length === text.length && mark.kind !== "word";
}

/** Lines that a text never runs on into. */
function beginsAnew(text: string): boolean {
  if (markOf(text) !== null || labelOf(text) !== null || isContact(text)) return true;
  return /^(?:[一二三四五六七八九十]{1,3}是|针对[“"]|欢迎|敬请)/.test(fold(text.slice(0, 8)));
}

/** Chinese runs on without a space; words of Latin letters do not. */
function textOf(group: readonly Paragraph[]): string {
  const pieces = group.map(({ text }) => text.trim());
  return pieces.map((piece, index) => (isLatinSeam(pieces[index - 1], piece) ? ` ${piece}` : piece)).join("");
}

function isLatinSeam(before: string | undefined, after: string): boolean {
  return before !== undefined && /[A-Za-z,;]$/.test(before.slice(-1)) && /^[A-Za-z]/.test(after);
}
