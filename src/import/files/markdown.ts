import type { Content, FoundRow, FoundTable } from "../content.js";
import type { Line } from "../proposal.js";
import type { Guard } from "./guard.js";
import { linesOf } from "./text.js";

/** The rule below the head of a table. */
const rule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,1000}\|?[ \t]*$/;
/** What only divides, or underlines a heading. */
const divider = /^ {0,3}(?:(?:-[ \t]*){3,1000}|(?:\*[ \t]*){3,1000}|(?:_[ \t]*){3,1000}|=+[ \t]*)$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const closing = /[ \t]#{1,6}$/;
/** Quotations and bullets; numbers stay, since problems are told by them. */
const marker = /^[ \t]*(?:(?:>|[-*+](?=[ \t]))[ \t]?){1,100}[ \t]*/;

/** The lines and tables of a text in GitHub's Markdown, without its markup. */
export function readMarkdown(text: string, guard: Guard): Content {
  const all = linesOf(text, guard);
  const lines: Line[] = [];
  const tables: FoundTable[] = [];
  let title: string | null = null;
  for (let at = 0; at < all.length; ) {
    const line = all[at] ?? { line: 0, text: "" };
    guard.length(line.text.length);
    const table = tableAt(all, at, guard);
    if (table !== null) {
      tables.push({ name: title, after: lines.at(-1)?.line ?? 0, rows: table.rows });
      title = null;
      at = table.end;
      continue;
    }
    const read = lineOf(line);
    for (const each of read) {
      guard.lines(1);
      lines.push(each);
    }
    if (heading.test(line.text)) title = read[0]?.text ?? null;
    else if (line.text.trim() !== "") title = null;
    at++;
  }
  return { lines, tables, remarks: [] };
}

function lineOf({ line, text }: Line): Line[] {
  if (divider.test(text)) return [];
  const isHeading = heading.test(text);
  const content = isHeading ? text.replace(heading, "").trimEnd().replace(closing, "") : text.replace(marker, "");
  return plain(content)
    .split("\n")
    .map((each) => ({ line, text: each }));
}

function tableAt(lines: readonly Line[], start: number, guard: Guard): { rows: FoundRow[]; end: number } | null {
  const [head, below] = [lines[start]?.text ?? "", lines[start + 1]?.text ?? ""];
  if (!head.includes("|") || !rule.test(below)) return null;
  const width = cellsOf(below, guard).length;
  if (cellsOf(head, guard).length !== width) return null;
  let end = start + 2;
  while (/\|/.test(lines[end]?.text ?? "")) end++;
  const rows = [...lines.slice(start, start + 1), ...lines.slice(start + 2, end)].map(({ line, text }) => {
    // As GitHub shows it: what stands beyond the last column is left out.
    const cells = cellsOf(text, guard).slice(0, width);
    return { line, cells: cells.map((cell) => ({ value: plain(cell).trim() === "" ? null : plain(cell) })) };
  });
  return { rows, end };
}

/** The cells of a row; a bar behind a backslash is text. */
function cellsOf(row: string, guard: Guard): string[] {
  const cells: string[] = [""];
  for (const [piece] of row.trim().matchAll(/\\.|\||[^\\|]+|\\$/gsu)) {
    if (piece === "|") {
      guard.cells(1);
      cells.push("");
    } else cells.push(cells.pop() + piece);
  }
  if (cells[0]?.trim() === "") cells.shift();
  if (cells.at(-1)?.trim() === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

const entities: Readonly<{ [name: string]: string }> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", apos: "'" };

/** What is escaped, a line break, a reference, a tag, the text of a link, emphasis. */
const inline =
  /\\([!-/:-@[-`{-~])|(<br[ \t]*\/?>)|&(amp|lt|gt|quot|nbsp|apos);|<\/?[a-z][^<>]{0,1000}>|!?\[([^[\]\\]{1,1000})\]\([^()\s]{0,1000}\)|\*\*|~~/gi;

/** Text as text: escapes undone, line breaks as such, without emphasis, links and HTML. */
function plain(text: string): string {
  return text.replace(inline, (_found, escaped?: string, lineBreak?: string, entity?: string, label?: string) => {
    if (lineBreak !== undefined) return "\n";
    if (entity !== undefined) return entities[entity.toLowerCase()] ?? "";
    return escaped ?? label ?? "";
  });
}
