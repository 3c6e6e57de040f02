/** Rows and columns count from 0. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `A3:J12`; `A3` for a single cell. */
export function rangeOf({ row, column, rows, columns }: Area): string {
  const start = letters(column) + (row + 1);
  const end = letters(column + columns - 1) + (row + rows);
  return start === end ? start : `${start}:${end}`;
}

/** `$A$3:$J$12`, which names the same cells wherever it is said. */
export function fixedRange(area: Area): string {
  return rangeOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The name of a sheet as formulas have it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function letters(column: number): string {
  const rest = column % 26;
  return (column < 26 ? "" : letters((column - rest) / 26 - 1)) + String.fromCharCode(65 + rest);
}
