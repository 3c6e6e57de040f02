import { strFromU8, unzipSync } from "fflate";
import type { Block, Document, Table } from "../../../../src/documents/document.js";
import { messages } from "../../../../src/messages/index.js";
import { renderXlsx } from "../../../../src/render/document/xlsx.js";
import { everything } from "../samples.js";

const setting = { messages: messages.zh, progress: () => undefined };

/** The file of a document, and the XML parts in it by their path. */
export async function opened(document: Document): Promise<{ file: Buffer; parts: Readonly<Record<string, string>> }> {
  const file = await renderXlsx(document, setting);
  const parts = Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)] as const);
  return { file, parts: Object.fromEntries(parts) };
}

/** The XML of the first sheet. */
export async function firstSheet(document: Document): Promise<string> {
  return (await opened(document)).parts["xl/worksheets/sheet1.xml"] ?? "";
}

/** A document with these blocks, and nothing remarkable besides. */
export function documentOf(blocks: readonly Block[], remarks: readonly string[] = []): Document {
  return { ...everything, title: "某局整改清单", orientation: "landscape", complete: true, remarks, blocks };
}

/** A table with a column for each of the cells of its rows. */
export function tableOf(rows: Table["rows"], width = 10, name = "整改清单"): Table {
  const columns = (rows[0] ?? [null]).map((_, index) => ({ key: `c${index}`, header: `第${index + 1}列`, width }));
  return { kind: "table", name, columns, rows };
}
