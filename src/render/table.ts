import Table from "cli-table3";
import { displayWidth, padEnd, padStart } from "./width.js";
import { wrap } from "./wrap.js";

/** Puts colour on a finished line; it must not change what is read. */
export type Paint = (text: string) => string;

/** What stands in one field of a table: safe text (see `harmless`), coloured when it carries a paint. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

export interface Column {
  readonly header: string;
  readonly align?: "left" | "right";
  /** May become narrower than its text, down to this many columns; without it a column keeps its full width. */
  readonly shrinkTo?: number;
}

/** Columns that the frame adds to each field: a bar and a space on either side. */
const frame = 3;

/** From this width on, long text reads well. */
const comfortable = 24;

/**
 * A framed table that is at most `width` columns wide, each line as wide as the others; where even the narrowest form
 * is too wide, one block of `header: value` lines (with the language's `colon`) for each row. Text is wrapped, never cut.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { width, colon }: { readonly width: number; readonly colon: string },
): string {
  const widths = columnWidths(columns, rows, width - 1 - frame * columns.length);
  return widths === null ? stacked(columns, rows, width, colon) : framed(columns, rows, widths);
}

/** How wide each column is drawn within `available` columns; null when it cannot be done. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  available: number,
): number[] | null {
  const natural = columns.map((column, index) =>
    rows.reduce((most, row) => Math.max(most, widest(row[index]?.text ?? "")), displayWidth(column.header)),
  );
  const least = columns.map(({ header, shrinkTo = Infinity }, index) =>
    Math.min(natural[index] ?? 0, Math.max(shrinkTo, longestWord(header))),
  );
  let spare = available - sum(least);
  if (spare < 0) return null;
  const widths = [...least];
  const grow = (index: number, goal: number) => {
    const more = Math.min(spare, Math.max(0, goal - (widths[index] ?? 0)));
    widths[index] = (widths[index] ?? 0) + more;
    spare -= more;
  };
  // Long text first gets what it needs to be readable, then short columns all they need, then long text the rest.
  natural.forEach((full, index) => {
    if (full > comfortable) grow(index, comfortable);
  });
  natural.forEach((full, index) => {
    if (full <= comfortable) grow(index, full);
  });
  while (spare > 0) {
    const cramped = natural.map((full, index) => full / Math.max(1, widths[index] ?? 1));
    const most = Math.max(...cramped);
    if (most <= 1) break;
    const index = cramped.indexOf(most);
    grow(index, (widths[index] ?? 0) + 1);
  }
  return widths;
}

function widest(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, displayWidth(line)), 0);
}

/** A heading is not broken within a Latin word. */
function longestWord(header: string): number {
  return Math.max(0, ...(header.match(/[!-~]+/g) ?? []).map((word) => word.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Stands for one column of text while the frame is drawn; nothing that is shown contains it (it is private use). */
const blank = "\uE000";

/**
 * cli-table3 measures text by an older Unicode than terminals do, and loses characters where it wraps or cuts. So it
 * draws the frame around blanks that already have the right width, and the text takes their places.
 */
function framed(columns: readonly Column[], rows: readonly (readonly Cell[])[], widths: readonly number[]): string {
  const head = columns.map((column) => ({ text: column.header }));
  const lined = [head, ...rows].map((row) => rowLines(row, columns, widths));
  const fields = lined.flat(2);
  let next = 0;
  const drawn = frameOf(lined, widths).replace(/\uE000+/g, () => fields[next++] ?? "");
  // Only rows of several lines run into one another without a rule between them.
  return lined.slice(1).some((lines) => lines.length > 1) ? drawn : withoutRules(drawn);
}

/** cli-table3 lays out a table in time that grows with the square of its rows, so long ones are drawn in parts. */
const partRows = 100;

/** The frame around blanks; where two parts meet, the lower edge of one becomes a rule and the upper edge goes. */
function frameOf(lined: readonly (readonly string[][])[], widths: readonly number[]): string {
  const frames: string[][] = [];
  for (let start = 0; start < lined.length; start += partRows) {
    const table = new Table({ colWidths: widths.map((width) => width + 2), style: { head: [], border: [] } });
    for (const lines of lined.slice(start, start + partRows)) {
      table.push(widths.map((width) => lines.map(() => blank.repeat(width)).join("\n")));
    }
    frames.push(table.toString().split("\n"));
  }
  const joint = (edge: string) => edge.replace("└", "├").replaceAll("┴", "┼").replace("┘", "┤");
  return frames
    .flatMap((lines, index) => {
      const body = index === 0 ? lines : lines.slice(1);
      return index === frames.length - 1 ? body : [...body.slice(0, -1), joint(body.at(-1) ?? "")];
    })
    .join("\n");
}

/** Keeps the rule below the head. */
function withoutRules(drawn: string): string {
  let rules = 0;
  return drawn
    .split("\n")
    .filter((line) => !line.startsWith("├") || rules++ === 0)
    .join("\n");
}

/** The fields of each line of a row, padded to the widths of their columns and coloured. */
function rowLines(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string[][] {
  const wrapped = row.map((cell, index) => wrap(cell.text, widths[index] ?? 2));
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    widths.map((width, index) => {
      const pad = columns[index]?.align === "right" ? padStart : padEnd;
      const text = pad(wrapped[index]?.[line] ?? "", width);
      return row[index]?.paint?.(text) ?? text;
    }),
  );
}

function stacked(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number, colon: string): string {
  const blocks = rows.map((row) =>
    columns.flatMap((column, index) => {
      const cell = row[index];
      if (cell === undefined || cell.text === "") return [];
      const lines = wrap(column.header + colon + cell.text, width);
      return cell.paint === undefined ? lines : lines.map(cell.paint);
    }),
  );
  return blocks.map((lines) => lines.join("\n")).join(`\n${"─".repeat(width)}\n`);
}
