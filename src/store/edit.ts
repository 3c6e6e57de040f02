import { isDeepStrictEqual } from "node:util";
import { Failure } from "../errors.js";
import { type Change, changedData, type Path } from "../model/change.js";
import { type KeyOrder, splicesFor } from "./edit/changes.js";
import { readTree } from "./edit/places.js";
import { applySplices } from "./edit/text.js";

/**
 * The YAML `text` with `changes` made in order; every line that does not belong to a changed field keeps its bytes, and
 * a change to what is there already returns the very same text. Values are plain data (what JSON can say).
 *
 * The places are found in a syntax tree and changed in the text. Then the new text is parsed again, and must say what
 * the old one said with the same change made to plain data: where it does not (a field reached through an alias, an
 * anchor that is used elsewhere, a removal whose blank lines would go to a `|+` text above), nothing is changed.
 *
 * @param keyOrder the usual order of the keys of the map at a path: a new key goes behind the nearest present key that
 *   precedes it there; one that is not in the order goes to the end.
 * @throws Failure `cannot-edit`, with `file` and the field, when a change cannot be made safely.
 */
export function editText(text: string, changes: readonly Change[], keyOrder: KeyOrder, file: string): string {
  let tree = readTree(text);
  for (const change of changes.map(plainCopy)) {
    const intended = changedData(tree?.data, change);
    if (isDeepStrictEqual(tree?.data, intended)) continue;
    const next = tree && readTree(applySplices(tree.text, splicesFor(tree, change, keyOrder)));
    if (!next || !isDeepStrictEqual(next.data, intended)) {
      throw new Failure("cannot-edit", { file, field: fieldName(change.path) });
    }
    tree = next;
  }
  return tree?.text ?? text;
}

/** Without members that are undefined, as a file has no word for them. */
function plainCopy(change: Change): Change {
  return JSON.parse(JSON.stringify(change)) as Change;
}

/** Lists are counted from 1 here: this is read by people. */
function fieldName(path: Path): string {
  return path.map((part) => (typeof part === "number" ? part + 1 : part)).join(".");
}
