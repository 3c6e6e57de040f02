import { type PrintedField, type PrintedRow, printedFields } from "./printed-row.js";

/** Letters that nobody takes for another, or for a figure. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** It begins with a letter, so that no office program takes it for a number. */
const mark = "k";
const length = 3;

/**
 * By which a row of a paper tells, when it comes back, what it said when it was printed: three characters for each of its
 * cells, and three for themselves. It is no proof against forgery; two values of a cell share their characters once in
 * 32,768 times.
 */
export function checkCode(row: PrintedRow): string {
  const cells = printedFields.map((field) => digest(row[field])).join("");
  return mark + cells + digest(cells);
}

/** Which cells of a row differ from those that the code was made of; null where it is no code, or a damaged one. */
export function changedSince(code: string, row: PrintedRow): ReadonlySet<PrintedField> | null {
  const cells = cellsOf(code);
  return cells === null ? null : new Set(printedFields.filter((field, at) => digest(row[field]) !== cells[at]));
}

/** Whether the code was made of a row in which this stood. */
export function wasPrinted(code: string, field: PrintedField, value: string): boolean {
  return cellsOf(code)?.[printedFields.indexOf(field)] === digest(value);
}

function cellsOf(code: string): string[] | null {
  const plain = code.replace(/\s/g, "").toLowerCase();
  const own = plain.slice(mark.length, -length);
  const isWhole = plain.startsWith(mark) && own.length === length * printedFields.length;
  if (!isWhole || digest(own) !== plain.slice(-length)) return null;
  return printedFields.map((_, at) => own.slice(at * length, (at + 1) * length));
}

/** FNV-1a over UTF-16, with its bits mixed at the end, in fifteen of them. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return Array.from({ length }, (_, at) => alphabet.charAt((hash >>> (5 * at)) & 31)).join("");
}
