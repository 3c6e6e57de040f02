import { expect, test } from "vitest";
import { titleIndent } from "../../../../src/render/document/docx/title.js";

test("a title of one line stays in the middle of all of it", () => {
  expect(titleIndent(20, 20)).toBe(0);
});

test.each([
  [21, 2],
  [30, 2],
  [41, 3],
])("a title of %i characters is set in %i lines of equal length", (width, lines) => {
  const room = 20 - 2 * titleIndent(width, 20);
  expect(Math.ceil(width / room)).toBe(lines);
  expect(width - (lines - 1) * room).toBeGreaterThan(room / 2);
});

test("a title that fills its lines, or a great many, is not moved in", () => {
  expect(titleIndent(39, 20)).toBe(0);
  expect(titleIndent(10_000, 20)).toBe(0);
});
