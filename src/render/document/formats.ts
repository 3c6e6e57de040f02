import type { Document } from "../../documents/document.js";
import type { Format } from "./format.js";

/** Every format by the ending of its files. */
export const formats = {
  md: { holds: "everything", isText: true, load: async () => (await import("./markdown.js")).renderMarkdown },
  txt: { holds: "everything", isText: true, load: async () => (await import("./text.js")).renderText },
  html: { holds: "everything", isText: true, load: async () => (await import("./html.js")).renderHtml },
  docx: {
    holds: "everything",
    // The lists of 2,500 problems took 1.3 GB: the library keeps all of a file in memory.
    mostCells: 100_000,
    isText: false,
    load: async () => (await import("./docx.js")).renderDocx,
  },
  xlsx: { holds: "tables", isText: false, load: async () => (await import("./xlsx.js")).renderXlsx },
  csv: { holds: "table", isText: true, load: async () => (await import("./csv.js")).renderCsv },
  json: { holds: "everything", isText: true, load: async () => (await import("./json.js")).renderJson },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];

/** How many cells a document's tables have. */
export function cellsOf({ blocks }: Document): number {
  return blocks.reduce(
    (sum, block) => (block.kind === "table" ? sum + block.rows.length * block.columns.length : sum),
    0,
  );
}

/** How many cells a format takes. */
export function mostCellsIn(name: FormatName): number {
  const { mostCells = Infinity }: Format = formats[name];
  return mostCells;
}

/** The formats that can hold all of a document. */
export function formatsFor(document: Document): FormatName[] {
  const { blocks } = document;
  const cells = cellsOf(document);
  const tables = blocks.filter(({ kind }) => kind === "table").length;
  const can = {
    everything: true,
    tables: tables === blocks.length,
    table: tables === 1 && blocks.length === 1,
  } satisfies Record<Format["holds"], boolean>;
  return formatNames.filter((name) => can[formats[name].holds] && cells <= mostCellsIn(name));
}
