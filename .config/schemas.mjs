/** The JSON Schemas, and what is done to them whatever is made of them. */
import { readFileSync } from "node:fs";

/** The two kinds of file, each with a schema of its own. */
export const kinds = ["problem", "ledger"];

/** The schema of one kind of file, from `folder` (a URL that ends in a slash). */
export function readSchema(folder, kind) {
  return JSON.parse(readFileSync(new URL(`${kind}.schema.json`, folder), "utf8"));
}

/** The name of the definition that `$ref` points at. */
export function definitionOf({ $ref }) {
  return $ref?.replace("#/$defs/", "");
}

/** An object with the same keys and each value changed. */
export function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
