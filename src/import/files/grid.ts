import type { FoundCell, FoundRow } from "../content.js";
import type { Line } from "../proposal.js";
import type { Guard } from "./guard.js";

/** A cell in the making; it grows while the rows below are read, never by what it claims. */
interface Draft {
  readonly column: number;
  readonly columns: number;
  rows: number;
  readonly lines: readonly Line[];
  readonly value: string | null;
}

/** What a cell says about itself when it ends. */
export interface Span {
  readonly columns: number;
  /** How many rows it claims to reach over, or that it belongs to the one above (as Word says it). */
  readonly rows: number | "continued";
}

/** A table in the making. */
export interface Grid {
  readonly openRow: () => void;
  /** Leaves so many columns free at the beginning of a row. */
  readonly indent: (columns: number) => void;
  /** False where the cell lies below another, and its lines are therefore left aside. */
  readonly cell: (span: Span, lines: readonly Line[]) => boolean;
  readonly dropRow: () => void;
  readonly rows: () => FoundRow[];
  /** The lines of all its cells, where it is no table but a frame around text. */
  readonly framed: (nested: boolean) => readonly Line[] | null;
}

/** More columns than any table of text has: Word allows 63, and HTML says as many where it means all. */
const widest = 1_000;

export function gridOf(guard: Guard): Grid {
  const drafts: Draft[][] = [];
  let row: Draft[] = [];
  /** The cells from above that reach into this row and how many rows they still claim, by their first column. */
  let reaching: { draft: Draft; left: number }[] = [];
  /** The cells of the row above that this one can continue, those that it continues itself included. */
  let above: readonly Draft[] = [];
  let owners: Draft[] = [];
  let nextAbove = 0;
  let cursor = 0;
  let next = 0;

  const passReaching = () => {
    for (let each = reaching[next]; each !== undefined && each.draft.column <= cursor; each = reaching[++next]) {
      cursor = Math.max(cursor, each.draft.column + each.draft.columns);
    }
  };
  const ownerAt = (column: number): Draft | undefined => {
    while ((above[nextAbove]?.column ?? column) < column) nextAbove++;
    return above[nextAbove]?.column === column ? above[nextAbove] : undefined;
  };
  const openRow = () => {
    guard.cells(1);
    if (reaching.length > 0)
      reaching = reaching.filter(({ left }) => left > 0).sort((one, two) => one.draft.column - two.draft.column);
    guard.cells(reaching.length);
    for (const each of reaching) {
      each.draft.rows++;
      each.left--;
    }
    above = owners;
    owners = [];
    nextAbove = 0;
    row = [];
    drafts.push(row);
    cursor = 0;
    next = 0;
  };
  const cell = ({ columns, rows }: Span, lines: readonly Line[]) => {
    if (drafts.length === 0) openRow();
    guard.cells(1);
    passReaching();
    const width = Math.min(Math.max(1, Math.trunc(columns) || 1), widest);
    const owner = rows === "continued" ? ownerAt(cursor) : undefined;
    const draft = owner ?? { column: cursor, columns: width, rows: 1, lines, value: textOf(lines) };
    if (owner === undefined) row.push(draft);
    else owner.rows++;
    owners.push(draft);
    if (typeof rows === "number" && rows > 1) reaching.push({ draft, left: rows - 1 });
    cursor += width;
    return owner === undefined;
  };
  return {
    openRow,
    indent: (columns) => {
      cursor = Math.min(Math.max(0, Math.trunc(columns) || 0), widest);
    },
    cell,
    dropRow: () => {
      drafts.pop();
      owners = [...above];
    },
    rows: () => laidOut(drafts, guard),
    framed: (nested) => framedLines(drafts, nested),
  };
}

/** One column of text, or one row of it around a table, is a layout and no table. */
function framedLines(drafts: readonly Draft[][], nested: boolean): readonly Line[] | null {
  let firstColumn: number | null = null;
  let isColumn = true;
  let rows = 0;
  for (const row of drafts) {
    const filled = row.filter(({ value }) => value !== null);
    if (filled.length > 0) rows++;
    for (const { column } of filled) {
      firstColumn ??= column;
      isColumn &&= column === firstColumn;
    }
    if (!isColumn && (!nested || rows > 1)) return null;
  }
  return drafts.flatMap((row) => row.flatMap(({ value, lines }) => (value === null ? [] : lines)));
}

/** No wider than the last column in which a cell begins: what reaches beyond it reaches into nothing. */
function laidOut(drafts: readonly Draft[][], guard: Guard): FoundRow[] {
  const width = drafts.reduce((most, row) => Math.max(most, (row.at(-1)?.column ?? -1) + 1), 0);
  return drafts.map((row, index) => {
    const cells: FoundCell[] = [];
    for (const draft of row) {
      guard.cells(Math.max(0, draft.column - cells.length));
      while (cells.length < draft.column) cells.push(nothing);
      cells.push(cellOf(draft, width));
    }
    return { line: index + 1, cells };
  });
}

function cellOf({ column, columns, rows, value }: Draft, width: number): FoundCell {
  const across = Math.min(columns, width - column);
  if (rows === 1 && across === 1) return { value };
  return { value, ...(rows > 1 ? { rows } : {}), ...(across > 1 ? { columns: across } : {}) };
}

const nothing: FoundCell = { value: null };

/** The lines of a cell without the blank ones around them; null where there are no others. */
function textOf(lines: readonly Line[]): string | null {
  const isSaid = ({ text }: Line) => text.trim() !== "";
  const first = lines.findIndex(isSaid);
  if (first === -1) return null;
  if (lines.length === 1) return lines[0]?.text ?? null;
  return lines
    .slice(first, lines.findLastIndex(isSaid) + 1)
    .map(({ text }) => text)
    .join("\n");
}
