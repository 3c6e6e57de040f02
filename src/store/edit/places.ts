import {
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { readDocument } from "../parse.js";
import { columnOf, lineEnd, nextLine } from "./text.js";

/** A YAML text, its syntax tree, and the plain value it says. */
export interface Tree {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly data: unknown;
}

/** A key with its value in a map, or an item of a list: where it stands in the text. */
export interface Entry {
  /** The key; in a list, the index. */
  readonly key: string | number;
  /** Offset of its first character: the key, `?`, `-`, or in brackets the item itself. */
  readonly start: number;
  /** Offset behind `:` or `-` and an anchor or tag: where the value may begin. */
  readonly after: number;
  /** Null where the text has a key without `:`. */
  readonly value: Node | null;
  /** Offset behind the last character of the value, which is never a line break. */
  readonly end: number;
}

/** A part of the text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A map or list that has entries. */
export interface Collection {
  readonly isList: boolean;
  /** Written in brackets. */
  readonly flow: boolean;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** Reads `text` as every other part of the program does; null when it is not sound YAML. */
export function readTree(text: string): Tree | null {
  const read = readDocument(text);
  if ("faults" in read) return null;
  return { text, document: read.document, data: read.document.toJS({ maxAliasCount: -1 }) };
}

/** The map or list at `path`; null if there is none with entries, or only behind an alias. */
export function collectionAt(tree: Tree, path: readonly (string | number)[]): Collection | null {
  let node: Node | null = tree.document.contents;
  for (const key of path) {
    node = entriesOf(node, tree.text).find((entry) => entry.key === key)?.value ?? null;
  }
  const [first, ...others] = entriesOf(node, tree.text);
  if (!isCollection(node) || first === undefined) return null;
  return { isList: !isMap(node), flow: isFlow(node), entries: [first, ...others] };
}

/** Whether `node` is a map or list in brackets. */
export function isFlow(node: Node | null): node is YAMLMap | YAMLSeq {
  return isCollection(node) && node.flow === true;
}

/** Whether `node` is a map or list in lines of its own. */
export function isBlock(node: Node | null): node is YAMLMap | YAMLSeq {
  return isCollection(node) && node.flow !== true;
}

/**
 * The end of the line that `entry` ends in, or of the last comment below it that is indented deeper than `entry`:
 * such a comment goes with the entry, all others are left to what follows.
 */
export function extentEnd(text: string, entry: Entry): number {
  const column = columnOf(text, entry.start);
  let end = lineEnd(text, entry.end);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = line.search(/\S/);
    if (indent === -1) continue;
    if (indent <= column || line[indent] !== "#") break;
    end = at + line.length;
  }
  return end;
}

/**
 * Where the value of `entry` stands: `line` on the line of its key or `-` (a scalar, brackets, the `|` of a text; of a
 * block nothing, of an absent value the spaces kept for it), `below` from the end of that line to that of its last one.
 */
export function valuePlace(text: string, entry: Entry): { line: Span; below: Span } {
  const line = firstPart(text, entry);
  return { line, below: { start: lineEnd(text, line.end), end: lineEnd(text, entry.end) } };
}

function firstPart(text: string, { value, after, end }: Entry): Span {
  const start = value?.range?.[0] ?? after;
  const restOfLine = text.slice(after, lineEnd(text, after));
  if (end === after) return { start: after, end: restOfLine.trim() === "" ? after + restOfLine.length : after };
  if (isBlock(value) && start > after + restOfLine.length) return { start: after, end: after };
  return { start, end: start + (blockHeader(value)?.length ?? end - start) };
}

function entriesOf(node: Node | null, text: string): Entry[] {
  if (!isCollection(node)) return [];
  const tokens = sourceItems(node);
  return node.items.flatMap((item, index) => {
    const token = tokens[index];
    if (token === undefined) return [];
    const value = (isPair(item) ? item.value : item) as Node | null;
    const key = isPair(item) ? (item.key as Node) : null;
    const start = token.start.find(isContent)?.offset ?? token.key?.offset ?? value?.range?.[0] ?? 0;
    const intro = (isPair(item) ? token.sep : token.start)?.findLast(isContent);
    const after = intro ? intro.offset + intro.source.length : (key?.range?.[1] ?? start);
    return [{ key: key ? nameOf(key) : index, start, after, value, end: Math.max(after, contentEnd(value, text)) }];
  });
}

/** The parser's items of a collection without those that hold only comments or a last comma. */
function sourceItems(node: YAMLMap | YAMLSeq): CST.CollectionItem[] {
  const token = node.srcToken;
  const items: CST.CollectionItem[] = token !== undefined && "items" in token ? token.items : [];
  return items.filter((item) => item.key || item.sep || item.value || item.start.some(isContent));
}

function isContent(token: CST.SourceToken): boolean {
  return !["space", "newline", "comment", "comma"].includes(token.type);
}

function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : isAlias(key) ? `*${key.source}` : "";
}

/** Offset behind the last character of `node` itself; 0 for a value that is not written at all. */
function contentEnd(node: Node | null, text: string): number {
  const [start, end] = node?.range ?? [0, 0];
  if (isBlock(node)) return entriesOf(node, text).at(-1)?.end ?? end;
  if (start === end) return 0;
  return blockHeader(node) === null ? end : end - (/\r?\n$/.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** The header (`|`, `>-`) of a block scalar; null for all other nodes. */
function blockHeader(node: Node | null): string | null {
  const token = isScalar(node) ? node.srcToken : undefined;
  const header = token?.type === "block-scalar" ? token.props[0] : undefined;
  return header !== undefined && "source" in header ? header.source : null;
}
