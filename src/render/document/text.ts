import { type Block, chartTable, type Document, type Table } from "../../documents/document.js";
import { harmless, harmlessLines } from "../plain.js";
import type { Setting } from "./format.js";
import { valueText } from "./values.js";

/** A document as plain text to paste anywhere; a single paragraph stands alone, without the title. */
export function renderText({ title, remarks, blocks }: Document, setting: Setting): string {
  const isOne = blocks.length === 1 && blocks[0]?.kind === "paragraph";
  const parts = [
    ...(isOne ? [] : [harmless(title)]),
    ...remarks.map(harmlessLines),
    ...blocks.map((block) => blockText(block, setting)),
  ];
  return `${parts.join(isOne ? "\n" : "\n\n")}\n`;
}

function blockText(block: Block, { messages }: Setting): string {
  const labelled = (label: string, text: string) => harmlessLines(label + messages.words.colon + text);
  switch (block.kind) {
    case "heading":
      return harmless(block.text);
    case "page":
      return harmless(block.title);
    case "paragraph":
      return harmlessLines((block.lead ?? "") + block.text);
    case "signature":
      return harmlessLines(`${block.name ?? ""}\n${messages.papers.conventions.date(block.date)}`.trimStart());
    case "fields":
      return block.rows
        .flat()
        .map(({ label, values }) => labelled(label, values.join("\n")))
        .join("\n");
    case "tiles":
      return block.tiles
        .map(({ label, value, note }) => labelled(label, note === undefined ? String(value) : `${value} ${note}`))
        .join("\n");
    case "chart":
      return tableText(chartTable(block));
    case "table":
      return tableText(block);
  }
}

/** A line a row, with tabs between the cells, as spreadsheets and word processors take it. */
function tableText({ name, columns, rows }: Table): string {
  const head = columns.map(({ header }) => header);
  const lines = rows.map((row) => row.map((cell) => valueText(cell?.value ?? null)));
  return [harmless(name), ...[head, ...lines].map((cells) => cells.map(harmless).join("\t"))].join("\n");
}
