import { describe, expect, test } from "vitest";
import { lineCount, stretch } from "../../../../src/render/document/xlsx/height.js";
import { documentOf, firstSheet, tableOf } from "./workbook.js";

describe("lines", () => {
  test.each([
    ["", 10, 1],
    ["五个汉字宽", 10, 1],
    ["六个汉字宽了", 10, 2],
    ["一\n二\n\n四", 10, 4],
    ["“引号”也宽", 10, 2],
    ["五个汉字宽，再四个字", 10, 3],
    ["ten digits", 10, 1],
    ["one two three", 7, 2],
    ["one two three", 10, 2],
    ["abcde fghij klmno", 9, 3],
    ["abcdefghijklmno", 5, 3],
    ["𠀀𠀀𠀀𠀀𠀀", 10, 1],
    ["很窄", 1, 3],
  ])("%j in %i digits: %i", (text, room, lines) => {
    expect(lineCount(text, room)).toBe(lines);
  });

  test("of a long text are found in one pass", () => {
    expect(lineCount("长".repeat(10_000), 20)).toBe(1_000);
  });
});

describe("rows below a cell that needs more than they have", () => {
  const stretched = (heights: number[], wanted: number) => {
    stretch(heights, 0, heights.length, wanted);
    return heights;
  };

  test.each([
    [[20, 20], 40, [20, 20]],
    [[20, 20], 100, [50, 50]],
    [[20, 100], 60, [20, 100]],
    [[400, 20], 640, [409, 231]],
    [[20, 20], 2_000, [409, 409]],
  ])("%j for %i: %j", (heights, wanted, expected) => {
    expect(stretched(heights, wanted)).toEqual(expected);
  });

  test("leave other rows alone", () => {
    const heights = [20, 20, 20];
    stretch(heights, 1, 1, 50);
    expect(heights).toEqual([20, 50, 20]);
  });
});

test("a row is as high as the highest of its cells, merged ones included, but no higher than Excel allows", async () => {
  const heightsOf = async (rows: Parameters<typeof tableOf>[0]) => {
    const xml = await firstSheet(documentOf([tableOf(rows)]));
    return [...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height)).slice(2);
  };
  expect(await heightsOf([[{ value: 1 }, { value: "一行" }]])).toEqual([20]);
  expect(await heightsOf([[{ value: 1 }, { value: "字".repeat(25) }, { value: "一行" }]])).toEqual([52]);
  expect(
    await heightsOf([
      [{ value: "字".repeat(55), rows: 2 }, { value: "一" }],
      [null, { value: "二" }],
    ]),
  ).toEqual([50, 50]);
  expect(await heightsOf([[{ value: "字".repeat(10_000) }]])).toEqual([409]);
});
