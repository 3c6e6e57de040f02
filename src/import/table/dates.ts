import type { CivilDate } from "../../model/date.js";
import type { Term } from "../../model/schema.js";
import { type DateDoubt, deadlineOf } from "../deadlines.js";
import { type GridCell, textOf } from "./grid.js";
import type { Tell } from "./note.js";

/** Reads the dates of one table. */
export interface Dates {
  readonly read: (cell: GridCell, line: number) => { readonly date: CivilDate | null; readonly term: Term | null };
  /** Tells what was doubtful, once for all that is written alike. */
  readonly tellDoubts: () => void;
}

interface Doubted {
  readonly doubt: Taken;
  readonly line: number;
  readonly text: string;
  readonly taken: CivilDate;
  count: number;
}

const rules = { serial: "date-serial", year: "date-year-completed", range: "date-range" } as const;
type Taken = keyof typeof rules;

/** `year` completes what has none. */
export function datesOf(year: number, tell: Tell): Dates {
  const doubted = new Map<string, Doubted>();
  return {
    read(cell, line) {
      const found = deadlineOf(cell.value, year);
      const { date, doubt } = found;
      // What reaches down from above is doubted where it stands.
      if (doubt === null || cell.covered) return found;
      const text = textOf(cell) ?? "";
      if (date !== null && isTaken(doubt)) count(doubted, { doubt, line, text, taken: date });
      else tell(doubt === "two-terms" ? "date-two-terms" : refused(doubt), line, { text });
      return found;
    },
    tellDoubts() {
      for (const { doubt, line, ...params } of doubted.values()) tell(rules[doubt], line, params);
    },
  };
}

/** Every serial number is another day, and one example is enough. */
function count(doubted: Map<string, Doubted>, found: Omit<Doubted, "count">): void {
  const key = found.doubt === "serial" ? found.doubt : `${found.doubt} ${found.text}`;
  const known = doubted.get(key);
  if (known === undefined) doubted.set(key, { ...found, count: 1 });
  else known.count += 1;
}

function refused(doubt: DateDoubt): "date-impossible" | "date-unread" {
  return doubt === "impossible" ? "date-impossible" : "date-unread";
}

function isTaken(doubt: DateDoubt): doubt is Taken {
  return doubt in rules;
}
