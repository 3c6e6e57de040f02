import { harmlessLines } from "./plain.js";

/** A spreadsheet takes a cell that begins so for a formula, in half and in full width, also behind blanks. */
const formula = /^\s*[=+\-@＝＋－＠]/u;

const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Semicolons and tabs are quoted too: where the system's separator is one of them, Excel would split there. */
const quoted = /[",;\t\r\n]|^\s|\s$/;

/** One field by RFC 4180; text that a spreadsheet would run gets an apostrophe before it, numbers stay numbers. */
function field(text: string): string {
  const safe = harmlessLines(text);
  const inert = formula.test(safe) && !plainNumber.test(safe) ? `'${safe}` : safe;
  return quoted.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * A table as CSV: comma, CRLF at the end of each line (RFC 4180). With `excel` it begins with a byte order mark,
 * without which Excel reads UTF-8 as the system's old encoding.
 */
export function toCsv(rows: readonly (readonly string[])[], excel: boolean): string {
  const lines = rows.map((row) => `${row.map(field).join(",")}\r\n`);
  return (excel ? "\ufeff" : "") + lines.join("");
}
