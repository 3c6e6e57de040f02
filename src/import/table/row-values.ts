import type { Evidence, Term } from "../../model/schema.js";
import type { Columns } from "./columns.js";
import type { Dates } from "./dates.js";
import { evidenceOf } from "./evidence.js";
import type { TableField } from "./fields.js";
import { blank, cellIn, type GridCell, type GridRow, textOf } from "./grid.js";
import type { Tell } from "./note.js";
import { postsOf } from "./posts.js";
import { type ReadStatus, statusOf } from "./statuses.js";
import type { ToldRow } from "./told.js";

/** What reading the rows of one table needs. */
export interface TableSetting {
  readonly columns: Columns;
  readonly dates: Dates;
  readonly tell: Tell;
  /** The table says itself which cells reach down: what is blank in it is blank. */
  readonly hasMerges: boolean;
}

/** What one row says by itself, and the term that its deadline names. */
export type RowValues = ToldRow & { readonly term: Term | null };

/** A blank cell below a filled one repeats it, in rows that do not say whose they are either. */
const repeated: readonly TableField[] = ["leaders", "departments", "deadline", "status"];

/** The values of each row of one problem. */
export function valuesOf(rows: readonly GridRow[], setting: TableSetting): RowValues[] {
  const above = new Map<TableField, readonly GridCell[]>();
  const cellsOf = (row: GridRow, field: TableField): readonly GridCell[] => {
    const own = (setting.columns.get(field) ?? []).map((at) => cellIn(row, at));
    if (setting.hasMerges || !repeated.includes(field)) return own;
    const isBlank = own.every(({ value }) => value === null);
    const cells = isBlank && isSilent(row, setting) ? (above.get(field) ?? own) : own;
    const below = cells === own ? own.map((cell) => ({ ...cell, covered: true })) : cells;
    above.set(field, below);
    return cells;
  };
  return rows.map((row) => rowValues(row, (field) => cellsOf(row, field), setting));
}

/** Whether what is blank in a row was left out since it stands above. */
function isSilent(row: GridRow, { columns }: TableSetting): boolean {
  const keys = (["id", "title", "check_code"] as const).map((field) => cellIn(row, columns.get(field)?.[0]));
  return keys.every(({ value }) => value === null);
}

function rowValues(
  row: GridRow,
  cellsOf: (field: TableField) => readonly GridCell[],
  setting: TableSetting,
): RowValues {
  const { line } = row;
  const cellOf = (field: TableField) => cellsOf(field)[0] ?? blank;
  const ownText = (field: TableField) => (cellOf(field).covered ? null : textOf(cellOf(field)));
  const deadline = setting.dates.read(cellOf("deadline"), line);
  const status = statusIn(cellOf("status"), line, setting.tell);
  const ofMeasure = setting.columns.has("measure_status")
    ? statusIn(cellOf("measure_status"), line, setting.tell)
    : null;
  return {
    line,
    measure: ownText("measures"),
    progress: ownText("progress"),
    leaders: postsIn(cellsOf("leaders")),
    departments: postsIn(cellsOf("departments")),
    deadline: deadline.date,
    doneOn: setting.dates.read(cellOf("done_on"), line).date,
    status: setting.columns.has("measure_status") ? (ofMeasure?.status ?? null) : (status?.status ?? null),
    ofProblem: setting.columns.has("measure_status") ? (status?.status ?? null) : (status?.ofProblem ?? null),
    evidence: cellsOf("evidence").flatMap((cell) => evidenceIn(cell, line, setting.tell)),
    checkCode: ownText("check_code"),
    term: deadline.term ?? status?.term ?? null,
  };
}

function postsIn(cells: readonly GridCell[]): string[] {
  return [...new Set(cells.flatMap((cell) => postsOf(textOf(cell) ?? "")))];
}

// What reaches down from above is doubted where it stands.
function statusIn(cell: GridCell, line: number, tell: Tell): ReadStatus | null {
  const text = textOf(cell);
  const read = text === null ? null : statusOf(text);
  if (text !== null && read === null && !cell.covered) tell("cell-status-unread", line, { text });
  return read;
}

function evidenceIn(cell: GridCell, line: number, tell: Tell): readonly Evidence[] {
  const text = cell.covered ? null : textOf(cell);
  const { evidence, left } = evidenceOf(text ?? "");
  for (const each of left) tell("cell-evidence-left-out", line, { text: each });
  return evidence;
}
