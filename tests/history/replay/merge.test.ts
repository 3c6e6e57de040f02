import { describe, expect, test } from "vitest";
import { mergeOf } from "../../../src/history/replay/merge.js";
import { type Fields, fieldsOf } from "../../../src/model/field.js";
import type { Problem } from "../../../src/model/schema.js";

const problem: Problem = {
  id: 1,
  category: "theory",
  title: "学习制度落实不严格",
  status: "pending",
  goal: "制度健全",
};

function fields(more: Partial<Problem> = {}, ...without: readonly string[]): Fields {
  const kept = Object.entries({ ...problem, ...more }).filter(([name]) => !without.includes(name));
  return fieldsOf(Object.fromEntries(kept) as unknown as Problem);
}

/** The values that the merge should have made, where they are not those of the base; then what it lost. */
function merged(sides: readonly Fields[], result: Fields, base = fields()) {
  const { expected, lost } = mergeOf([base], sides, result);
  const names = new Set([...base.keys(), ...expected.keys()]);
  const differ = [...names].filter((name) => expected.get(name)?.value !== base.get(name)?.value);
  return {
    expected: Object.fromEntries(differ.map((name) => [name, expected.get(name)?.value])),
    lost: lost.map(({ name, measure, from, to }) => [measure, name, from, to]),
  };
}

const working = fields({ status: "in_progress" });
const reworded = fields({ goal: "制度健全并落实" });

describe("what one side changed", () => {
  test("belongs to the result", () => {
    const both = fields({ status: "in_progress", goal: "制度健全并落实" });
    expect(merged([working, reworded], both)).toEqual({
      expected: { status: "in_progress", goal: "制度健全并落实" },
      lost: [],
    });
  });

  test("is lost where the result has the old value", () => {
    expect(merged([working, reworded], working)).toEqual({
      expected: { status: "in_progress" },
      lost: [[null, "goal", "制度健全", "制度健全并落实"]],
    });
  });

  test("is expected where the result has a third one, which is the merge's own doing", () => {
    expect(merged([working, fields()], fields({ status: "done" }))).toEqual({
      expected: { status: "in_progress" },
      lost: [],
    });
  });

  test("may be that a field is there, or is not", () => {
    const added = fields({ deadline: "2025-12-31" });
    const removed = fields({}, "goal");
    const result = fields({ deadline: "2025-12-31" }, "goal");
    expect(merged([added, removed], result)).toEqual({
      expected: { deadline: "2025-12-31", goal: undefined },
      lost: [],
    });
    expect(merged([added, removed], fields()).lost).toEqual([
      [null, "goal", "制度健全", undefined],
      [null, "deadline", undefined, "2025-12-31"],
    ]);
  });
});

describe("what both changed", () => {
  const other = fields({ goal: "制度基本健全" });

  test.each([
    ["the first", reworded],
    ["the second", other],
  ])("may be %s's", (_, result) => {
    expect(merged([reworded, other], result)).toEqual({
      expected: { goal: result.get("goal")?.value },
      lost: [],
    });
  });

  test("to the same is that", () => {
    expect(merged([reworded, reworded], reworded)).toEqual({ expected: { goal: "制度健全并落实" }, lost: [] });
  });

  test("is one side's where the result has a third value", () => {
    expect(merged([reworded, other], fields({ goal: "甲" })).expected).toEqual({ goal: "制度健全并落实" });
  });
});

test("what nobody changed stays, and what the merge changes is its own", () => {
  expect(merged([fields(), fields()], reworded)).toEqual({ expected: {}, lost: [] });
});

test("of three sides one that changed a field is enough", () => {
  expect(merged([fields(), fields(), working], fields()).lost).toEqual([[null, "status", "pending", "in_progress"]]);
});

test("without a base each side's value is a change", () => {
  const { expected, lost } = mergeOf([], [working, reworded], working);
  expect(expected.get("status")?.value).toBe("in_progress");
  expect(lost).toEqual([]);
});

test("measures and evidence are merged piece by piece", () => {
  const base = fields({ measures: [{ id: 1, text: "甲", status: "pending" }], evidence: [{ document: "一号" }] });
  const one = fields({
    measures: [
      { id: 1, text: "甲", status: "pending" },
      { id: 2, text: "乙", status: "pending" },
    ],
    evidence: [{ document: "一号" }],
  });
  const two = fields({
    measures: [{ id: 1, text: "甲", status: "done" }],
    evidence: [{ document: "一号" }, { document: "二号" }],
  });
  expect(merged([one, two], one, base).lost).toEqual([
    [1, "status", "pending", "done"],
    [null, "evidence", undefined, ""],
  ]);
});
