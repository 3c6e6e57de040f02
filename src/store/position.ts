import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair } from "yaml";
import { fileStart, type Span } from "../diagnostic.js";
import type { Parsed } from "./parse.js";

/** Keys and list indexes from the top of a file down to a place: `["measures", 0, "status"]`. */
export type Path = readonly (string | number)[];

/** Which half of a `key: value` is meant; of a list's item there is only the item. */
export type Target = "key" | "value";

/**
 * The span of `text` from offset `start` to `end` (exclusive), both in UTF-16 units. Lines end at a line feed, columns
 * are code points.
 */
export function spanAt(text: string, start: number, end: number): Span {
  const from = placeOf(text, Math.min(start, text.length));
  const to = placeOf(text, Math.min(Math.max(start, end), text.length));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", lineStart)) {
    line++;
    lineStart = at + 1;
  }
  let column = 1;
  for (let at = lineStart; at < offset; at++) {
    // The second half of a character outside the BMP is no column of its own.
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) column++;
  }
  return { line, column };
}

/**
 * Where the key or the value at `path` stands in its file. What is reached through an alias stands at its anchor. A
 * path that the document does not have leads to the nearest thing above that it has: a map is told by its first key,
 * a list by itself. A key without a value stands for its value.
 */
export function locate(parsed: Parsed, path: Path, target: Target): Span {
  const { document, source } = parsed;
  let node = document.contents as Node | null;
  let told: Node | null = node;
  for (const [index, step] of path.entries()) {
    const holder = resolved(document, node);
    const found = childOf(holder, step);
    if (found === null) return spanOf(source.text, representative(holder) ?? told);
    node = found.value;
    const wantsKey = found.key !== null && (isNothing(node) || (target === "key" && index === path.length - 1));
    told = wantsKey ? found.key : node;
  }
  return spanOf(source.text, told);
}

function resolved(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function childOf(holder: Node | null, step: string | number): { key: Node | null; value: Node | null } | null {
  if (isMap(holder)) {
    const pair = holder.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
    return pair === undefined ? null : (pair as Pair<Node, Node | null>);
  }
  const item = isSeq(holder) ? holder.items[Number(step)] : undefined;
  return isNode(item) ? { key: null, value: item } : null;
}

/** What stands for a map as a whole: its first key, since all of it would be no pointer at anything. */
function representative(holder: Node | null): Node | null {
  return isMap(holder) ? ((holder.items[0]?.key ?? holder) as Node) : null;
}

/** Nothing is written for the value, as in `title:`. */
function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.range != null && node.range[0] === node.range[1]);
}

function spanOf(text: string, node: Node | null): Span {
  if (node?.range == null) return fileStart;
  const [start, end] = node.range;
  const written = text.slice(start, end);
  // The ranges of block scalars and block collections include the line break behind them.
  const blank = isCollection(node) || isScalar(node) ? written.length - written.trimEnd().length : 0;
  return spanAt(text, start, end - blank);
}
