import { type Block, chartTable, type Document, type Table } from "../../documents/document.js";
import { escapeMarkdown, toMarkdown } from "../markdown.js";
import type { Setting } from "./format.js";
import { valueText } from "./values.js";

/** What makes a list, a rule or code of a line that begins with it, where `escapeMarkdown` lets it be. */
const opening = /^\s+|^(\d+)(?=[.)](?:\s|$))|^(?=[-+=])/;

/** A document in GitHub's Markdown. */
export function renderMarkdown({ title, remarks, blocks }: Document, setting: Setting): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...remarks.map((remark) => `> ${escapeMarkdown(remark)}`),
    ...blocks.map((block) => blockMarkdown(block, setting)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockMarkdown(block: Block, { messages }: Setting): string {
  const { colon } = messages.words;
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
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
      return tableMarkdown(chartTable(block));
    case "table":
      return tableMarkdown(block);
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
function tableMarkdown({ name, columns, rows }: Table): string {
  const head = columns.map(({ header }) => header);
  const lines = rows.map((row) => row.map((cell) => valueText(cell?.value ?? null)));
  return `## ${escapeMarkdown(name)}\n\n${toMarkdown(head, lines).trimEnd()}`;
}
