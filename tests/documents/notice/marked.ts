import { readFileSync } from "node:fs";
import { messages } from "../../../src/messages/index.js";

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A value that stands in one field only, and how it may look in a paper. */
export interface Marker {
  /** Such as `problem.measures.text`. */
  readonly path: string;
  readonly forms: readonly string[];
}

/** Something with every field that its schema knows, and the markers in it. */
export interface Marked<T> {
  readonly value: T;
  readonly markers: readonly Marker[];
}

/** Values that mean something where they stand, by path without numbers; they carry no marker. */
type Given = Readonly<Record<string, unknown>>;

let count = 0;

/** Fills every field of a schema, so that a field that is added to it is filled too. */
export function marked<T>(kind: "problem" | "ledger", given: Given): Marked<T> {
  const file = new URL(`../../../schemas/${kind}.schema.json`, import.meta.url);
  const root: Schema = JSON.parse(readFileSync(file, "utf8"));
  const markers: Marker[] = [];
  const mark = <V>(path: string, value: V, ...forms: string[]): V => {
    markers.push({ path, forms: [String(value), ...forms] });
    return value;
  };
  const fill = ({ $ref, ...own }: Schema, path: string): unknown => {
    const schema: Schema = $ref === undefined ? own : { ...root.$defs?.[$ref.replace("#/$defs/", "")], ...own };
    if (path in given) return given[path];
    count += 1;
    switch (schema.type) {
      case "object":
        return Object.fromEntries([
          ...Object.entries(schema.properties ?? {}).map(([key, field]) => [key, fill(field, `${path}.${key}`)]),
          ...(typeof schema.additionalProperties === "object"
            ? [[mark(`${path}.*`, word()), fill(schema.additionalProperties, `${path}.*`)]]
            : []),
        ]);
      case "array":
        return [1, 2].map(() => fill(schema.items ?? {}, path));
      case "integer":
        return mark(path, 987_000_000 + count);
      case "number":
        return mark(path, 55 + count / 100_000);
      case "boolean":
        return true;
      case "string":
        return schema.enum === undefined ? text(schema, path) : schema.enum[0];
      default:
        throw new Error(`${path}: how is a ${schema.type} filled?`);
    }
  };
  const text = ({ format, pattern }: Schema, path: string): string => {
    if (format === "date") {
      const year = 3000 + count;
      return mark(
        path,
        `${year}-03-07`,
        messages.zh.papers.conventions.date(`${year}-03-07`),
        `${year}`.padEnd(5, "年"),
      );
    }
    if (pattern?.startsWith("^https?")) return mark(path, `https://example.invalid/${word()}`, word());
    if (pattern === "^[0-9a-f]{64}$") return mark(path, count.toString(16).padStart(64, "abcdef01"));
    if (pattern !== undefined && !new RegExp(pattern, "u").test(word())) throw new Error(`${path}: ${pattern}?`);
    return mark(path, word());
  };
  return { value: fill(root, kind) as T, markers };
}

/** No letter that any format writes otherwise, and no such word within another. */
function word(): string {
  return `Qz${String(count).padStart(5, "0")}zQ`;
}
