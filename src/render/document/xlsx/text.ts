import { harmlessLines } from "../../plain.js";

/** What a cell can hold, in the units that Excel counts (those of UTF-16). */
const longestText = 32_767;

/** What Excel would take for an escape of its own, and the one visible character that the library drops. */
const escaped = /_(?=x[\da-f]{4}[_\ufffd])|\ufffd/gi;

/** The text as a reader of the cell sees it: harmless, and with an ellipsis where a cell cannot hold all of it. */
export function shownText(text: string): string {
  return cut(harmlessLines(text), longestText);
}

/** At most so many units, the last one an ellipsis if anything is missing; no character is torn apart. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  return `${text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end)}…`;
}

/** The text as it is written into the file, so that Excel reads the same: a unit can be written as `_xHHHH_`. */
export function writtenText(text: string): string {
  // The library looks texts up in a plain object, where these few are found although nobody put them there.
  if (text in Object.prototype) return escapeOf(text.slice(0, 1)) + text.slice(1);
  return text.replace(escaped, escapeOf);
}

function escapeOf(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
