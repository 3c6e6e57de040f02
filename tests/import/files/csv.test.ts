import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/import/files/content-of.js";
import { toCsv } from "../../../src/render/csv.js";
import { harmlessLines } from "../../../src/render/plain.js";
import { anyText } from "../../render/any-text.js";
import { hostile } from "../../render/document/samples.js";
import { valuesOf } from "./made.js";

async function read(text: string): Promise<unknown[][]> {
  return valuesOf((await contentOf("a.csv", Buffer.from(text))).tables[0]);
}

describe("a CSV file", () => {
  test("has its rows by the lines they begin on", async () => {
    const { tables, remarks } = await contentOf("a.csv", Buffer.from('a,b\r\n"一\r\n二","说""好"""\r\n\r\n,\r\nc,d'));
    expect(tables).toEqual([
      {
        name: null,
        rows: [
          { line: 1, cells: [{ value: "a" }, { value: "b" }] },
          { line: 2, cells: [{ value: "一\n二" }, { value: '说"好"' }] },
          { line: 6, cells: [{ value: "c" }, { value: "d" }] },
        ],
      },
    ]);
    expect(remarks).toEqual([]);
  });

  test.each([
    [
      "a;b\n1,5;2,5\n3,5;4\n",
      [
        ["a", "b"],
        ["1,5", "2,5"],
        ["3,5", "4"],
      ],
    ],
    [
      "a\tb\tc\n1,1\t2\t3\n",
      [
        ["a", "b", "c"],
        ["1,1", "2", "3"],
      ],
    ],
    ["sep=;\na,b;c\n", [["a,b", "c"]]],
    ["台账\n序号,问题\n1,甲\n", [["台账"], ["序号", "问题"], ["1", "甲"]]],
    [
      '"a;b;c;d",2\n"e;f;g;h",4\n',
      [
        ["a;b;c;d", "2"],
        ["e;f;g;h", "4"],
      ],
    ],
    ["甲\n乙\n", [["甲"], ["乙"]]],
  ])("finds its separator: %j", async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test("says from where on a quotation has no end, and takes what stands behind one", async () => {
    const { tables, remarks } = await contentOf("a.csv", Buffer.from('a,"b"c\nd,"e\nf,g\n'));
    expect(valuesOf(tables[0])).toEqual([
      ["a", "bc"],
      ["d", "e\nf,g\n"],
    ]);
    expect(remarks).toEqual([{ kind: "unclosed-quote", place: "2" }]);
  });

  test("loses the apostrophes that were set against formulas, and no others", async () => {
    expect(await read("\"'=1+2\",'－x,'a,'-5\n")).toEqual([["=1+2", "－x", "'a", "'-5"]]);
  });

  test("comes back as it was written, whatever its cells say", async () => {
    const cell = fc.oneof(anyText, fc.constantFrom(...hostile, "", "-5", "'x", "a,b", "a\tb;c"));
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(row, { minLength: 1, maxLength: 6 });
    });
    const wanted = (text: string) => (text.trim() === "" ? null : text);
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, excel) => {
        const head = rows[0]?.map((_cell, index) => `列${index}`) ?? [];
        const back = await read(toCsv([head, ...rows], excel));
        const filled = rows
          .map((row) => row.map((each) => wanted(harmlessLines(each))))
          .filter((row) => row.some(Boolean));
        expect(back).toEqual([head, ...filled]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
