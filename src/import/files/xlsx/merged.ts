import type { FoundCell, FoundRow } from "../../content.js";
import type { Guard } from "../guard.js";
import { nothing } from "./cell.js";
import type { Area, Cell } from "./places.js";
import type { Sheet } from "./sheet.js";

export interface Merged {
  readonly rows: readonly FoundRow[];
  /** Cells that lie below a merged one and hold something else; the same again is put there for the sake of filters. */
  readonly covered: readonly Cell[];
}

/**
 * The rows of a sheet with its merged cells. An area reaches no further than the last row and column in which something
 * stands, whatever it claims.
 */
export function mergedRows({ rows, merged }: Sheet, guard: Guard): Merged {
  const covered: Cell[] = [];
  const numbers = [...rows.keys()];
  const bottom = numbers.reduce((most, row) => Math.max(most, row), 0);
  const right = [...rows.values()].reduce((most, cells) => Math.max(most, cells.length), 0) - 1;
  for (const { first, last } of merged) {
    const lastRow = Math.min(last.row, bottom);
    const lastColumn = Math.min(last.column, right);
    const main = rows.get(first.row)?.[first.column];
    if (main === undefined || main.value === null) continue;
    const size = { rows: lastRow - first.row + 1, columns: lastColumn - first.column + 1 };
    // Rows are filled up from their beginning.
    guard.cells(size.rows * (lastColumn + 1));
    cover(rows, { first, last: { row: lastRow, column: lastColumn } }, (cell, place) => {
      if (!isRepeated(cell, main)) covered.push(place);
    });
    const spans = {
      ...(size.rows > 1 ? { rows: size.rows } : {}),
      ...(size.columns > 1 ? { columns: size.columns } : {}),
    };
    const cells = rows.get(first.row);
    if (cells !== undefined) cells[first.column] = { ...main, ...spans };
  }
  const sorted = [...rows].sort(([one], [two]) => one - two);
  return { rows: sorted.map(([line, cells]) => ({ line, cells })), covered };
}

/** Empties what an area covers but for its first cell, and tells what stood there. */
function cover(
  rows: Map<number, FoundCell[]>,
  { first, last }: Area,
  tell: (cell: FoundCell, place: Cell) => void,
): void {
  for (let row = first.row; row <= last.row; row++) {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    while (cells.length <= last.column) cells.push(nothing);
    for (let column = first.column; column <= last.column; column++) {
      if (row === first.row && column === first.column) continue;
      tell(cells[column] ?? nothing, { row, column });
      cells[column] = nothing;
    }
  }
}

function isRepeated({ value }: FoundCell, main: FoundCell): boolean {
  return value === null || JSON.stringify(value) === JSON.stringify(main.value);
}
