import { describe, expect, test } from "vitest";
import type { Column, Row } from "../../../../src/documents/document.js";
import { columnWidths, fits, lineCount, rowLines } from "../../../../src/render/document/docx/widths.js";

const size = 180;

function columnsOf(...widths: number[]): Column[] {
  return widths.map((width, index) => ({ key: `k${index}`, header: "列", width }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("the widths of columns", () => {
  test("follow their shares and fill the page exactly", () => {
    const widths = columnWidths(columnsOf(10, 20, 30), [], 7001, size);
    expect(widths).toEqual([1166, 2333, 3502]);
  });

  test("leave a date whole, whatever its share", () => {
    const row: Row = [{ value: { date: "2025-12-31" } }, { value: "长".repeat(50) }];
    const [first = 0, second = 0] = columnWidths(columnsOf(1, 99), [row], 7000, size);
    // In bold and a typeface that stands in for another, a date is as wide as this.
    expect(first).toBeGreaterThanOrEqual(6.4 * size + 120);
    expect(first + second).toBe(7000);
  });

  test("leave a date whole also where words cannot be, and among other text", () => {
    const words = Array.from({ length: 8 }, () => ({ value: "abcdefghij" }));
    const row: Row = [{ value: { date: "2025-12-31" } }, { value: "至2025-12-31" }, ...words];
    const widths = columnWidths(columnsOf(...row.map(() => 5)), [row], 8000, size);
    expect(Math.min(...widths.slice(0, 2))).toBeGreaterThanOrEqual(6.4 * size + 120);
    expect(sum(widths)).toBe(8000);
  });

  test("leave a word whole in a column that asks for as much, and not more than it asks for", () => {
    const row: Row = [{ value: "已完成整改" }, { value: "长".repeat(50) }];
    const [asking = 0] = columnWidths(columnsOf(6, 200), [row], 7000, size);
    const [modest = 0] = columnWidths(columnsOf(3, 200), [row], 7000, size);
    expect(asking).toBeGreaterThanOrEqual(5 * size);
    expect(modest).toBeLessThan(5 * size);
  });

  test("are still all there when nothing fits", () => {
    const widths = columnWidths(columnsOf(...Array.from({ length: 40 }, () => 6)), [], 4000, size);
    expect(widths).toHaveLength(40);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(sum(widths)).toBe(4000);
  });

  test("tell whether a size fits", () => {
    expect(fits(columnsOf(10, 10), 20 * size + 240, size)).toBe(true);
    expect(fits(columnsOf(10, 10), 20 * size + 239, size)).toBe(false);
  });
});

describe("the height of a row", () => {
  test("is that of its longest cell, line breaks counted", () => {
    const width = 10 * size + 120;
    expect(lineCount("一\n二", width, size)).toBe(2);
    expect(rowLines([{ value: "长".repeat(31) }, { value: "短" }], [width, width], size)).toBe(4);
  });

  test("does not count what reaches over several rows", () => {
    expect(rowLines([{ value: "长".repeat(500), rows: 2 }, null], [2000, 2000], size)).toBe(1);
  });
});
