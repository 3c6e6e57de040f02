import { describe, expect, test } from "vitest";
import { replay } from "../../src/model/replay.js";
import type { LogEntry, LogEvent } from "../../src/model/schema.js";

/** `["start", "1.done"]` → log entries on consecutive days. */
function log(...steps: string[]): LogEntry[] {
  return steps.map((step, index) => {
    const [first = "", second] = step.split(".");
    const on = `2025-01-${String(index + 1).padStart(2, "0")}`;
    return second === undefined
      ? { on, event: first as LogEvent }
      : { on, event: second as LogEvent, measure: Number(first) };
  });
}

describe("a legal log", () => {
  test.each([
    [["start", "stage", "stage", "start", "done", "submit", "return", "done", "submit", "close", "reopen"]],
    [["start", "extend", "extend", "done"]],
    [["1.start", "1.done", "2.done", "done", "reopen", "1.reopen", "1.done", "done"]],
    [["done", "1.note", "1.correct", "correct", "close", "note"]],
  ])("%j", (steps) => {
    expect(replay(log(...steps)).illegal).toEqual([]);
  });

  test.each(["start", "stage", "done", "submit", "return", "close", "reopen", "extend"])(
    "may begin late, with %s",
    (step) => {
      expect(replay(log(step)).illegal).toEqual([]);
    },
  );

  test("steps without a status do not tell the state, so the next may come from anywhere", () => {
    expect(replay(log("extend", "reopen")).illegal).toEqual([]);
  });
});

describe("an illegal step", () => {
  test.each([
    [["done", "start"], 1, "done", "state"],
    [["start", "start"], 1, "in_progress", "state"],
    [["done", "return"], 1, "done", "state"],
    [["done", "submit", "submit"], 2, "under_review", "state"],
    [["done", "submit", "return", "close"], 3, "in_progress", "state"],
    [["close", "extend"], 1, "closed", "state"],
    [["close", "close"], 1, "closed", "state"],
    [["1.done", "1.start"], 1, "done", "state"],
    [["1.reopen", "1.reopen"], 1, "in_progress", "state"],
    [["1.submit"], 0, null, "no-such-step"],
    [["1.close"], 0, null, "no-such-step"],
    [["done", "1.reopen"], 1, "done", "finished"],
    [["done", "submit", "1.done"], 2, "under_review", "finished"],
  ])("%j", (steps, index, from, reason) => {
    expect(replay(log(...steps)).illegal).toEqual([{ index, from, reason }]);
  });

  test("is told once: the replay goes on as if it had been legal", () => {
    expect(replay(log("done", "start", "done", "submit")).illegal).toHaveLength(1);
  });
});

test("tells where the problem and each measure end, and by which step", () => {
  const { ends } = replay(log("1.start", "start", "1.done", "2.start", "done", "submit", "note"));
  expect(Object.fromEntries(ends)).toEqual({
    null: { state: "under_review", index: 5 },
    1: { state: "done", index: 2 },
    2: { state: "in_progress", index: 3 },
  });
  expect(replay(log("note", "extend")).ends.size).toBe(0);
});
