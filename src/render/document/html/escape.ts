import { harmless, harmlessLines } from "../../plain.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as the content of an element, its line breaks as `<br>`. */
export function htmlText(text: string): string {
  return escaped(harmlessLines(text)).replaceAll("\n", "<br>");
}

/** A text on one line, also as the value of an attribute between double quotes. */
export function htmlLine(text: string): string {
  return escaped(harmless(text));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
