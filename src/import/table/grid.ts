import type { FoundCell, FoundTable } from "../content.js";

/** A table in which what reaches over several cells stands in each of them. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** A text without blanks around it, and not empty. */
  readonly value: FoundCell["value"];
  /** The cell above reaches down to here. */
  readonly covered: boolean;
  /** How many columns it reaches over. */
  readonly columns: number;
}

export const blank: GridCell = { value: null, covered: false, columns: 1 };

interface Reach {
  readonly cell: GridCell;
  readonly rows: number;
}

/** So many columns are covered by what reaches down even where the rows below end before them. */
const widest = 64;

/** The rows of a table; a claim to reach beyond them is not followed. */
export function gridOf({ rows }: FoundTable): GridRow[] {
  let above: readonly (Reach | undefined)[] = [];
  return rows.map(({ line, cells }) => {
    const reaches: (Reach | undefined)[] = [];
    const length = Math.max(cells.length, Math.min(above.length, widest));
    const spread = Array.from({ length }, (_, column): GridCell => {
      const cell = cells[column] ?? { value: null };
      const reach = above[column];
      const value = plainValue(cell.value);
      const covered = reach !== undefined && value === null;
      const own = covered ? reach.cell : { value, covered: false, columns: cell.columns ?? 1 };
      const left = covered ? reach.rows - 1 : (cell.rows ?? 1) - 1;
      if (left > 0) reaches[column] = { cell: { ...own, covered: true }, rows: left };
      return own;
    });
    above = reaches;
    return { line, cells: spread };
  });
}

function plainValue(value: FoundCell["value"]): FoundCell["value"] {
  if (typeof value === "object" && value?.date.trim() === "") return null;
  if (typeof value !== "string") return value;
  const text = value.replace(/\r\n?/g, "\n").trim();
  return text === "" ? null : text;
}

/** What stands in a column; nothing beyond the end of a row. */
export function cellIn({ cells }: GridRow, column: number | undefined): GridCell {
  return (column === undefined ? undefined : cells[column]) ?? blank;
}

/** A cell as text: a number in its digits, a day as YYYY-MM-DD. */
export function textOf({ value }: GridCell): string | null {
  if (value === null || typeof value === "string") return value;
  return typeof value === "number" ? String(value) : value.date;
}

/** The cells that say something in this row itself, with their columns. */
export function ownCells({ cells }: GridRow): (readonly [column: number, cell: GridCell])[] {
  return cells.flatMap((cell, column) => (cell.value === null || cell.covered ? [] : [[column, cell] as const]));
}
