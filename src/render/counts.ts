import type { Messages } from "../messages/index.js";
import type { Counts } from "../query/statistics.js";
import type { Palette } from "./colour.js";
import { harmless } from "./plain.js";
import { type Cell, type Column, renderTable } from "./table.js";

/** One row of a table of counts: what is counted, and how much of it stands where. */
export interface CountRow {
  readonly name: string;
  readonly counts: Counts;
}

/** How a screen is drawn. */
export interface Screen {
  readonly messages: Messages;
  readonly width: number;
  readonly palette: Palette;
}

/** The states besides `done` that get a column, where anything is in them. */
const otherStates = ["in_progress", "staged", "pending", "closed"] as const;

const barLength = 10;

/**
 * A table of counts: done/total, a bar where the terminal has room for it, and each other state that occurs.
 * `total` adds a last row, which is left out where rows overlap.
 */
export function countsTable(
  heading: string,
  rows: readonly CountRow[],
  total: CountRow | null,
  screen: Screen,
): string {
  const { messages, width, palette } = screen;
  const states = otherStates.filter((state) => rows.some(({ counts }) => counts[state] > 0));
  const withBar = width >= 50 + 9 * states.length;
  const { words, status } = messages;
  const columns: Column[] = [
    { header: heading, shrinkTo: 12 },
    { header: status.doneOfTotal, align: "right", shrinkTo: 6 },
    ...(withBar ? [{ header: status.progressBar }] : []),
    ...states.map((state): Column => ({ header: words.status[state], align: "right", shrinkTo: 6 })),
  ];
  const row = ({ name, counts }: CountRow): Cell[] => [
    { text: harmless(name) },
    { text: `${counts.done}/${counts.total}`, ...(isComplete(counts) ? { paint: palette.good } : {}) },
    ...(withBar ? [{ text: bar(counts), paint: palette.good }] : []),
    ...states.map((state) => ({ text: counts[state] === 0 ? "" : String(counts[state]) })),
  ];
  const all = total === null ? rows : [...rows, total];
  return renderTable(columns, all.map(row), { width, colon: words.colon });
}

function isComplete({ done, total }: Counts): boolean {
  return total > 0 && done === total;
}

/** Full only when everything is done; empty when there is nothing. */
function bar({ done, total }: Counts): string {
  const filled = total === 0 ? 0 : Math.floor((done * barLength) / total);
  return "█".repeat(filled) + "░".repeat(barLength - filled);
}
