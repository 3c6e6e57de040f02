import type { Content, FoundTable, Remark, RemarkKind } from "../content.js";
import type { Line } from "../proposal.js";
import { type Grid, gridOf, type Span } from "./grid.js";
import type { Guard } from "./guard.js";

/** What a running text with tables in it is put together from, in the order of reading. */
export interface Flow {
  /** A paragraph, whose lines all have its number, counted from 1 wherever it stands. */
  readonly paragraph: (text: string) => void;
  readonly remark: (kind: RemarkKind) => void;
  readonly openTable: () => void;
  readonly openRow: () => void;
  readonly indentRow: (columns: number) => void;
  readonly dropRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: (span: Span) => void;
  readonly closeTable: (name?: string | null) => void;
  /** Whether a table is open. */
  readonly inTable: () => boolean;
  readonly content: () => Content;
}

interface OpenTable {
  readonly grid: Grid;
  readonly slot: number;
  readonly after: number;
  /** The lines of the cell that is open, which a table within it adds to if it turns out to be a frame. */
  cell: Line[] | null;
  holdsTable: boolean;
}

export function flowOf(guard: Guard): Flow {
  const lines: Line[] = [];
  const tables: (FoundTable | null)[] = [];
  const remarks: Remark[] = [];
  const open: OpenTable[] = [];
  let paragraphs = 0;

  const target = () => open.at(-1)?.cell ?? lines;
  const remark = (kind: RemarkKind) => {
    // The paragraph that is being read gets its number when it ends.
    const place = String(paragraphs + 1);
    const last = remarks.findLast((each) => each.kind === kind);
    if (last?.place !== place) remarks.push({ kind, place });
  };
  return {
    paragraph: (text) => {
      paragraphs++;
      const into = target();
      for (const each of text.split("\n")) {
        guard.lines(1);
        into.push({ line: paragraphs, text: each });
      }
    },
    remark,
    openTable: () => {
      guard.cells(1);
      const outer = open.at(-1);
      if (outer !== undefined) outer.holdsTable = true;
      open.push({ grid: gridOf(guard), slot: tables.push(null) - 1, after: paragraphs, cell: null, holdsTable: false });
    },
    openRow: () => open.at(-1)?.grid.openRow(),
    indentRow: (columns) => open.at(-1)?.grid.indent(columns),
    dropRow: () => open.at(-1)?.grid.dropRow(),
    openCell: () => {
      const table = open.at(-1);
      if (table !== undefined) table.cell = [];
    },
    closeCell: (span) => {
      const table = open.at(-1);
      if (table === undefined || table.cell === null) return;
      const cell = table.cell;
      table.cell = null;
      const isKept = table.grid.cell(span, cell);
      if (!isKept && cell.some(({ text }) => text.trim() !== "")) remark("covered");
    },
    closeTable: (name = null) => {
      const table = open.pop();
      if (table === undefined) return;
      const framed = table.grid.framed(table.holdsTable);
      if (framed === null) tables[table.slot] = { name, after: table.after, rows: table.grid.rows() };
      else for (const line of framed) target().push(line);
    },
    inTable: () => open.length > 0,
    content: () => ({ lines, tables: tables.filter((table) => table !== null), remarks }),
  };
}
