import type { Block, Document, Table, Value } from "../../src/documents/document.js";

/** The table of a document that has this name, or the first. */
export function tableOf(document: Document, name?: string): Table {
  const found = document.blocks.find(
    (block: Block): block is Table => block.kind === "table" && (name === undefined || block.name === name),
  );
  if (found === undefined) throw new Error(`no table ${name ?? ""}`);
  return found;
}

/** One column of a table, by its key; `undefined` where the cell above reaches down. */
export function columnOf({ columns, rows }: Table, key: string): (Value | undefined)[] {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column ${key}`);
  return rows.map((row) => row[index]?.value);
}
