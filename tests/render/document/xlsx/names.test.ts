import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetNames } from "../../../../src/render/document/xlsx/names.js";
import { documentOf, opened, tableOf } from "./workbook.js";

describe("names of sheets", () => {
  test.each([
    ["整改清单", "整改清单"],
    ["a/b\\c?d*e[f]g:h", "a b c d e f g h"],
    ["'引号'", "引号"],
    ["  ", "-"],
    ["", "-"],
    ["\u0007", "u{7}"],
    ["长".repeat(40), `${"长".repeat(30)}…`],
    ["History", "History (2)"],
  ])("%j", (wanted, name) => {
    expect(sheetNames([wanted])).toEqual([name]);
  });

  test("differ also where only capitals did, or the end that is cut", () => {
    expect(sheetNames(["List", "list", "LIST"])).toEqual(["List", "list (2)", "LIST (3)"]);
    expect(sheetNames(["长".repeat(40), "长".repeat(50)])).toEqual([`${"长".repeat(30)}…`, `${"长".repeat(26)}… (2)`]);
  });

  test("are such as Excel takes, whatever is wanted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 6 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
          expect(name).not.toMatch(/^'|'$/);
        }
      }),
    );
  });

  test("with a quote in them are quoted where the workbook names their cells", async () => {
    const { parts } = await opened(documentOf([tableOf([[{ value: 1 }]], 10, "A'B&C")]));
    expect(parts["xl/workbook.xml"]).toContain("'A''B&amp;C'!$2:$2");
  });
});
