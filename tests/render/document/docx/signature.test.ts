import { describe, expect, test } from "vitest";
import { dateIndent, signatureIndents } from "../../../../src/render/document/docx/signature.js";

describe("a signature without a seal, in a line of 28 characters", () => {
  test("the name stands two characters from the right, the date begins two further in", () => {
    expect(signatureIndents(12, 7, 28)).toEqual({ name: 14, date: 16 });
  });

  test("a date as long as the name reaches to the edge, and not beyond", () => {
    const { name, date } = signatureIndents(7, 7, 28);
    expect({ name, date, end: date + 7 }).toEqual({ name: 19, date: 21, end: 28 });
  });

  test("a longer date stands two characters from the right, and the name two before it", () => {
    expect(signatureIndents(4, 7.5, 28)).toEqual({ name: 16.5, date: 18.5 });
  });

  test.each([27, 28, 60])(
    "a name of %i characters begins at the left, the date two characters from the right",
    (name) => {
      expect(signatureIndents(name, 7, 28)).toEqual({ name: 0, date: 19 });
    },
  );

  test("nothing begins before the line, however narrow it is", () => {
    expect(signatureIndents(3, 9, 8)).toEqual({ name: 0, date: 0 });
  });

  test("a date alone leaves room for a seal: four characters from the right", () => {
    expect(dateIndent(7, 28)).toBe(17);
    expect(dateIndent(40, 28)).toBe(0);
  });
});
