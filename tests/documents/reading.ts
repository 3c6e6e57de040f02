import type { Document, Field } from "../../src/documents/document.js";
import { messages } from "../../src/messages/index.js";
import { renderMarkdown } from "../../src/render/document/markdown.js";

/** A document as a reader sees it. */
export function markdownOf(document: Document, language: "zh" | "en" = "zh"): string {
  return String(renderMarkdown(document, { messages: messages[language], progress: () => undefined }));
}

/** The fields of a document by their keys, those of all its forms together. */
export function fieldsIn({ blocks }: Document): Map<string, Field> {
  const fields = blocks.flatMap((block) => (block.kind === "fields" ? block.rows.flat() : []));
  return new Map(fields.map((field) => [field.key, field]));
}

/** The rows of the table of this name, each a map by the keys of its columns; undefined where there is no such table. */
export function rowsIn({ blocks }: Document, name: string): Record<string, unknown>[] | undefined {
  const table = blocks.find((block) => block.kind === "table" && block.name === name);
  if (table?.kind !== "table") return undefined;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index]?.value ?? null])),
  );
}
