import type { Document } from "../../documents/document.js";
import { toCsv } from "../csv.js";
import { spread, valueText } from "./values.js";

/** The one table of a document, with a byte order mark, without which Excel takes UTF-8 for the system's old encoding. */
export function renderCsv({ blocks }: Document): string {
  const table = blocks.find((block) => block.kind === "table");
  if (table === undefined) throw new Error("a document without a table cannot be CSV");
  const head = table.columns.map(({ header }) => header);
  const rows = spread(table.rows).map((cells) => cells.map(({ value }) => valueText(value)));
  return toCsv([head, ...rows], true);
}
