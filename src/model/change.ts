/** One change to the fields of a problem, before anybody knows how its file is laid out. */
export type Change =
  | { readonly op: "set"; readonly path: Path; readonly value: unknown }
  | { readonly op: "append"; readonly path: Path; readonly value: unknown }
  | { readonly op: "remove"; readonly path: Path };

/** Keys and list positions from the top of a file: `["measures", 0, "status"]`. */
export type Path = readonly (string | number)[];

/** The order of keys in which a new one finds its place: that of the schema, which is the order people read in. */
export const problemKeys = [
  "id",
  "category",
  "group",
  "title",
  "status",
  "term",
  "origin",
  "cause",
  "goal",
  "leaders",
  "departments",
  "deadline",
  "review_on",
  "measures",
  "regulations",
  "evidence",
  "follow_up",
  "publish",
  "withheld",
  "internal",
  "log",
  "source",
] as const;

export const measureKeys = [
  "id",
  "text",
  "status",
  "leaders",
  "departments",
  "deadline",
  "done_on",
  "progress",
  "evidence",
] as const;

/** The key order of the map at `path` of a problem file. */
export function keyOrderAt(path: Path): readonly string[] {
  if (path.length === 0) return problemKeys;
  if (path.length === 2 && path[0] === "measures") return measureKeys;
  return [];
}

/** Equal to nothing that a file can say: the outcome of a change that makes no sense, such as a key in a number. */
const impossible = Symbol("impossible");

/** The same value with the changes made, in order; the given one stays as it is. */
export function withChanges<T>(value: T, changes: readonly Change[]): T {
  return changes.reduce<unknown>(changedData, value) as T;
}

/** What `change` makes of plain data. Maps on the way that are absent are begun, as in a file. */
export function changedData(data: unknown, change: Change): unknown {
  return dataWith(data, change.path, (old) => {
    if (change.op === "remove") return undefined;
    if (change.op === "set") return change.value;
    return old === undefined || old === null || Array.isArray(old) ? [...(old ?? []), change.value] : impossible;
  });
}

/** A copy of `data` whose value at `path` is what `replace` makes of the old one; `undefined` takes it away. */
function dataWith(data: unknown, path: Path, replace: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(data);
  const absent = data === undefined || data === null;
  if (!absent && typeof data !== "object") return impossible;
  const entries = new Map<string, unknown>(Object.entries(data ?? {}));
  const value = dataWith(entries.get(String(key)), rest, replace);
  if (value !== undefined) entries.set(String(key), value);
  else if (!entries.delete(String(key)) && absent) return data;
  return Array.isArray(data) ? [...entries.values()] : Object.fromEntries(entries);
}
