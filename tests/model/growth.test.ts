import { describe, expect, test } from "vitest";
import { growthOf } from "../../src/model/growth.js";
import type { LogEntry } from "../../src/model/schema.js";

/** `a b c` → notes that say so; `a:start` is another event, `a@2` of measure 2. */
function log(text: string): LogEntry[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const [, note = "", measure, event = "note"] = /^(\w+)(?:@(\d+))?(?::(\w+))?$/.exec(word) ?? [];
      const entry = { on: "2025-01-01", event: event as LogEntry["event"], note };
      return measure === undefined ? entry : { ...entry, measure: Number(measure) };
    });
}

const nothing = { removed: [], altered: [], reordered: false, inserted: [] };

describe("a log that only grew", () => {
  test.each([
    ["", "", { added: [], source: [] }],
    ["", "a b", { added: [0, 1], source: [null, null] }],
    ["a b", "a b", { added: [], source: [0, 1] }],
    ["a b", "a b c d", { added: [2, 3], source: [0, 1, null, null] }],
    ["a a", "a a a", { added: [2], source: [0, 1, null] }],
  ])("%j → %j", (before, after, growth) => {
    expect(growthOf(log(before), log(after))).toEqual({ ...nothing, ...growth });
  });

  test("whatever the order of an entry's keys", () => {
    const turned = log("a").map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as LogEntry);
    expect(growthOf(log("a"), turned)).toEqual({ ...nothing, added: [], source: [0] });
  });
});

describe("a log that did something else", () => {
  test.each([
    ["a b c", "a c", { source: [0, 2], added: [], removed: [1] }],
    ["a b", "", { source: [], added: [], removed: [0, 1] }],
    ["a a", "a", { source: [0], added: [], removed: [1] }],
    ["a b c", "a x c", { source: [0, null, 2], added: [], altered: [[1, 1]] }],
    ["a b c", "a x c d", { source: [0, null, 2, null], added: [3], altered: [[1, 1]] }],
    ["a b", "b a", { source: [1, 0], added: [], reordered: true }],
    ["a b", "x a b", { source: [null, 0, 1], added: [0], inserted: [0] }],
    ["a b", "a x b y", { source: [0, null, 1, null], added: [1, 3], inserted: [1] }],
  ])("%j → %j", (before, after, growth) => {
    expect(growthOf(log(before), log(after))).toEqual({ ...nothing, ...growth });
  });

  test.each([
    ["of another event", "a b:start", "a x:done"],
    ["of another measure", "a b@1", "a x@2"],
    ["of the problem instead of a measure", "a b@1", "a x"],
  ])("an entry %s does not stand for the one that is gone", (_, before, after) => {
    expect(growthOf(log(before), log(after))).toMatchObject({ removed: [1], altered: [], added: [1] });
  });

  test("each entry that is gone has at most one in its place", () => {
    expect(growthOf(log("a b"), log("x"))).toMatchObject({ removed: [1], altered: [[0, 0]], added: [] });
  });
});
