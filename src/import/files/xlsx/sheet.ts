import type { FoundCell, RemarkKind } from "../../content.js";
import type { Guard } from "../guard.js";
import type { Attribute, XmlHandlers } from "../xml.js";
import { nothing, readCell, type Workbook } from "./cell.js";
import {
  type Area,
  areaAt,
  type Cell,
  cellAt,
  columnName,
  lastColumn,
  lastRow,
  type Places,
  placesOf,
} from "./places.js";
import { textHearing } from "./strings.js";

/** A sheet as its part has it. */
export interface Sheet {
  /** The rows in which something stands. */
  readonly rows: Map<number, FoundCell[]>;
  readonly merged: readonly Area[];
  readonly remarks: ReadonlyMap<RemarkKind, Places>;
  /** As Excel names them: `5:7`, `C:E`. */
  readonly hidden: readonly string[];
}

/** The cell that is being read. */
interface OpenCell extends Cell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  isFormula: boolean;
}

export interface SheetHearing {
  readonly handlers: XmlHandlers;
  readonly sheet: () => Sheet;
}

/** Hears a sheet. Throws `damaged-file` for places that do not exist, and what `guard` counts. */
export function sheetHearing(workbook: Workbook, guard: Guard): SheetHearing {
  const rows = new Map<number, FoundCell[]>();
  const merged: Area[] = [];
  const remarks = new Map<RemarkKind, Places>();
  const hiddenRows = placesOf();
  const hiddenColumns: { first: number; last: number }[] = [];
  const inline = textHearing();
  let row = 0;
  let column = -1;
  let isHidden = false;
  let isValue = false;
  let cell: OpenCell | null = null;

  const remark = (kind: RemarkKind, place: Cell) => {
    const places = remarks.get(kind) ?? placesOf();
    remarks.set(kind, places);
    places.add(place);
  };
  const put = (place: Cell, found: FoundCell) => {
    const cells = rows.get(place.row) ?? [];
    if (cells.length === 0) rows.set(place.row, cells);
    guard.cells(Math.max(1, place.column + 1 - cells.length));
    while (cells.length < place.column) cells.push(nothing);
    cells[place.column] = found;
    if (isHidden) hiddenRows.add({ row: place.row, column: 0 });
  };
  const opens = new Map<string, (attribute: Attribute) => void>(
    Object.entries({
      "s:row": (attribute: Attribute) => {
        row = attribute("r") === undefined ? row + 1 : Number(attribute("r"));
        if (!Number.isInteger(row) || row < 1 || row > lastRow) throw guard.damaged();
        column = -1;
        isHidden = isTrue(attribute("hidden"));
      },
      "s:c": (attribute: Attribute) => {
        const ref = attribute("r");
        const place = ref === undefined ? { row, column: column + 1 } : cellAt(ref);
        if (place === null || place.row < 1 || place.column > lastColumn) throw guard.damaged();
        row = place.row;
        column = place.column;
        const [type = "n", style = 0] = [attribute("t"), attribute("s")];
        cell = { row, column, type, style: Number(style), value: null, isFormula: false };
      },
      "s:v": () => {
        isValue = true;
      },
      "s:f": () => {
        if (cell !== null) cell.isFormula = true;
      },
      "s:mergeCell": (attribute: Attribute) => {
        const area = areaAt(attribute("ref"));
        if (area !== null) merged.push(area);
      },
      "s:col": (attribute: Attribute) => {
        if (!isTrue(attribute("hidden"))) return;
        hiddenColumns.push({ first: Number(attribute("min")) - 1, last: Number(attribute("max")) - 1 });
      },
    }),
  );
  const closeCell = () => {
    if (cell === null) return;
    const closed = cell;
    cell = null;
    if (closed.type === "inlineStr") closed.value = inline.take();
    const read = readCell(closed, workbook);
    if (read.found !== nothing) put(closed, read.found);
    if (read.remark !== undefined) remark(read.remark, closed);
    if (closed.isFormula) remark(read.found === nothing ? "uncalculated" : "formula", closed);
  };
  const handlers: XmlHandlers = {
    open: (name, attribute) => {
      opens.get(name)?.(attribute);
      inline.handlers.open(name, attribute);
    },
    close: (name) => {
      inline.handlers.close(name);
      if (name === "s:v") isValue = false;
      if (name === "s:c") closeCell();
    },
    text: (text) => {
      if (isValue && cell !== null) cell.value = (cell.value ?? "") + text;
      inline.handlers.text(text);
    },
  };
  const sheet = () => {
    const width = [...rows.values()].reduce((most, cells) => Math.max(most, cells.length), 0);
    const columns = hiddenColumns
      .filter(({ first, last }) => first >= 0 && first < width && last >= first)
      .map(({ first, last }) => `${columnName(first)}:${columnName(Math.min(last, width - 1))}`);
    const hidden = [...hiddenRows.names().map((name) => name.replace(/^A(\d+)(?::A(\d+))?$/, rowsName)), ...columns];
    return { rows, merged, remarks, hidden };
  };
  return { handlers, sheet };
}

function rowsName(_whole: string, first: string, last: string | undefined): string {
  return `${first}:${last ?? first}`;
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
