import { changedSince } from "../../model/check-code.js";
import {
  type PrintedField,
  type PrintedRow,
  plainNames,
  plainStatus,
  plainText,
  printedFields,
} from "../../model/printed-row.js";
import type { ToldProblem, ToldRow } from "../table/told.js";

/**
 * Who changed a cell since the paper was printed: `paper`, `both`, which somebody has to decide, or `unknown` where the
 * row has no check code, and what differs is taken for what the paper wants.
 */
export type Side = "paper" | "both" | "unknown";

/** What a row of a paper says, to be compared with the ledger's; a text that it does not have is empty. */
export function saidRow(told: ToldProblem, row: ToldRow): PrintedRow {
  return {
    id: told.item ?? "",
    category: plainText(told.category ?? ""),
    title: plainText(told.title),
    goal: plainText(told.goal ?? ""),
    measures: plainText(row.measure ?? ""),
    leaders: plainNames(row.leaders),
    departments: plainNames(row.departments),
    deadline: row.deadline ?? "",
    progress: plainText(row.progress ?? ""),
    status: plainStatus({ own: row.status, ofProblem: row.ofProblem }),
  };
}

/** The cells of one row in which paper and ledger differ, and who changed them. */
export interface Compared {
  readonly changes: ReadonlyMap<PrintedField, Side>;
  /** What only the ledger has changed since: the paper shows what was. */
  readonly newer: readonly PrintedField[];
  readonly isUnreadable: boolean;
}

/** An empty cell changes nothing. */
export function compared(said: PrintedRow, ledger: PrintedRow, code: string | null): Compared {
  const differing = printedFields.filter(
    (field) => field !== "id" && said[field] !== "" && said[field] !== ledger[field],
  );
  const byPaper = code === null ? null : changedSince(code, said);
  const byLedger = code === null ? null : changedSince(code, ledger);
  const changes = new Map<PrintedField, Side>();
  const newer: PrintedField[] = [];
  for (const field of differing) {
    if (byPaper === null || byLedger === null) changes.set(field, "unknown");
    else if (!byLedger.has(field)) changes.set(field, "paper");
    else if (byPaper.has(field)) changes.set(field, "both");
    else newer.push(field);
  }
  return { changes, newer, isUnreadable: code !== null && byPaper === null };
}
