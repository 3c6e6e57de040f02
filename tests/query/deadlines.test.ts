import { expect, test } from "vitest";
import type { LogEntry } from "../../src/model/schema.js";
import { deadlineCourse, isLateExtension } from "../../src/query/deadlines.js";

const log: LogEntry[] = [
  { on: "2025-01-01", event: "start" },
  { on: "2025-06-01", event: "extend", from: "2025-06-30", to: "2025-12-31" },
  { on: "2025-07-01", event: "extend", measure: 2, from: "2025-07-31", to: "2025-08-31" },
  { on: "2026-01-15", event: "extend", from: "2025-12-31", to: "2026-06-30" },
];

test("a deadline is followed back to the first that it was, and that of a measure by itself", () => {
  expect(deadlineCourse(log, null)).toEqual({ original: "2025-06-30", extensions: [log[1], log[3]] });
  expect(deadlineCourse(log, 2)).toEqual({ original: "2025-07-31", extensions: [log[2]] });
  expect(deadlineCourse(log, 1)).toEqual({ original: null, extensions: [] });
  expect(deadlineCourse(undefined, null)).toEqual({ original: null, extensions: [] });
});

test("an extension that does not say from what is told without an invented first deadline", () => {
  const [entry] = [{ on: "2025-06-01", event: "extend", to: "2025-12-31" }] as const;
  expect(deadlineCourse([entry], null)).toEqual({ original: null, extensions: [entry] });
  expect(isLateExtension(entry)).toBe(false);
});

test("an extension is late from the day after the old deadline", () => {
  expect(log.map(isLateExtension)).toEqual([false, false, false, true]);
  expect(isLateExtension({ on: "2025-12-31", event: "extend", from: "2025-12-31", to: "2026-01-31" })).toBe(false);
});
