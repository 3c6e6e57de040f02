import type { Content, FoundTable } from "../content.js";
import type { Line } from "../proposal.js";
import type { Guard } from "./guard.js";

/** The lines of a text, and the tables that were put into it with tabs, as they are copied from a spreadsheet. */
export function readText(text: string, guard: Guard): Content {
  const all = linesOf(text, guard);
  const lines: Line[] = [];
  const tables: FoundTable[] = [];
  for (let at = 0; at < all.length; ) {
    const length = tableLength(all, at);
    if (length === 0) {
      lines.push(...all.slice(at, ++at));
      continue;
    }
    const rows = all.slice(at, at + length).map(({ line, text: row }) => {
      const cells = row.split("\t").map((value) => ({ value: value.trim() === "" ? null : value }));
      guard.cells(cells.length);
      return { line, cells };
    });
    tables.push({ name: null, after: all[at - 1]?.line ?? 0, rows });
    at += length;
  }
  return { lines, tables, remarks: [] };
}

/** The lines of a text, which `guard` counts. */
export function linesOf(text: string, guard: Guard): Line[] {
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) guard.lines(1);
  const lines = text.split("\n").map((each, index) => ({ line: index + 1, text: each }));
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}

/** No table that is copied into a text has more columns. */
const most = 1_000;

/** How many lines from here on are rows of one table: at least two, of as many cells as a head that fills three or more. */
function tableLength(lines: readonly Line[], start: number): number {
  const columns = columnsOf(lines[start]);
  if (columns < 3 || columns > most) return 0;
  const head = lines[start]?.text.split("\t") ?? [];
  if (head.some((cell) => cell.trim() === "")) return 0;
  let end = start + 1;
  while (columnsOf(lines[end]) === columns) end++;
  return end - start >= 2 ? end - start : 0;
}

function columnsOf(line: Line | undefined): number {
  return line?.text.split("\t", most + 1).length ?? 0;
}
