import type { Change, Path } from "../../model/change.js";
import { layoutOf } from "./layout.js";
import { type Collection, collectionAt, type Entry, isBlock, type Tree } from "./places.js";
import { type Form, inline, inlineMember, itemLines, memberLines } from "./render.js";
import { type Draft, insertInBrackets, insertLines, removeFromBrackets, removeLines, replaceValue } from "./splices.js";
import type { Splice } from "./text.js";

/** The usual order of the keys of the map at `path`. */
export type KeyOrder = (path: Path) => readonly string[];

/**
 * The changes to the text that make `change`, in order of position. Where there is no place for it they are none, or
 * wrong: whether they did what was meant is judged by their result alone.
 */
export function splicesFor(tree: Tree, change: Change, keyOrder: KeyOrder): Splice[] {
  const draft = { text: tree.text, layout: layoutOf(tree) };
  const find = (path: Path) => collectionAt(tree, path);

  function set(path: Path, value: unknown, form: Form = {}): Splice[] {
    const [parentPath, key] = [path.slice(0, -1), path.at(-1)];
    if (key === undefined) return [];
    const parent = find(parentPath);
    if (parent === null) return set(parentPath, { [key]: value });
    const entry = parent.entries.find((candidate) => candidate.key === key);
    if (entry !== undefined) return replaceValue(draft, parent, entry, value, form);
    return typeof key === "number" ? [] : addKey(draft, parent, key, value, keyOrder(parentPath), form);
  }

  function append(path: Path, item: unknown): Splice[] {
    const list = find(path);
    if (list === null) return set(path, [item], { shortItems: true });
    const last = list.entries.at(-1) ?? null;
    if (list.flow) return insertInBrackets(draft, list, last, inline(item, draft.layout));
    return insertLines(draft, list, last, itemLines(item, draft.layout, { shortItems: !isBlock(last?.value ?? null) }));
  }

  function remove(path: Path): Splice[] {
    const parentPath = path.slice(0, -1);
    const parent = find(parentPath);
    const entry = parent?.entries.find((candidate) => candidate.key === path.at(-1));
    if (parent === null || entry === undefined) return [];
    if (parent.entries.length === 1) return set(parentPath, parent.isList ? [] : {});
    return parent.flow ? removeFromBrackets(draft, parent, entry) : removeLines(draft, entry);
  }

  if (change.op === "remove") return remove(change.path);
  return change.op === "set" ? set(change.path, change.value) : append(change.path, change.value);
}

function addKey(draft: Draft, map: Collection, key: string, value: unknown, order: readonly string[], form: Form) {
  const before = precedingEntry(map, key, order);
  return map.flow
    ? insertInBrackets(draft, map, before, inlineMember(key, value, draft.layout))
    : insertLines(draft, map, before, memberLines(key, value, draft.layout, form));
}

/** The present entry that comes nearest before `key` in `order`; the last for a key of no order; null for a first. */
function precedingEntry({ entries }: Collection, key: string, order: readonly string[]): Entry | null {
  const rank = (name: string | number) => order.indexOf(String(name));
  if (rank(key) === -1) return entries.at(-1) ?? null;
  const before = entries.filter((entry) => rank(entry.key) !== -1 && rank(entry.key) < rank(key));
  return before.sort((a, b) => rank(a.key) - rank(b.key)).at(-1) ?? null;
}
