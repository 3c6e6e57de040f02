import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from "yaml";
import { type Fault, syntaxFault } from "./fault.js";

/** A file may repeat by alias this many values in all, counted as if each were written out. */
const mostRepeated = 1000;

/** What YAML allows to write but not to mean: a key twice in a map, an alias without anchor, exploding aliases. */
export function structureFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  /** How many values an anchor stands for; infinite while it is being read, for within itself it never ends. */
  const sizes = new Map<string, number>();
  let repeated = 0;

  function sizeOf(node: Node | null): number {
    if (isAlias(node)) return sizeOfAlias(node);
    if (isMap(node)) findDuplicateKeys(node, faults);
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor !== undefined) sizes.set(anchor, Number.POSITIVE_INFINITY);
    const size = childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
    if (anchor !== undefined) sizes.set(anchor, size);
    return size;
  }

  function sizeOfAlias({ source, range }: Alias): number {
    const [start, end] = range ?? [0, 0];
    const size = sizes.get(source);
    if (size === undefined) {
      // An alias without a name is told by the library.
      if (source !== "") faults.push(syntaxFault("UNRESOLVED_ALIAS", `Unresolved alias: ${source}`, start, end));
      return 1;
    }
    // Told once, where the measure is full.
    const overflows = repeated <= mostRepeated && repeated + size > mostRepeated;
    if (overflows) faults.push({ rule: "too-many-aliases", params: {}, start, end });
    repeated += size;
    return size;
  }

  sizeOf(document.contents);
  return faults;
}

function childrenOf(node: Node | null): (Node | null)[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key as Node, value as Node | null]);
  return isSeq(node) ? (node.items as Node[]) : [];
}

function findDuplicateKeys(map: YAMLMap, faults: Fault[]): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const [start, end] = key.range ?? [0, 0];
    if (seen.has(name)) faults.push({ rule: "duplicate-key", params: { key: name }, start, end });
    seen.add(name);
  }
}
