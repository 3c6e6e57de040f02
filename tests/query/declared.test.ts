import { describe, expect, test } from "vitest";
import type { Declared, Problem } from "../../src/model/schema.js";
import { declaredDifferences } from "../../src/query/declared.js";
import { ledgerOf } from "./fixture.js";

const done = (count: number, of: number): Partial<Problem>[] =>
  Array.from({ length: of }, (_, index) => ({ status: index < count ? "done" : "in_progress" }));

const differences = (declared: Declared, problems: readonly Partial<Problem>[]) =>
  declaredDifferences(ledgerOf(problems, { declared }));

describe("declaredDifferences", () => {
  test("is empty when every figure agrees; as_of is no figure", () => {
    const declared = {
      categories: 3,
      problems: 3,
      done: 2,
      in_progress: 1,
      staged: 0,
      measures: 0,
      as_of: "2025-01-01",
    };
    expect(differences(declared, done(2, 3))).toEqual([]);
  });

  test("tells each figure that differs, and zero is a figure", () => {
    expect(differences({ problems: 4, done: 0 }, done(2, 3))).toEqual([
      { figure: "problems", declared: 4, computed: 3 },
      { figure: "done", declared: 0, computed: 2 },
    ]);
  });

  test("counts what the inspectors found, not what was found by ourselves", () => {
    const self: Partial<Problem> = {
      origin: "self",
      category: "discipline",
      status: "done",
      measures: [{ id: 1, text: "一", status: "done" }],
      regulations: [{ title: "制度" }],
    };
    const declared = { categories: 2, problems: 3, done: 2, measures: 0, regulations: 0 };
    expect(differences(declared, [...done(2, 3), self])).toEqual([]);
  });

  test.each([97, 96.97, 96.96, 96.9, 96])("32 of 33 bears out a published rate of %d", (rate) => {
    expect(differences({ rate }, done(32, 33))).toEqual([]);
  });

  test("what is not finished never makes 100", () => {
    expect(differences({ rate: 100 }, done(299, 300))).toEqual([{ figure: "rate", declared: 100, computed: 99 }]);
    expect(differences({ rate: 100 }, done(3, 3))).toEqual([]);
    expect(differences({ rate: 58 }, done(29, 50))).toEqual([]);
  });
});
