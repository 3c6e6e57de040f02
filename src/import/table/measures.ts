import type { Columns } from "./columns.js";
import { enumerationOf, linesOf } from "./enumeration.js";
import type { TableField } from "./fields.js";
import { cellIn, type GridCell, type GridRow, textOf } from "./grid.js";
import type { Tell } from "./note.js";

/** What is told measure by measure, in the numbers of the measures. */
const distributed: readonly TableField[] = [
  "progress",
  "status",
  "measure_status",
  "leaders",
  "departments",
  "deadline",
  "done_on",
];

/**
 * The rows of one problem, one for each measure: a cell with several measures becomes several rows, over which the
 * other cells reach, unless they have just as many items.
 */
export function byMeasure(rows: readonly GridRow[], columns: Columns, title: string, tell: Tell): readonly GridRow[] {
  const [column] = columns.get("measures") ?? [];
  if (column === undefined) return rows;
  const texts = rows.map((row) => measureText(row, column));
  const own = texts.filter((text) => text !== null);
  if (own.length === 0) return rows;
  const numbered = own.length > 1 ? numberedByRow(own) : null;
  const lines = own.length === 1 ? linesOf(own[0] ?? "") : null;
  const isByLines = lines !== null && enumerationOf(own[0] ?? "") === null;
  if (isByLines) tell("cell-split-by-lines", rows[0]?.line ?? null, { title, count: lines.length });
  let next = 0;
  const split = rows.flatMap((row, index) => {
    const text = texts[index] ?? null;
    if (text === null) return [row];
    const place = next++;
    const items = numbered === null ? itemsOf(text, own.length, lines, row, tell) : [numbered[place] ?? text];
    return items.map((item, at) => withMeasure(row, column, item, at > 0));
  });
  const shared = distributed.flatMap((field) => (columns.get(field) ?? []).map((at) => ({ field, at })));
  return shared.reduce<readonly GridRow[]>((all, { field, at }) => {
    return distribute(all, column, at, isByLines && field === "progress");
  }, split);
}

function measureText(row: GridRow, column: number): string | null {
  const cell = cellIn(row, column);
  return cell.covered ? null : textOf(cell);
}

/** Rows that are numbered one after the other, without the numbers; null where they are not. */
function numberedByRow(texts: readonly string[]): readonly string[] | null {
  const items = enumerationOf(texts.join("\n"))?.items ?? [];
  return items.length === texts.length && items.every((each, index) => texts[index]?.includes(each)) ? items : null;
}

function itemsOf(
  text: string,
  cells: number,
  lines: readonly string[] | null,
  row: GridRow,
  tell: Tell,
): readonly string[] {
  const numbered = enumerationOf(text);
  if (numbered !== null && (numbered.items.length > 1 || cells === 1)) {
    if (numbered.broken) tell("cell-numbering-broken", row.line, { text, found: numbered.items.length });
    return numbered.items;
  }
  return lines ?? [text];
}

/** Below the first, the other cells of the row reach down. */
function withMeasure({ line, cells }: GridRow, column: number, text: string, covered: boolean): GridRow {
  return {
    line,
    cells: cells.map((cell, at) => {
      if (at === column) return { ...cell, value: text, covered: false };
      return covered && cell.value !== null ? { ...cell, covered: true } : cell;
    }),
  };
}

/** Gives each measure its own item of a cell that reaches over all of them. */
function distribute(rows: readonly GridRow[], measures: number, column: number, byLines: boolean): readonly GridRow[] {
  const replaced = new Map<number, GridCell>();
  for (const [start, row] of rows.entries()) {
    const cell = cellIn(row, column);
    if (cell.covered || typeof cell.value !== "string") continue;
    const places = placesOf(rows, start, measures, column);
    if (places.length < 2) continue;
    const items = enumerationOf(cell.value)?.items ?? (byLines ? linesOf(cell.value) : null);
    if (items?.length !== places.length) continue;
    for (const [index, place] of places.entries()) {
      replaced.set(place, { ...cell, value: items[index] ?? null, covered: false });
    }
  }
  return replaced.size === 0 ? rows : rows.map((row, index) => withCell(row, column, replaced.get(index)));
}

/** The rows that begin a measure among those that a cell reaches over. */
function placesOf(rows: readonly GridRow[], start: number, measures: number, column: number): number[] {
  const places: number[] = [];
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || (at > start && !cellIn(row, column).covered)) break;
    if (measureText(row, measures) !== null) places.push(at);
  }
  return places;
}

function withCell(row: GridRow, column: number, cell: GridCell | undefined): GridRow {
  return cell === undefined ? row : { ...row, cells: row.cells.map((own, at) => (at === column ? cell : own)) };
}
