import { describe, expect, test } from "vitest";
import { nearest } from "../../src/model/nearest.js";

const statuses = ["pending", "in_progress", "staged", "done", "closed"];

describe("nearest", () => {
  test.each([
    ["dnoe", "done"],
    ["DONE", "done"],
    ["ｄｏｎｅ", "done"],
    ["in progress", "in_progress"],
    ["inprogress", "in_progress"],
    ["close", "closed"],
    ["pend", "pending"],
    ["in_prog", "in_progress"],
  ])("%s was meant to be %s", (word, meant) => {
    expect(nearest(word, statuses)).toBe(meant);
  });

  test.each(["", "x", "finished", "已完成", "d"])("nothing is near %j", (word) => {
    expect(nearest(word, statuses)).toBeNull();
  });

  test("a swap of two letters counts as one edit", () => {
    expect(nearest("stauts", ["source", "status"])).toBe("status");
  });

  test("one wrong character in a Chinese word is near, another two-character word is not", () => {
    expect(nearest("己完成整改", ["阶段性完成", "已完成整改"])).toBe("已完成整改");
    expect(nearest("原因", ["标题", "状态"])).toBeNull();
  });

  test("a beginning counts only when it fits one candidate", () => {
    expect(nearest("theo", ["theory", "theology"])).toBe("theory");
    expect(nearest("th", ["theory-of-work", "theology-of-work"])).toBeNull();
    expect(nearest("学习贯彻", ["学习贯彻党的理论有差距", "基层组织建设有短板"])).toBe("学习贯彻党的理论有差距");
  });

  test("the nearest wins over the first, the first over its equals", () => {
    expect(nearest("stage", ["stages", "stage", "staged"])).toBe("stage");
    expect(nearest("stag", ["stax", "stay"])).toBe("stax");
  });

  test("huge words cost nothing", () => {
    const started = performance.now();
    expect(nearest("x".repeat(1_000_000), ["x".repeat(1_000_000), "done"])).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });

  test("without candidates there is nothing", () => {
    expect(nearest("done", [])).toBeNull();
  });
});
