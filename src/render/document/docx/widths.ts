import type { Cell, Column, Row } from "../../../documents/document.js";
import { displayWidth } from "../../width.js";
import { valueText } from "../values.js";

/** What stands between the edge of a cell and its text, on each side, in twips. */
export const cellPadding = 60;

/** A column that asks for no more than this many characters holds words, not sentences. */
export const narrow = 8;

/** In characters: bold text and the lines around a cell take a little, too. */
const slack = 0.3;

/** Letters, figures and signs that a line is not broken between; a hash may be broken, a date may not. */
const unbreakable = /[\x21-\x7e]{1,10}/g;

const dated = /\d{4}-\d\d-\d\d/;

/** A date in characters: in Word half of one a figure, but bold and in a typeface that stands in for it a good deal more. */
const dateWidth = 6.5;

/** Whether each column can have as many characters of this size (in twips) as it asks for. */
export function fits(columns: readonly Column[], total: number, size: number): boolean {
  const wanted = columns.reduce((sum, { width }) => sum + width * size + 2 * cellPadding, 0);
  return wanted <= total;
}

/**
 * The widths of the columns in twips, which add up to `total`: by their shares, but none narrower than a date or a word
 * in it, which would be torn, and those that hold only words not narrower than these, as far as they ask for it. Where
 * all of that together is too wide, only dates are given what they need, and where they are too wide, the shares decide.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  total: number,
  size: number,
): readonly number[] {
  const twips = (characters: number) => (characters + slack) * size + 2 * cellPadding;
  const dates = columns.map((_, index) => (rows.some((row) => dated.test(textOf(row[index]))) ? twips(dateWidth) : 0));
  const words = columns.map(({ header, width }, index) => {
    const texts = [header, ...rows.map((row) => textOf(row[index]))];
    const asked = width > narrow ? 0 : Math.min(width, longest(texts, displayWidth) / 2);
    return Math.max(twips(Math.max(asked, longest(texts, longestWord) / 2)), dates[index] ?? 0);
  });
  const least = [words, dates].find((each) => sum(each) <= total) ?? [];
  const shares = columns.map(({ width }) => width);
  const raised = tooNarrow(shares, least, total);
  const left = total - sum(least.filter((_, index) => raised.has(index)));
  const shared = sum(shares.filter((_, index) => !raised.has(index)));
  const widths = shares.map((share, index) => (raised.has(index) ? (least[index] ?? 0) : (left * share) / shared));
  return rounded(widths, total);
}

/** How many lines a text takes in a cell, as far as it can be told without setting it: rather too many than too few. */
export function lineCount(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width - 2 * cellPadding) / size));
  return text.split("\n").reduce((count, { length }) => count + Math.max(1, Math.ceil(length / perLine)), 0);
}

/** How many lines a row takes; a cell that reaches over several rows is not counted. */
export function rowLines(row: Row, widths: readonly number[], size: number): number {
  const lines = row.map((cell, index) =>
    cell === null || (cell.rows ?? 1) > 1 ? 1 : lineCount(textOf(cell), widths[index] ?? 0, size),
  );
  return Math.max(1, ...lines);
}

/** Whether a row of this height is to stay on one page; heights are guessed, so what comes near a page may be split. */
export function staysWhole(height: number, page: number): boolean {
  return height < page * 0.8;
}

/** The columns whose share is less than they need, counting that what some need is taken from the others. */
function tooNarrow(shares: readonly number[], least: readonly number[], total: number): ReadonlySet<number> {
  const raised = new Set<number>();
  for (;;) {
    const left = total - sum(least.filter((_, index) => raised.has(index)));
    const shared = sum(shares.filter((_, index) => !raised.has(index)));
    const more = shares.findIndex(
      (share, index) => !raised.has(index) && (left * share) / shared < (least[index] ?? 0),
    );
    if (more === -1) return raised;
    raised.add(more);
  }
}

/** Whole numbers with the same sum. */
function rounded(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const last = whole.length - 1;
  return whole.map((width, index) => (index === last ? total - sum(whole.slice(0, last)) : width));
}

function longest(texts: readonly string[], widthOf: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function longestWord(text: string): number {
  return (text.match(unbreakable) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
}

function textOf(cell: Cell | null | undefined): string {
  return valueText(cell?.value ?? null);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
