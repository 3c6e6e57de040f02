import { Document, type Scalar, type YAMLSeq } from "yaml";
import type { Layout } from "./layout.js";

export type Quotes = "PLAIN" | "QUOTE_SINGLE" | "QUOTE_DOUBLE";

/** What is asked of the lines of a value. */
export interface Form {
  /** Quotes of a text, where they can hold it. */
  readonly quotes?: Quotes;
  /** The value follows a `-`, so that a map or list begins on the same line. */
  readonly inList?: boolean;
  /** Items of the list are written on one line each. */
  readonly shortItems?: boolean;
  /** No `|` texts: what follows in the file would become part of the last of them. */
  readonly noLiteral?: boolean;
}

/** `value` on one line, as it may stand within brackets. */
export function inline(value: unknown, layout: Layout, quotes: Quotes = "PLAIN"): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, layout)).join(", ")}]`;
  if (!isComposite(value)) return scalarText(value, layout.json ? "QUOTE_DOUBLE" : quotes, "flow");
  const members = Object.entries(value).map(([key, member]) => inlineMember(key, member, layout));
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** `key: value` on one line, as it may stand within brackets. */
export function inlineMember(key: string, value: unknown, layout: Layout): string {
  return `${keyText(key, layout)}: ${inline(value, layout)}`;
}

/**
 * The lines of `value` behind a `key:` or `-`: the first is what follows it on the same line, perhaps nothing; the
 * others are relative to the column of the key or `-`.
 */
export function valueLines(value: unknown, layout: Layout, form: Form = {}): string[] {
  if (!isComposite(value) || Object.keys(value).length === 0) {
    const [first = "", ...others] = isComposite(value) ? [inline(value, layout)] : textLines(value, form);
    return [first, ...indent(others, layout.mapIndent)];
  }
  const inner = { noLiteral: form.noLiteral ?? false };
  const lines = Array.isArray(value)
    ? value.flatMap((item) => itemLines(item, layout, { ...inner, shortItems: form.shortItems ?? false }))
    : Object.entries(value).flatMap(([key, member]) => memberLines(key, member, layout, inner));
  if (form.inList) return [lines[0] ?? "", ...indent(lines.slice(1), 2)];
  return ["", ...indent(lines, Array.isArray(value) ? layout.listIndent : layout.mapIndent)];
}

/** The lines of `key: value`, relative to the column of the map. */
export function memberLines(key: string, value: unknown, layout: Layout, form: Form = {}): string[] {
  return introduce(`${keyText(key, layout)}:`, valueLines(value, layout, form));
}

/** The lines of `- value`, relative to the column of the list; a map is written short as `- { … }` if asked and able. */
export function itemLines(value: unknown, layout: Layout, form: Form = {}): string[] {
  const short = form.shortItems && isComposite(value) && !hasLineBreak(value);
  const { shortItems: _, ...inner } = form;
  return introduce("-", short ? [inline(value, layout)] : valueLines(value, layout, { ...inner, inList: true }));
}

/** Whether a text with several lines occurs in `value`: such a value does not go on one line. */
export function hasLineBreak(value: unknown): boolean {
  return isComposite(value) ? Object.values(value).some(hasLineBreak) : String(value).includes("\n");
}

/** Whether `value` is a map or a list. */
export function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function introduce(intro: string, [first, ...others]: string[]): string[] {
  return [first ? `${intro} ${first}` : intro, ...others];
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(columns) + line));
}

function keyText(key: string, layout: Layout): string {
  return scalarText(key, layout.json ? "QUOTE_DOUBLE" : "PLAIN", "key");
}

/**
 * A `|` text that begins and ends with something visible, but for one last line break, needs neither an indentation
 * indicator nor a `+`; all other texts go on one line.
 */
function textLines(value: unknown, { quotes = "PLAIN", noLiteral }: Form): string[] {
  const literal = !noLiteral && hasLineBreak(value) && /^\S(.*\S)?\n?$/s.test(String(value));
  return scalarText(value, literal ? "BLOCK_LITERAL" : quotes, "block").split("\n");
}

/** What `check` would take for a field with a full-width colon. */
const likeField = /^[A-Za-z_][A-Za-z0-9_-]*[ \t]*\uFF1A/;

/**
 * The scalar `value` as YAML. A text that would be read as something else without quotes gets double quotes, also where
 * only YAML 1.1 does so, which other programs still use (`yes`, `1:30`); but not dates and the key `on`, which are to
 * look as people write them.
 */
function scalarText(value: unknown, type: Quotes | "BLOCK_LITERAL", place: "key" | "flow" | "block"): string {
  const everyday = place === "key" || /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  const document = new Document([value], everyday ? {} : { compat: "yaml-1.1" });
  const list = document.contents as YAMLSeq<Scalar>;
  list.flow = place !== "block";
  const [scalar] = list.items;
  if (scalar && typeof value === "string") {
    const plainMisleads = value.includes("\n") || (type === "PLAIN" && likeField.test(value));
    scalar.type = plainMisleads && type !== "BLOCK_LITERAL" ? "QUOTE_DOUBLE" : type;
  }
  const text = document.toString({
    lineWidth: 0,
    singleQuote: type === "QUOTE_SINGLE",
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    flowCollectionPadding: false,
  });
  return list.flow ? text.slice("[".length, -"]\n".length) : text.slice("- ".length, -1).replaceAll("\n  ", "\n");
}
