import { type Document, isScalar, Scalar, visit } from "yaml";
import type { Fault } from "./fault.js";
import { isField } from "./fields.js";

/** A line, or a member in braces, that begins like a field but goes on with U+FF1A where YAML needs a colon. */
const fieldLike = /(^|[\n{,])[ \t]*(?:-[ \t]+)*([\p{L}_][\p{L}\p{N}_-]*)[ \t]*(\uFF1A)/gu;

/**
 * Fields with a full-width colon, as a Chinese keyboard types it, that YAML did not take for fields: it makes part of a
 * longer key or of running text of them, mostly without a complaint. A Chinese text may well contain such a line, so
 * within a value only the names of real fields count, and nothing in quotes, block texts and comments does.
 */
export function fullWidthFaults(text: string, document: Document.Parsed): Fault[] {
  const candidates = [...text.matchAll(fieldLike)].map(({ 0: whole, 1: before, 2: key = "", index }) => ({
    key,
    inBraces: before === "{" || before === ",",
    start: index + whole.length - 1,
  }));
  if (candidates.length === 0) return [];
  const scalars = plainScalars(document);
  let at = 0;
  return candidates.flatMap(({ key, inBraces, start }): Fault[] => {
    // Both lists are in order of position, so that one look at each is enough.
    while ((scalars[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const scalar = scalars[at];
    const role = scalar !== undefined && scalar.start <= start ? scalar.role : null;
    const misread = role === "key" || role === "all" || (role === "text" && !inBraces && isField(key));
    return misread ? [{ rule: "full-width-colon", params: { key }, start, end: start + 1 }] : [];
  });
}

interface PlainScalar {
  readonly start: number;
  readonly end: number;
  /** A key of a map, a value or an item, or all that the file says. */
  readonly role: "key" | "text" | "all";
}

function plainScalars(document: Document.Parsed): PlainScalar[] {
  const found: PlainScalar[] = [];
  visit(document, {
    Scalar(position, node) {
      if (node.type !== Scalar.PLAIN || node.range == null) return;
      const role = isScalar(document.contents) ? "all" : position === "key" ? "key" : "text";
      found.push({ start: node.range[0], end: node.range[1], role });
    },
  });
  return found;
}

/** `text` with an ASCII colon and a space at each of the faults, and the way back to the offsets of the old text. */
export function repaired(text: string, faults: readonly Fault[]): { text: string; original(offset: number): number } {
  let result = "";
  let copied = 0;
  for (const { start, end } of faults) {
    result += `${text.slice(copied, start)}: `;
    copied = end;
  }
  return {
    text: result + text.slice(copied),
    // Each repair before an offset made the text longer by one.
    original: (offset) => offset - faults.filter(({ start }, index) => start + index + 1 < offset).length,
  };
}
