import { describe, expect, test } from "vitest";
import { Failure } from "../../src/errors.js";
import { matchCategory, matchChoice, matchName } from "../../src/query/match.js";

function failure(act: () => unknown): { kind: string; params: object } {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return { kind: error.kind, params: error.params };
  }
  throw new Error("it did not fail");
}

const categories = [
  { id: "theory", name: "学习贯彻有差距" },
  { id: "discipline", name: "作风建设不够扎实（ABC）" },
  { id: "party", name: "党建基础工作不够扎实" },
];

describe("matchCategory", () => {
  test.each([
    ["theory", "theory"],
    ["Theory", "theory"],
    ["2", "discipline"],
    ["３", "party"],
    ["党建", "party"],
    ["ａｂｃ", "discipline"],
    ["学习贯彻有差距", "theory"],
  ])("%s is %s", (value, id) => {
    expect(matchCategory("--category", value, categories)).toBe(id);
  });

  test("a part that several names have is ambiguous", () => {
    expect(failure(() => matchCategory("--category", "不够扎实", categories))).toEqual({
      kind: "ambiguous-value",
      params: { option: "--category", value: "不够扎实", matches: ["discipline", "party"] },
    });
  });

  test.each([
    ["disciplin", "discipline"],
    ["4", null],
    ["0", null],
    ["", null],
    ["消防安全", null],
  ])("%s is unknown", (value, nearest) => {
    const { kind, params } = failure(() => matchCategory("--category", value, categories));
    expect(kind).toBe("unknown-value");
    expect(params).toMatchObject({ nearest });
  });
});

describe("matchChoice", () => {
  const choices = [
    { key: "in_progress", labels: ["in progress", "正在推进整改"] },
    { key: "done", labels: ["done", "已完成整改"] },
  ] as const;

  test.each(["in_progress", "In Progress", "in-progress", "正在推进整改"])("%s is in_progress", (value) => {
    expect(matchChoice("--status", value, choices)).toBe("in_progress");
  });

  test.each([
    ["in_progres", "in_progress"],
    ["正在推进", "正在推进整改"],
    ["已完成整治", "已完成整改"],
    ["doen", "done"],
    ["zzz", null],
  ])("%s is unknown; the nearest is %s", (value, nearest) => {
    expect(failure(() => matchChoice("--status", value, choices)).params).toEqual({
      option: "--status",
      value,
      allowed: ["in_progress", "done"],
      nearest,
    });
  });
});

describe("matchName", () => {
  test("a whole name wins over the names that it is a part of", () => {
    expect(matchName("--department", "办公室", ["党组办公室", "办公室"])).toBe("办公室");
  });

  test("a part must belong to one name only", () => {
    expect(matchName("--department", "党组", ["党组办公室", "人事科"])).toBe("党组办公室");
    expect(failure(() => matchName("--department", "科", ["财务科", "人事科"])).kind).toBe("ambiguous-value");
  });

  test("a name that nobody has is unknown, also where there are no names", () => {
    expect(failure(() => matchName("--leader", "局长", [])).params).toMatchObject({ allowed: [], nearest: null });
    expect(failure(() => matchName("--department", "人亊科室", ["人事科室"])).params).toMatchObject({
      nearest: "人事科室",
    });
  });
});
