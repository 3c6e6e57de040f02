import { expect, test } from "vitest";
import { fixedRange, rangeOf } from "../../../../src/render/document/xlsx/address.js";

test.each([
  [0, "A1"],
  [25, "Z1"],
  [26, "AA1"],
  [701, "ZZ1"],
  [702, "AAA1"],
])("the first cell of column %i is %s", (column, address) => {
  expect(rangeOf({ row: 0, column, rows: 1, columns: 1 })).toBe(address);
});

test("a range may be said to stay as it is", () => {
  const area = { row: 2, column: 0, rows: 10, columns: 28 };
  expect(rangeOf(area)).toBe("A3:AB12");
  expect(fixedRange(area)).toBe("$A$3:$AB$12");
});
