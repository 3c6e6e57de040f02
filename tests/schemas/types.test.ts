import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const home = new URL("../../", import.meta.url);

/** The generator is plain JavaScript without declarations. */
async function generated(module: string, name: string): Promise<string> {
  const exported: Record<string, (schemas: URL) => string | Promise<string>> = await import(new URL(module, home).href);
  const generate = exported[name];
  if (generate === undefined) throw new Error(`${module} exports no ${name}`);
  return generate(new URL("schemas/", home));
}

test("src/model/schema.ts is what the schemas give; otherwise run `npm run build`", async () => {
  const types = await generated(".config/types.mjs", "typesSource");
  expect(readFileSync(new URL("src/model/schema.ts", home), "utf8")).toBe(types);
});

test("src/check/validators.ts is what the schemas give; otherwise run `npm run build`", async () => {
  const validators = await generated(".config/validators.mjs", "validatorsSource");
  expect(readFileSync(new URL("src/check/validators.ts", home), "utf8")).toBe(validators);
});
