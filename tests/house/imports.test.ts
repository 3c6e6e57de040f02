import { describe, expect, test } from "vitest";
import { home, ownFiles } from "../support/files.js";
import { findCycle, importsOf, importsOfFile } from "./imports.js";
import { layerOf, violation } from "./layers.js";

const sources = ownFiles("src").filter((path) => path.endsWith(".ts"));
const imports = sources.flatMap((path) => importsOfFile(home, path));

describe("the sources", () => {
  test("every file belongs to a folder of DESIGN section 6", () => {
    expect(sources.filter((path) => layerOf(path) === undefined)).toEqual([]);
  });

  test("every import is one that its folder may make", () => {
    const wrong = imports.map(violation).filter((each) => each !== null);
    expect(wrong).toEqual([]);
  });

  test("no file waits for itself to be loaded", () => {
    expect(findCycle(imports)).toBeNull();
  });

  test("what reads this is not blind: it sees the imports there are", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ from }) => from === "src/commands/index.ts").length).toBeGreaterThan(15);
  });
});

describe("an import that the table forbids is found", () => {
  test.each([
    ["src/model/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/model/a.ts", 'import { parse } from "yaml";'],
    ["src/model/a.ts", 'import type { Source } from "../store/source.js";'],
    ["src/query/a.ts", 'export { parse } from "../store/parse.js";'],
    ["src/check/a.ts", 'import { readSource } from "../store/read.js";'],
    ["src/check/a.ts", 'import { messages } from "../messages/index.js";'],
    ["src/render/a.ts", 'import { light } from "../query/light.js";'],
    ["src/render/a.ts", 'const later = () => import("../load/ledger.js");'],
    ["src/render/a.ts", 'let file: import("../store/source.js").Source;'],
    ["src/write/a.ts", 'import type { Context } from "../context.js";'],
    ["src/load/a.ts", 'import { spawnSync } from "node:child_process";'],
    ["src/commands/a.ts", 'import { define } from "./list.js";'],
    ["src/commands/index.ts", 'import { define } from "./list.js";'],
    ["src/commands/frame/a.ts", 'import { define } from "../list.js";'],
    ["src/commands/a.ts", 'import { Chalk } from "chalk";'],
    ["src/errors.ts", 'import type { RuleId } from "./diagnostic.js";'],
    ["src/services/a.ts", 'import { nearest } from "../model/nearest.js";'],
    ["src/store/a.ts", 'import { run } from "../../tests/support/run.js";'],
  ])("%s: %s", (from, line) => {
    expect(importsOf(from, line).map(violation)).toEqual([expect.stringContaining(from)]);
  });

  test("and one that it allows is not", () => {
    const lines = 'import { nearest } from "../model/nearest.js";\nimport type { Light } from "../query/light.js";';
    expect(importsOf("src/render/a.ts", lines).map(violation)).toEqual([null, null]);
  });

  test("a circle is named from file to file", () => {
    const circle = [
      ...importsOf("src/model/a.ts", 'import { b } from "./b.js";'),
      ...importsOf("src/model/b.ts", 'import { c } from "./c.js";\nimport type { d } from "./d.js";'),
      ...importsOf("src/model/c.ts", 'export * from "./a.js";'),
    ];
    expect(findCycle(circle)).toEqual(["src/model/a.ts", "src/model/b.ts", "src/model/c.ts", "src/model/a.ts"]);
  });
});
