import { type Block, chartTable, type Document, type Table } from "../../documents/document.js";
import { escapeMarkdown, toMarkdown } from "../markdown.js";
import type { Setting } from "./format.js";
import { valueText } from "./values.js";

/** What makes a list, a rule or code of a line that begins with it, where `escapeMarkdown` lets it be. */
const opening = /^\s+|^(\d+)(?=[.)](?:\s|$))|^(?=[-+=])/;

/** A document in GitHub's Markdown. */
export function renderMarkdown({ title, remarks, blocks }: Document, setting: Setting): string {
  const levels = levelsOf(blocks);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...remarks.map((remark) => `> ${escapeMarkdown(remark)}`),
    ...blocks.map((block, index) => blockMarkdown(block, levels[index] ?? 1, setting)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** For each block the level of the heading that it is, or stands under: the name of a table is a heading below that. */
function levelsOf(blocks: readonly Block[]): number[] {
  let level = 1;
  return blocks.map((block) => {
    if (block.kind === "page") level = 1;
    if (block.kind === "heading") level = block.level + 1;
    return level;
  });
}

function blockMarkdown(block: Block, level: number, { messages }: Setting): string {
  const { colon } = messages.words;
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(level)} ${escapeMarkdown(block.text)}`;
    case "page":
      return `---\n\n# ${escapeMarkdown(block.title)}`;
    case "paragraph":
      return block.lead === undefined ? paragraph(block.text) : leading(block.lead.trimStart(), block.text);
    case "signature":
      return [...(block.name === null ? [] : [block.name]), messages.papers.conventions.date(block.date)]
        .map(paragraph)
        .join("\n\n");
    case "fields":
      return block.rows
        .flat()
        .map(({ label, values }) => `- **${escapeMarkdown(label)}**${colon}${values.map(escapeMarkdown).join("<br>")}`)
        .join("\n");
    case "tiles":
      return block.tiles
        .map(
          ({ label, value, note }) =>
            `- ${escapeMarkdown(label)}${colon}**${value}**${note ? ` ${escapeMarkdown(note)}` : ""}`,
        )
        .join("\n");
    case "chart":
      return tableMarkdown(chartTable(block), level + 1);
    case "table":
      return tableMarkdown(block, level + 1);
  }
}

function paragraph(text: string): string {
  return escapeMarkdown(text).replace(opening, (found, number) =>
    number === undefined ? (found === "" ? "\\" : "") : `${number}\\`,
  );
}

/** The marks at the lead's end are not bold: behind one of them `**` closes only where a space follows. */
function leading(lead: string, text: string): string {
  const last = [...lead.matchAll(/[^\p{P}\p{S}\s]/gu)].at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  const bold = end === 0 ? "" : `**${escapeMarkdown(lead.slice(0, end))}**`;
  return bold + escapeMarkdown(lead.slice(end) + text);
}

/** What reaches over several rows stands in the first of them. */
function tableMarkdown({ name, columns, rows }: Table, level: number): string {
  const head = columns.map(({ header }) => header);
  const lines = rows.map((row) => row.map((cell) => valueText(cell?.value ?? null)));
  return `${"#".repeat(level)} ${escapeMarkdown(name)}\n\n${toMarkdown(head, lines).trimEnd()}`;
}
