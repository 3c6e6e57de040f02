import type { CellObject } from "write-excel-file/node";
import type { Cell, Row } from "../../../documents/document.js";
import { heightOf, lineCount, rowHeight, stretch } from "./height.js";
import { bodyCell, emptyCell, type Font } from "./looks.js";
import type { Merge, SheetRow } from "./sheet.js";

interface Setting {
  readonly font: Font;
  /** The index in the sheet of the first of the rows. */
  readonly first: number;
  /** Told after each cell. */
  readonly step: () => void;
}

/** A cell of one column, the rows that it reaches over, and how high they have to be together. */
interface Span {
  readonly row: number;
  readonly count: number;
  readonly height: number;
}

interface Column {
  readonly cells: readonly CellObject[];
  readonly spans: readonly Span[];
}

/** The rows of a table, in columns with room for so many digits, and which of their cells are shown as one. */
export function bodyOf(
  rows: readonly Row[],
  rooms: readonly number[],
  setting: Setting,
): { rows: SheetRow[]; merges: Merge[] } {
  const columns = rooms.map((room, column) =>
    columnOf(
      rows.map((row) => row[column] ?? null),
      room,
      setting,
    ),
  );
  const heights = heightsOf(
    columns.flatMap(({ spans }) => spans),
    rows.length,
    setting.font,
  );
  return {
    rows: heights.map((height, row) =>
      withHeight(
        columns.map(({ cells }) => cells[row] ?? null),
        height,
      ),
    ),
    merges: columns.flatMap(({ spans }, column) => mergesOf(spans, column, setting.first)),
  };
}

/**
 * Where a cell reaches over several rows, the covered cells have its text or day too, as Excel's filter looks at each
 * row by itself; a number stands once, so that a column still adds up.
 */
function columnOf(column: readonly (Cell | null)[], room: number, { font, step }: Setting): Column {
  const cells: CellObject[] = [];
  const spans: Span[] = [];
  while (cells.length < column.length) {
    const row = cells.length;
    const { value, tone, rows = 1 } = column[row] ?? { value: null };
    const count = reach(column, row, rows);
    const { cell, shown } = bodyCell(value, tone);
    const covered = typeof value === "number" ? emptyCell(tone) : cell;
    cells.push(cell);
    for (let below = 1; below < count; below++) cells.push(covered);
    spans.push({ row, count, height: heightOf(lineCount(shown, room), font.line) });
    for (let done = 0; done < count; done++) step();
  }
  return { cells, spans };
}

/** How many rows a cell reaches over: no further than the cells below it are free, since merged cells must not overlap. */
function reach(column: readonly (Cell | null)[], row: number, wanted: number): number {
  let count = 1;
  while (count < wanted && column[row + count] === null) count++;
  return count;
}

/** First what each row needs by itself, then what cells over several rows need beyond that. */
function heightsOf(spans: readonly Span[], rows: number, { line }: Font): number[] {
  const heights = Array.from({ length: rows }, () => heightOf(1, line));
  for (const { row, count, height } of spans) {
    if (count === 1) heights[row] = rowHeight(Math.max(heights[row] ?? 0, height));
  }
  for (const { row, count, height } of spans) if (count > 1) stretch(heights, row, count, height);
  return heights;
}

function mergesOf(spans: readonly Span[], column: number, first: number): Merge[] {
  return spans
    .filter(({ count }) => count > 1)
    .map(({ row, count }) => ({ row: first + row, column, rows: count, columns: 1 }));
}

/** The library takes the height of a row from the highest of its cells. */
function withHeight([first, ...others]: SheetRow, height: number): SheetRow {
  return [{ ...first, height }, ...others];
}
