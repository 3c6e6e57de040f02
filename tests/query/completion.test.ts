import { expect, test } from "vitest";
import type { LogEntry, Status } from "../../src/model/schema.js";
import { completionOf } from "../../src/query/completion.js";
import { problemOf } from "./fixture.js";

/** A log told in short: `done`, `submit` and so on, one a day; `1.done` is a step of measure 1. */
function logOf(steps: string): LogEntry[] {
  return steps.split(" ").map((step, index) => {
    const [measure, event] = step.includes(".") ? step.split(".") : [undefined, step];
    const on = `2026-01-${String(index + 1).padStart(2, "0")}`;
    return { on, event, ...(measure === undefined ? {} : { measure: Number(measure) }) } as LogEntry;
  });
}

test.each<[status: Status, steps: string, done: string | null, submitted: string | null, closed: string | null]>([
  ["done", "start done", "02", null, null],
  ["done", "done submit", "01", "02", null],
  ["closed", "done submit close", "01", "02", "03"],
  // What was finished before the work went on is not what is finished now.
  ["in_progress", "done submit return", null, null, null],
  ["done", "done submit return done", "04", null, null],
  ["closed", "done close reopen done submit close", "04", "05", "06"],
  ["in_progress", "done close reopen", null, null, null],
  // Steps of measures, and steps that move nothing, are not the problem's.
  ["done", "done 1.done note correct", "01", null, null],
  ["in_progress", "start 1.done", null, null, null],
  // A log that begins late tells what it tells.
  ["closed", "submit close", null, "01", "02"],
  ["closed", "note", null, null, null],
  ["done", "done close", "01", null, null],
])("%s after %s", (status, steps, done, submitted, closed) => {
  const found = completionOf(problemOf({ status, log: logOf(steps) }));
  const days = [found.done, found.submitted, found.closed].map((entry) => entry?.on.slice(-2) ?? null);
  expect(days).toEqual([done, submitted, closed]);
});

test("without a log nothing is known", () => {
  expect(completionOf(problemOf({ status: "closed" }))).toEqual({ done: null, submitted: null, closed: null });
});
