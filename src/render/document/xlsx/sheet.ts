import type { CellObject } from "write-excel-file/node";
import type { Table } from "../../../documents/document.js";
import { bodyOf } from "./body.js";
import { heightOf, lineCount, rowHeight } from "./height.js";
import { type Font, headLook, remarkLook, textCell, titleLook, titleSize } from "./looks.js";
import { shownText } from "./text.js";

/** A row of the file; null for a cell that is not there. */
export type SheetRow = (CellObject | null)[];

/** Cells that are shown as one; rows and columns count from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: { width: number }[];
  readonly rows: SheetRow[];
  readonly merges: readonly Merge[];
  /** The index of the header row. */
  readonly head: number;
  /** Whether there is room on a screen to keep all rows down to the header in sight. */
  readonly frozen: boolean;
}

/** What a sheet says besides its table, and how. */
interface Setting {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly font: Font;
  /** Told after each cell of the table. */
  readonly step: () => void;
}

/** What Excel keeps free within a column beside its text, in digits. */
const columnPadding = 0.72;

/** A small screen shows about twice as much, in points. What is frozen cannot be scrolled away. */
const highestFrozen = 200;

/** A table as a sheet: title, remarks, header row, rows. */
export function sheetOf({ columns, rows }: Table, { name, title, remarks, font, step }: Setting): Sheet {
  const rooms = columns.map(({ width }) => 2 * width);
  const across = rooms.reduce((sum, room) => sum + room, 0);
  const above = (text: string, look: CellObject, scale: number) => {
    const shown = shownText(text);
    const height = rowHeight(heightOf(lineCount(shown, across / scale), font.line * scale));
    return { height, row: [{ ...textCell(shown, look), height }, ...columns.slice(1).map(() => null)] };
  };
  const top = [above(title, titleLook, titleSize / font.size), ...remarks.map((text) => above(text, remarkLook, 1))];
  const head = headOf(
    columns.map(({ header }) => header),
    rooms,
    font,
  );
  const body = bodyOf(rows, rooms, { font, first: top.length + 1, step });
  const frozen = top.reduce((sum, { height }) => sum + height, 0) <= highestFrozen;
  const merges = columns.length < 2 ? [] : top.map((_, row) => ({ row, column: 0, rows: 1, columns: columns.length }));
  return {
    name,
    columns: rooms.map((room) => ({ width: room + columnPadding })),
    rows: [...top.map(({ row }) => row), head, ...body.rows],
    merges: [...merges, ...body.merges],
    head: top.length,
    frozen,
  };
}

function headOf(headers: readonly string[], rooms: readonly number[], { line }: Font): SheetRow {
  const shown = headers.map(shownText);
  const lines = Math.max(...shown.map((text, column) => lineCount(text, rooms[column] ?? 0)));
  // A line more: the buttons of the filter lie over the lower end.
  const height = rowHeight(heightOf(lines + 1, line));
  return shown.map((text) => ({ ...textCell(text, headLook), height }));
}
