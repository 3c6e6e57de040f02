import { fieldsNamed, foldName, foldWhole } from "./column-names.js";
import { cellIn, type GridRow, textOf } from "./grid.js";

/** The row or the two rows that name the columns. */
export interface FoundHeader {
  /** Which rows of the table it takes. */
  readonly start: number;
  readonly end: number;
  readonly columns: readonly NamedColumn[];
}

export interface NamedColumn {
  readonly column: number;
  /** As it stands, in one line. */
  readonly name: string;
  /** The name and, in two rows, the name with that of its group before it. */
  readonly folded: readonly string[];
}

/** Titles and remarks take less. */
const searched = 60;

/**
 * The header of a ledger's table: of the first rows (or pairs of rows, where headings reach over several columns) the
 * one that names the most fields, the first of equals. Null where none names at least two. `given` are the names, folded
 * whole, that the user explained.
 */
export function headerOf(rows: readonly GridRow[], given: ReadonlySet<string>): FoundHeader | null {
  const starts = rows.slice(0, searched).map((_, start) => start);
  // Of equals a single row comes first: a title above it is no heading of its columns.
  const found = [...starts.map((start) => single(rows, start)), ...starts.map((start) => double(rows, start))];
  let best: FoundHeader | null = null;
  let most = 1;
  for (const each of found) {
    const count = each === null ? 0 : fieldCount(each, given);
    if (count > most) [best, most] = [each, count];
  }
  return best;
}

/** How many different fields its names mean. */
function fieldCount({ columns }: FoundHeader, given: ReadonlySet<string>): number {
  return new Set(columns.flatMap(({ folded, name }) => meantBy(folded, name, given))).size;
}

function meantBy(folded: readonly string[], name: string, given: ReadonlySet<string>): string[] {
  if (folded.some((each) => given.has(each)) || given.has(foldWhole(name))) return [`given ${name}`];
  return folded.flatMap((each) => fieldsNamed(each)?.fields[0] ?? []).slice(0, 1);
}

function single(rows: readonly GridRow[], start: number): FoundHeader {
  const row = rows[start];
  const columns = (row?.cells ?? []).flatMap((cell, column) => {
    const name = cell.covered ? null : textOf(cell);
    return name === null ? [] : [named(column, name)];
  });
  return { start, end: start + 1, columns };
}

/** Two rows, where each name in the lower one stands below a heading that reaches over it. */
function double(rows: readonly GridRow[], start: number): FoundHeader | null {
  const [upper, lower] = rows.slice(start, start + 2);
  if (upper === undefined || lower === undefined) return null;
  const columns: NamedColumn[] = [];
  for (const [column, heading] of headingsOf(upper, lower.cells.length).entries()) {
    const below = nameIn(lower, column);
    if (below !== null && heading === null) return null;
    const name = below ?? nameIn(upper, column);
    if (name !== null) columns.push(named(column, name, below === null ? null : heading));
  }
  return { start, end: start + 2, columns };
}

/** The heading over each column; where nothing says how far one reaches, it is to the next. */
function headingsOf(row: GridRow, width: number): (string | null)[] {
  let heading: string | null = null;
  let until = 0;
  return Array.from({ length: Math.max(row.cells.length, width) }, (_, column) => {
    const name = nameIn(row, column);
    const { columns } = cellIn(row, column);
    if (name !== null) [heading, until] = [name, columns > 1 ? column + columns : Infinity];
    return column < until ? heading : null;
  });
}

function nameIn(row: GridRow, column: number): string | null {
  const cell = cellIn(row, column);
  return cell.covered ? null : textOf(cell);
}

function named(column: number, text: string, group: string | null = null): NamedColumn {
  const name = oneLine(text);
  const folded = [foldName(name), ...(group === null ? [] : [foldName(group + name)])];
  return { column, name, folded };
}

function oneLine(text: string): string {
  const joined = text.replace(/(?<=[\u2e80-\uffef])\s{0,9}\n\s{0,9}(?=[\u2e80-\uffef])/g, "");
  const words = joined.split(/\s/);
  return words.filter((word) => word !== "").join(" ");
}

/** Whether a row says the same as one of the header's: a page later, it does so again. */
export function isHeaderAgain(row: GridRow, names: ReadonlySet<string>): boolean {
  const texts = row.cells.flatMap((cell) => (cell.value === null ? [] : [foldName(textOf(cell) ?? "")]));
  return texts.length > 1 && texts.every((text) => names.has(text));
}
