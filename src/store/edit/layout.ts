import { isMap, isPair, isScalar, isSeq, type Node, Scalar, visit } from "yaml";
import { isBlock, isFlow, type Tree } from "./places.js";
import { columnOf } from "./text.js";

/** How a file is written, so that new lines look like the old ones. */
export interface Layout {
  readonly lineBreak: string;
  /** Columns that a map stands to the right of its key. */
  readonly mapIndent: number;
  /** Columns that a list stands to the right of its key; 0 is usual, too. */
  readonly listIndent: number;
  /** The file is JSON, or nearly so: names and texts in double quotes. */
  readonly json: boolean;
}

/** The layout of a file: its more frequent line break, the indentation of its first map and its first list. */
export function layoutOf({ text, document }: Tree): Layout {
  const feeds = text.split("\n").length - 1;
  const lineBreak = text.split("\r\n").length - 1 > feeds / 2 ? "\r\n" : "\n";
  const indents: { map?: number; list?: number } = {};
  const column = (node: Node | null) => columnOf(text, node?.range?.[0] ?? 0);
  visit(document, {
    Pair(_, pair) {
      const value = pair.value as Node | null;
      if (!isBlock(value)) return;
      const indent = column(value) - column(pair.key as Node);
      if (isSeq(value) && indent >= 0) indents.list ??= indent;
      if (isMap(value) && indent > 0) indents.map ??= indent;
    },
  });
  const mapIndent = indents.map ?? (indents.list || 2);
  return { lineBreak, mapIndent, listIndent: indents.list ?? mapIndent, json: isJson(document.contents) };
}

function isJson(root: Node | null): boolean {
  return (
    isFlow(root) &&
    root.items.every((item) => isPair(item) && isScalar(item.key) && item.key.type === Scalar.QUOTE_DOUBLE)
  );
}
