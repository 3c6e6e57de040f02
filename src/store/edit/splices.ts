import { isScalar } from "yaml";
import type { Layout } from "./layout.js";
import { type Collection, type Entry, extentEnd, isFlow, valuePlace } from "./places.js";
import { type Form, hasLineBreak, inline, isComposite, valueLines } from "./render.js";
import {
  beginsLine,
  cutLines,
  endsLine,
  insertAt,
  insertBelow,
  lineEnd,
  lineStart,
  margin,
  type Splice,
} from "./text.js";

/** A text that is to be changed, and how it is written. */
export interface Draft {
  readonly text: string;
  readonly layout: Layout;
}

/**
 * Puts `value` in place of the one of `entry`: its part on the line of the key or `-`, and its part below, each on its
 * own, which leaves the comment between them alone.
 */
export function replaceValue(draft: Draft, parent: Collection, entry: Entry, value: unknown, form: Form): Splice[] {
  const { text, layout } = draft;
  const old = entry.value;
  if (old === null) return [];
  const quotes = isScalar(old) && (old.type === "QUOTE_SINGLE" || old.type === "QUOTE_DOUBLE") ? old.type : "PLAIN";
  const staysFlow = isFlow(old) && old.items.length > 0 && isComposite(value) && !hasLineBreak(value);
  const noLiteral = extentEnd(text, entry) > lineEnd(text, entry.end);
  const [first = "", ...others] =
    parent.flow || staysFlow
      ? [inline(value, layout, quotes)]
      : valueLines(value, layout, { ...form, quotes, noLiteral, inList: parent.isList });
  const { line, below } = valuePlace(text, entry);
  const start = first === "" ? text.slice(0, line.start).trimEnd().length : line.start;
  const gap = first !== "" && line.start === entry.after && entry.after > entry.start ? " " : "";
  const rows = indented(draft, entry, others).map((row) => layout.lineBreak + row);
  return [
    { start, end: line.end, text: gap + first },
    { ...below, text: rows.join("") },
  ];
}

/** Puts `lines` behind the entry `before`, or first in the block map or list `parent`. */
export function insertLines(
  draft: Draft,
  parent: Collection,
  before: Entry | null,
  lines: readonly string[],
): Splice[] {
  const { text, layout } = draft;
  const [first] = parent.entries;
  const added = indented(draft, first, lines);
  if (before === null && beginsLine(text, first.start)) {
    return [insertAt(lineStart(text, first.start), added.map((line) => line + layout.lineBreak).join(""))];
  }
  return [insertBelow(text, extentEnd(text, before ?? first), added, layout.lineBreak)];
}

/**
 * Puts `piece` behind the entry `before`, or first in the brackets of `parent`. Where each entry has its own line, so
 * has the new one; as a key behind the last one would cost that one's line a comma, it goes before it instead.
 */
export function insertInBrackets(draft: Draft, parent: Collection, before: Entry | null, piece: string): Splice[] {
  const { text, layout } = draft;
  const { entries, isList } = parent;
  const [first] = entries;
  const edge = entries.find((entry) => beginsLine(text, entry.start)) ?? first;
  const indent = margin(text, edge.start);
  if (before === null) {
    const gap = beginsLine(text, first.start) ? layout.lineBreak + indent : " ";
    return [insertAt(first.start, `${piece},${gap}`)];
  }
  const comma = commaAfter(text, before);
  if (comma === null && !isList) {
    const previous = entries[entries.indexOf(before) - 1];
    if (previous && endsLine(text, commaAfter(text, previous) ?? previous.end)) {
      return insertInBrackets(draft, parent, previous, piece);
    }
  }
  if (!endsLine(text, comma ?? before.end)) return [insertAt(before.end, `, ${piece}`)];
  return comma === null
    ? [insertAt(before.end, ","), insertBelow(text, before.end, [indent + piece], layout.lineBreak)]
    : [insertBelow(text, comma, [`${indent + piece},`], layout.lineBreak)];
}

/** Takes out one of several entries of the block map or list around it. */
export function removeLines({ text }: Draft, entry: Entry): Splice[] {
  const end = extentEnd(text, entry);
  if (beginsLine(text, entry.start)) return [cutLines(text, entry.start, end)];
  // The first key of an item: its `-` stays alone on the line, so that the lines of the other keys stay as they are.
  return [{ start: text.slice(0, entry.start).trimEnd().length, end, text: "" }];
}

/** Takes out one of several entries of `parent`: its line where it has its own, else the characters up to the next. */
export function removeFromBrackets({ text, layout }: Draft, { entries }: Collection, entry: Entry): Splice[] {
  const index = entries.indexOf(entry);
  const [previous, next] = [entries[index - 1], entries[index + 1]];
  const comma = commaAfter(text, entry);
  if (!beginsLine(text, entry.start) || !endsLine(text, comma ?? entry.end)) {
    const [start, end] = next ? [entry.start, next.start] : [previous?.end ?? entry.start, entry.end];
    return [{ start, end, text: "" }];
  }
  const line = cutLines(text, entry.start, comma ?? entry.end);
  // YAML allows a comma behind the last entry, JSON does not.
  const lastComma = layout.json && comma === null && previous ? commaAfter(text, previous) : null;
  return lastComma === null ? [line] : [{ start: lastComma - 1, end: lastComma, text: "" }, line];
}

/** Offset behind the comma that follows `entry` in brackets; null if none does. */
function commaAfter(text: string, entry: Entry): number | null {
  const gap = /(?:\s|#.*\n)*,/y;
  gap.lastIndex = entry.end;
  return gap.test(text) ? gap.lastIndex : null;
}

/** `lines`, which are relative to the column of `entry`, as they stand in the text. */
function indented({ text }: Draft, entry: Entry, lines: readonly string[]): string[] {
  const indent = margin(text, entry.start);
  return lines.map((line) => (line === "" ? "" : indent + line));
}
