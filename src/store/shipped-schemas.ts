import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A schema as this program ships it. */
export interface ShippedSchema {
  /** Its file name, such as `problem.schema.json`. */
  readonly name: string;
  readonly content: Buffer;
}

const names = ["problem.schema.json", "ledger.schema.json"];

/** The schemas of both kinds of file, byte for byte; each new ledger gets a copy for its editors. */
export function shippedSchemas(): ShippedSchema[] {
  const folder = schemaFolder(import.meta.dirname);
  return names.map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}

/** The nearest `schemas/` going up: the bundle lies one level below the package's folder, this source two. */
function schemaFolder(from: string): string {
  const folder = join(from, "schemas");
  if (names.every((name) => existsSync(join(folder, name)))) return folder;
  if (dirname(from) === from) throw new Error("the program was installed without its schemas");
  return schemaFolder(dirname(from));
}
