/** Cells as Excel names them: columns by letters, rows from 1. */

export interface Cell {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

export interface Area {
  readonly first: Cell;
  readonly last: Cell;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_383;

/** Null for what names no cell that Excel has. Read sign by sign, since every cell of a sheet is asked for its name. */
export function cellAt(text: string | undefined): Cell | null {
  let column = -1;
  let row = 0;
  for (let at = 0; at < (text?.length ?? 0); at++) {
    const sign = text?.charCodeAt(at) ?? 0;
    const letter = (sign & ~0x20) - 65;
    if (sign >= 48 && sign <= 57) row = row * 10 + sign - 48;
    else if (letter >= 0 && letter < 26 && row === 0) column = (column + 1) * 26 + letter;
    else if (sign !== 36) return null;
  }
  return column >= 0 && column <= lastColumn && row >= 1 && row <= lastRow ? { row, column } : null;
}

export function areaAt(text: string | undefined): Area | null {
  const [from, to] = (text ?? "").split(":");
  const first = cellAt(from);
  const last = to === undefined ? first : cellAt(to);
  if (first === null || last === null || first.row > last.row || first.column > last.column) return null;
  return { first, last };
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

function areaName({ first, last }: Area): string {
  const [from, to] = [first, last].map(({ row, column }) => columnName(column) + row);
  return from === to ? `${from}` : `${from}:${to}`;
}

/** Gathers cells that lie side by side, so that a column of formulas is told in one line. */
export interface Places {
  readonly add: (cell: Cell) => void;
  readonly names: () => string[];
}

export function placesOf(): Places {
  const columns = new Map<number, { first: number; last: number }[]>();
  return {
    add: ({ row, column }) => {
      const runs = columns.get(column) ?? [];
      columns.set(column, runs);
      const run = runs.at(-1);
      if (run !== undefined && run.last === row - 1) run.last = row;
      else if (run === undefined || run.last !== row) runs.push({ first: row, last: row });
    },
    names: () => {
      const areas = [...columns].flatMap(([column, runs]) =>
        runs.map(({ first, last }) => ({ first: { row: first, column }, last: { row: last, column } })),
      );
      return widened(areas).map(areaName);
    },
  };
}

/** Joins areas of the same rows that lie beside one another; from top to bottom. */
function widened(areas: readonly Area[]): Area[] {
  const sorted = areas.toSorted(
    (one, two) => one.first.row - two.first.row || one.last.row - two.last.row || one.first.column - two.first.column,
  );
  const joined: Area[] = [];
  for (const area of sorted) {
    const before = joined.at(-1);
    const fits =
      before?.first.row === area.first.row &&
      before.last.row === area.last.row &&
      before.last.column === area.first.column - 1;
    if (before !== undefined && fits) joined[joined.length - 1] = { first: before.first, last: area.last };
    else joined.push(area);
  }
  return joined;
}
