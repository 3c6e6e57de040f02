import type { Block, Field, Fields, Paragraph, Signature, Tile } from "../../../documents/document.js";
import type { Messages } from "../../../messages/index.js";
import type { Drawing } from "./chart/draw.js";
import { figure } from "./chart/figure.js";
import { htmlText } from "./escape.js";
import { tableHtml } from "./table.js";

/** What is known of a block besides itself. */
export interface Surroundings {
  readonly messages: Messages;
  /** Of the heading that it is, or stands under; 1 for the title. */
  readonly level: number;
  /** How its table is announced. */
  readonly label: string;
  /** Where it is a chart. */
  readonly drawing: Drawing | null;
}

export function blockHtml(block: Block, { messages, level, label, drawing }: Surroundings): string {
  switch (block.kind) {
    case "heading":
    case "page":
      return `<h${level}>${htmlText(block.kind === "page" ? block.title : block.text)}</h${level}>`;
    case "paragraph":
      return paragraph(block);
    case "signature":
      return signature(block, messages);
    case "table":
      return tableHtml(block, label, messages);
    case "fields":
      return fields(block);
    case "tiles":
      return `<dl class="tiles">\n${block.tiles.map(tile).join("\n")}\n</dl>`;
    case "chart":
      return figure(block, label, drawing, messages);
  }
}

function paragraph({ lead, text, role }: Paragraph): string {
  const strong = lead === undefined ? "" : `<strong>${htmlText(lead)}</strong>`;
  return `<p${role === undefined ? "" : ` class="${role}"`}>${strong}${htmlText(text)}</p>`;
}

function signature({ name, date }: Signature, { papers }: Messages): string {
  const who = name === null ? "" : `<p>${htmlText(name)}</p>\n`;
  return `<div class="signature">\n${who}<p><time datetime="${date}">${papers.conventions.date(date)}</time></p>\n</div>`;
}

/** Those that share a row stand beside each other where there is room. */
function fields({ rows }: Fields): string {
  const items = rows.flatMap((row) => row.map((field) => fieldHtml(field, row.length)));
  return `<dl class="fields">\n${items.join("\n")}\n</dl>`;
}

function fieldHtml({ label, values, space }: Field, inRow: number): string {
  const told = values.map((value) => `<dd>${htmlText(value)}</dd>`);
  const lines = space === undefined && told.length > 0 ? [] : [`<dd class="space">${"<br>".repeat(space ?? 0)}</dd>`];
  return `<div class="of-${Math.min(inRow, 4)}"><dt>${htmlText(label)}</dt>${[...told, ...lines].join("")}</div>`;
}

function tile({ label, value, note, tone }: Tile): string {
  const remark = note === undefined ? "" : `<dd class="note">${htmlText(note)}</dd>`;
  const shade = tone === undefined ? "" : ` class="${tone}"`;
  return `<div${shade}><dt>${htmlText(label)}</dt><dd class="figure">${value}</dd>${remark}</div>`;
}
