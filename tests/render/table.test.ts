import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, renderTable } from "../../src/render/table.js";
import { displayWidth } from "../../src/render/width.js";
import { anyText, withoutSpaces } from "./any-text.js";

const columns: Column[] = [
  { header: "序号", align: "right" },
  { header: "具体问题", shrinkTo: 8 },
  { header: "Status", shrinkTo: 6 },
];

const cells = (texts: readonly string[]) => texts.map((text) => ({ text }));

describe("renderTable", () => {
  test("aligns Chinese, and puts no rule between rows of one line", () => {
    const rows = [
      ["7", "学习", "done"],
      ["12", "abc", "closed"],
    ].map(cells);
    expect(renderTable(columns, rows, { width: 80, colon: ": " })).toBe(
      [
        "┌──────┬──────────┬────────┐",
        "│ 序号 │ 具体问题 │ Status │",
        "├──────┼──────────┼────────┤",
        "│    7 │ 学习     │ done   │",
        "│   12 │ abc      │ closed │",
        "└──────┴──────────┴────────┘",
      ].join("\n"),
    );
  });

  test("paints whole fields without changing what is read", () => {
    const rows = [[{ text: "1" }, { text: "学习学习学习", paint: (text: string) => `<${text}>` }, { text: "done" }]];
    const lines = renderTable(columns, rows, { width: 34, colon: ": " }).split("\n");
    expect(lines.filter((line) => line.includes("<"))).toEqual(["│    1 │ <学习学习学习> │ done   │"]);
  });

  test("a table that cannot be so narrow becomes one block for each row", () => {
    const wide: Column[] = [{ header: "File" }, { header: "Path" }];
    const rows = [["a".repeat(30), "b".repeat(30)]].map(cells);
    expect(renderTable(wide, rows, { width: 40, colon: ": " }).split("\n")).toEqual([
      `File: ${"a".repeat(30)}`,
      `Path: ${"b".repeat(30)}`,
    ]);
  });

  test("at any width from 40 on nothing is lost, and all lines are equally wide", () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 9999 }).map(String), anyText, anyText);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 120 }), (rows, width) => {
        const lines = renderTable(columns, rows.map(cells), { width, colon: ": " }).split("\n");
        const widths = new Set(lines.map(displayWidth));
        expect(widths.size).toBe(1);
        expect([...widths][0]).toBeLessThanOrEqual(width);
        expect(columnTexts(lines)).toEqual(
          [1, 2].map((index) => withoutSpaces(rows.map((each) => each[index]).join(""))),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** What the second and third column hold below the head, without spaces. */
function columnTexts(lines: readonly string[]): string[] {
  const body = lines.slice(lines.findIndex((line) => line.startsWith("├")) + 1).filter((line) => line.startsWith("│"));
  return [2, 3].map((index) => withoutSpaces(body.map((line) => line.split("│")[index] ?? "").join("")));
}

test("a table that is drawn in parts is the same as one drawn whole", () => {
  const columns = [{ header: "No." }, { header: "Problem", shrinkTo: 10 }];
  const rows = Array.from({ length: 250 }, (_, index) => [
    { text: String(index + 1).padStart(3, "0") },
    { text: "学习制度落实不严格" },
  ]);
  const lines = renderTable(columns, rows, { width: 22, colon: ": " }).split("\n");
  const rules = lines.filter((line) => /^[┌├└]/.test(line));
  expect(rules.filter((line) => line.startsWith("├"))).toHaveLength(250);
  expect(rules.filter((line) => /^[┌└]/.test(line))).toHaveLength(2);
  expect(lines.map((line) => /│ (\d{3}) /.exec(line)?.[1]).filter((number) => number !== undefined)).toEqual(
    rows.map(([first]) => first?.text),
  );
});
