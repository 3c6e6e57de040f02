import writeWorkbook from "write-excel-file/node";
import type { Document } from "../../documents/document.js";
import { harmless } from "../plain.js";
import type { Setting } from "./format.js";
import { withoutTimes } from "./still-zip.js";
import { fontOf } from "./xlsx/looks.js";
import { sheetNames } from "./xlsx/names.js";
import { partsOf } from "./xlsx/parts.js";
import { sheetOf } from "./xlsx/sheet.js";

/** Telling of each cell would take longer than the cell. */
const cellsATime = 1_000;

/**
 * The tables of a document as a workbook, a sheet each: below the title and the remarks a header row that stays in sight,
 * filters, and is repeated on paper. The same document gives the same bytes.
 */
export async function renderXlsx(document: Document, { progress }: Setting): Promise<Buffer> {
  const { title, language, orientation, remarks, blocks } = document;
  const tables = blocks.filter((block) => block.kind === "table");
  if (tables.length === 0) throw new Error("a document without a table cannot be a workbook");
  const names = sheetNames(tables.map((table) => table.name));
  const font = fontOf(language);
  // Each cell is made and then written.
  const total = tables.reduce((sum, { rows, columns }) => sum + 2 * rows.length * columns.length, 0);
  const step = counting((done) => progress(Math.min(done, total), total));
  const sheets = tables.map((table, index) => {
    const name = names[index] ?? "";
    return sheetOf(table, { name, title: tables.length === 1 ? title : `${title} · ${name}`, remarks, font, step });
  });
  const workbook = writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({ sheet: name, columns, data: rows })),
    {
      fontFamily: font.family,
      fontSize: font.size,
      features: [partsOf(sheets, { title: harmless(title), language, orientation, step })],
    },
  );
  const content = withoutTimes(await workbook.toBuffer());
  progress(total, total);
  return content;
}

function counting(tell: (count: number) => void): () => void {
  let count = 0;
  return () => {
    count++;
    if (count % cellsATime === 0) tell(count);
  };
}
