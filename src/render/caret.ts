import type { Span } from "../diagnostic.js";
import { harmless } from "./plain.js";
import type { Paint } from "./table.js";
import { characters, characterWidth, displayWidth, truncate } from "./width.js";

/** A line of a file in three parts: before, in and after the span, each safe to show. */
interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * A line of a file and, below it, carets under `span`, placed by display width: Chinese takes two columns, and what a
 * terminal would obey is shown as an escape. A line longer than `width` is cut around the carets.
 */
export function excerptLines(
  line: string,
  span: Span,
  width: number,
  { paint, faint }: { readonly paint: Paint; readonly faint: Paint },
): string[] {
  const number = `  ${span.line} | `;
  const { before, marked, after } = fitted(partsOf(line, span, width), width - number.length);
  const carets = "^".repeat(Math.max(1, displayWidth(marked)));
  const margin = `${" ".repeat(number.length - 2)}| `;
  return [
    `${faint(number)}${before}${marked}${after}`,
    `${faint(margin)}${" ".repeat(displayWidth(before))}${paint(carets)}`,
  ];
}

function partsOf(line: string, span: Span, width: number): Parts {
  const start = offsetOf(line, span.column - 1);
  const end = span.endLine === span.line ? Math.max(start, offsetOf(line, span.endColumn - 1)) : line.length;
  // No more is made safe and measured than could be shown: a line may be a megabyte long.
  const reach = 4 * width;
  return {
    before: harmless(line.slice(Math.max(0, start - reach), start)),
    marked: harmless(line.slice(start, Math.min(end, start + reach))),
    after: harmless(line.slice(end, end + reach)),
  };
}

/** The offset in UTF-16 units of the code point at `index`. */
function offsetOf(line: string, index: number): number {
  if (!/[\ud800-\udfff]/.test(line)) return Math.min(index, line.length);
  let offset = 0;
  for (let passed = 0; passed < index && offset < line.length; passed++) {
    offset += (line.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/** Cuts the parts so that together they take at most `room` columns; what is marked gets the most of it. */
function fitted({ before, marked, after }: Parts, room: number): Parts {
  const shown = truncate(marked, Math.ceil((room * 2) / 3));
  const left = room - displayWidth(shown);
  const behind = Math.min(displayWidth(after), Math.floor(left / 3));
  const front = Math.min(displayWidth(before), left - behind);
  return {
    before: truncateStart(before, front),
    marked: shown,
    after: truncate(after, Math.max(1, left - front)),
  };
}

/** The end of the text in so many columns, behind an ellipsis when anything was cut. */
function truncateStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const character of characters(text).reverse()) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept = character + kept;
  }
  return `…${kept}`;
}
