import type { Cell, Row, Value } from "../../documents/document.js";

/** A value as text: a date as it is written everywhere in the ledger, nothing for what is not known. */
export function valueText(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" ? value.date : String(value);
}

/** The rows with what reaches over several of them repeated in each, for formats that have no such cells. */
export function spread(rows: readonly Row[]): Cell[][] {
  const last: Cell[] = [];
  return rows.map((row) =>
    row.map((cell, column) => {
      const shown = cell ?? last[column] ?? { value: null };
      last[column] = shown;
      return shown;
    }),
  );
}
