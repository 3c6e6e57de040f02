import type { FoundCell, FoundTable } from "../../../src/import/content.js";
import type { TableField } from "../../../src/import/table/fields.js";
import { readTables, type TablesProposal } from "../../../src/import/table/read.js";

/** A value, or a cell that reaches over others. */
export type Given = FoundCell["value"] | FoundCell;

/** A table of these rows; what a cell reaches over is given as null. */
export function tableOf(rows: readonly (readonly Given[])[], name: string | null = null): FoundTable {
  return {
    name,
    rows: rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) })),
  };
}

function cellOf(given: Given): FoundCell {
  return typeof given === "object" && given !== null && "value" in given ? given : { value: given };
}

/** Reads tables with the settings that a command has by itself. */
export function read(
  tables: FoundTable | readonly FoundTable[],
  map: Readonly<Record<string, TableField>> = {},
  year: number | null = null,
): TablesProposal {
  return readTables("rows" in tables ? [tables] : tables, { map, year, today: "2025-03-01" });
}

/** The rules that were noted, with their row. */
export function rulesOf({ notes }: Pick<TablesProposal, "notes">): string[] {
  return notes.map(({ rule, line }) => (line === null ? rule : `${rule} ${line}`));
}
