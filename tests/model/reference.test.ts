import { describe, expect, test } from "vitest";
import { formatReference, parseReferences } from "../../src/model/reference.js";

describe("parseReferences", () => {
  test("reads problems, measures, ranges, and lists by space, comma or 、", () => {
    expect(parseReferences(["3", "5-7,33.1", "8、9，10"])).toEqual([
      { problem: 3, measure: null },
      { from: 5, to: 7 },
      { problem: 33, measure: 1 },
      { problem: 8, measure: null },
      { problem: 9, measure: null },
      { problem: 10, measure: null },
    ]);
  });

  test("full-width characters are what Chinese keyboards write; no other digit is read as one", () => {
    expect(parseReferences(["３３．２", "１～８，9"])).toEqual([
      { problem: 33, measure: 2 },
      { from: 1, to: 8 },
      { problem: 9, measure: null },
    ]);
    expect(parseReferences(["3²"])).toEqual({ bad: "3²" });
  });

  test("leading zeros are those of file names", () => {
    expect(parseReferences(["007", "033.02"])).toEqual([
      { problem: 7, measure: null },
      { problem: 33, measure: 2 },
    ]);
  });

  test.each(["0", "-1", "1.5.2", "33.0", "8-1", "0-3", "abc", "33.", "1e3", "9999999999", "../1", "33.1-33.2"])(
    "%s is no reference",
    (word) => {
      expect(parseReferences([word])).toEqual({ bad: word });
    },
  );
});

test("formatReference is what parseReferences reads", () => {
  for (const reference of [
    { problem: 33, measure: null },
    { problem: 33, measure: 2 },
  ]) {
    expect(parseReferences([formatReference(reference)])).toEqual([reference]);
  }
});
