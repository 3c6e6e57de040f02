import type { Document } from "../../documents/document.js";
import type { Format } from "./format.js";

/** Every format by the ending of its files. */
export const formats = {
  md: { holds: "everything", isText: true, load: async () => (await import("./markdown.js")).renderMarkdown },
  txt: { holds: "everything", isText: true, load: async () => (await import("./text.js")).renderText },
  html: { holds: "everything", isText: true, load: async () => (await import("./html.js")).renderHtml },
  docx: { holds: "everything", isText: false, load: async () => (await import("./docx.js")).renderDocx },
  xlsx: { holds: "tables", isText: false, load: async () => (await import("./xlsx.js")).renderXlsx },
  csv: { holds: "table", isText: true, load: async () => (await import("./csv.js")).renderCsv },
  json: { holds: "everything", isText: true, load: async () => (await import("./json.js")).renderJson },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];

/** The formats that can hold all of a document. */
export function formatsFor({ blocks }: Document): FormatName[] {
  const tables = blocks.filter(({ kind }) => kind === "table").length;
  const can = {
    everything: true,
    tables: tables === blocks.length,
    table: tables === 1 && blocks.length === 1,
  } satisfies Record<Format["holds"], boolean>;
  return formatNames.filter((name) => can[formats[name].holds]);
}
