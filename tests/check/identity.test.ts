import { describe, expect, test } from "vitest";
import { identityDiagnostics } from "../../src/check/identity.js";
import { parseSource } from "../../src/store/parse.js";
import { newSource } from "../../src/store/source.js";

const categories = [
  { id: "theory", name: "学习贯彻有差距" },
  { id: "style", name: "作风建设不扎实" },
];

/** What is found in files of this text by this name. */
function found(files: Readonly<Record<string, string>>): object[] {
  const opened = Object.entries(files).map(([name, text]) => {
    const parsed = parseSource(newSource(`/ledger/problems/${name}`, text));
    if (Array.isArray(parsed)) throw new Error(`not YAML: ${text}`);
    return { parsed };
  });
  return identityDiagnostics(opened, categories).map(({ file, rule, params }) => [file.slice(17), rule, params]);
}

const problem = (id: unknown, category = "theory") => `id: ${id}\ncategory: ${category}\n`;

describe("the id", () => {
  test("gives the file its name, padded to three digits", () => {
    expect(found({ "001.yaml": problem(1), "1000.yaml": problem(1000) })).toEqual([]);
    expect(found({ "1.yaml": problem(1), "003.yml": problem(3) })).toEqual([
      ["1.yaml", "name-mismatch", { id: 1, name: "1.yaml", expected: "001.yaml" }],
      ["003.yml", "name-mismatch", { id: 3, name: "003.yml", expected: "003.yaml" }],
    ]);
  });

  test("stays with the rightly named file, wherever the copies stand; each copy is told once", () => {
    expect(found({ "001.yaml": problem(7), "007.yaml": problem(7), "009.yaml": problem(7) })).toEqual([
      ["001.yaml", "duplicate-id", { id: 7, other: "007.yaml" }],
      ["009.yaml", "duplicate-id", { id: 7, other: "007.yaml" }],
    ]);
  });

  test("that no rightly named file has makes all that have it copies of each other", () => {
    expect(found({ "001.yaml": problem(7), "002.yaml": problem(7) })).toEqual([
      ["001.yaml", "duplicate-id", { id: 7, other: "002.yaml" }],
      ["002.yaml", "duplicate-id", { id: 7, other: "001.yaml" }],
    ]);
  });

  test.each(["0", "-1", "1.5", '"1"', "", "1e400", "[1]"])("%s is no id, which the schema tells", (id) => {
    expect(found({ "a.yaml": problem(id), "b.yaml": problem(id) })).toEqual([]);
  });
});

describe("the category", () => {
  test.each([
    ["theroy", "theory"],
    ["作风建设不扎实", "style"],
    ["Style", "style"],
    ["nothing-like-it", null],
    ["__proto__", null],
  ])("%s is unknown, and %s was meant", (category, nearest) => {
    expect(found({ "001.yaml": problem(1, category) })).toEqual([
      ["001.yaml", "unknown-category", { category, nearest, ids: ["theory", "style"] }],
    ]);
  });

  test("that is no text is left to the schema, as is a file that is no map", () => {
    expect(found({ "001.yaml": problem(1, "3"), "002.yaml": "- 1\n", "003.yaml": "__proto__: { id: 9 }\n" })).toEqual(
      [],
    );
  });
});
