import type { Cell, Column, Row, Table } from "../../../documents/document.js";
import type { Messages } from "../../../messages/index.js";
import { displayWidth } from "../../width.js";
import { valueText } from "../values.js";
import { htmlLine, htmlText } from "./escape.js";

/** What the blanks beside a cell take, in characters. */
const blanks = 1.4;

/** A table in a region that scrolls sideways by itself and can be reached by keyboard; `label` announces it. */
export function tableHtml({ name, columns, rows }: Table, label: string, { words }: Messages): string {
  const widths = columns.map(leastWidth);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => `<col style="width:${((width * 100) / whole).toFixed(2)}%">`);
  const head = columns.map(({ header }) => `<th scope="col">${htmlText(header)}</th>`);
  const none = `<tr><td colspan="${columns.length}" class="none">${htmlText(words.none)}</td></tr>`;
  return [
    `<section class="table" aria-label="${htmlLine(label)}" tabindex="0">`,
    `<table style="min-width:${whole.toFixed(1)}em">`,
    `<caption>${htmlText(name)}</caption>`,
    `<colgroup>${shares.join("")}</colgroup>`,
    `<thead>\n<tr>${head.join("")}</tr>\n</thead>`,
    "<tbody>",
    ...(rows.length === 0 ? [none] : rows.map(rowHtml)),
    "</tbody>",
    "</table>",
    "</section>",
  ].join("\n");
}

/**
 * How narrow a column may become, in Chinese characters: a date and any usual heading stay on one line, and a wide
 * column gives way more than a narrow one.
 */
function leastWidth({ header, width }: Column): number {
  return Math.max(Math.min(displayWidth(header) / 2, 8), Math.min(width, 6), width / 2) + blanks;
}

function rowHtml(row: Row): string {
  const cells = row.map((cell, column) => (cell === null ? "" : cellHtml(cell, column === 0)));
  return `<tr>${cells.join("")}</tr>`;
}

/** The first cell of a row names it. */
function cellHtml({ value, rows = 1, tone }: Cell, isFirst: boolean): string {
  const kinds = [...(tone === undefined ? [] : [tone]), ...(typeof value === "number" ? ["number"] : [])];
  const attributes =
    (kinds.length === 0 ? "" : ` class="${kinds.join(" ")}"`) + (rows === 1 ? "" : ` rowspan="${rows}"`);
  const text = htmlText(valueText(value));
  return isFirst && text !== "" ? `<th scope="row"${attributes}>${text}</th>` : `<td${attributes}>${text}</td>`;
}
