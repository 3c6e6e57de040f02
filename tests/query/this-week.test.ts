import { describe, expect, test } from "vitest";
import type { LogEntry, Problem } from "../../src/model/schema.js";
import { doneThisWeek } from "../../src/query/this-week.js";
import { ledgerOf } from "./fixture.js";

function isNew(today: string, on: string, more: Partial<Problem> = {}, step: Partial<LogEntry> = {}): boolean {
  const log: LogEntry[] = [{ on, event: "done", ...step }];
  return doneThisWeek(ledgerOf([{ status: "done", log, ...more }]), today).length === 1;
}

describe("done this week", () => {
  // 23 November 2026 is a Monday.
  test.each([
    ["2026-11-23", "2026-11-23", true],
    ["2026-11-23", "2026-11-22", false],
    ["2026-11-23", "2026-11-24", false],
    ["2026-11-25", "2026-11-23", true],
    ["2026-11-29", "2026-11-23", true],
    ["2026-11-29", "2026-11-29", true],
    ["2026-11-29", "2026-11-22", false],
    ["2026-11-30", "2026-11-29", false],
    // Weeks across the turn of a month and of a year, and of leap years.
    ["2026-12-02", "2026-11-30", true],
    ["2026-12-02", "2026-11-29", false],
    ["2027-01-01", "2026-12-28", true],
    ["2027-01-01", "2026-12-27", false],
    ["2027-01-03", "2026-12-31", true],
    ["2027-01-04", "2027-01-03", false],
    ["2024-03-01", "2024-02-29", true],
    ["2024-03-03", "2024-02-26", true],
    ["2024-03-03", "2024-02-25", false],
    // Before the days that computers count from.
    ["1970-01-01", "1969-12-29", true],
    ["1970-01-01", "1969-12-28", false],
    ["1969-12-28", "1969-12-22", true],
    ["1969-12-28", "1969-12-21", false],
  ])("on %s, of %s: %s", (today, on, expected) => {
    expect(isNew(today, on)).toBe(expected);
  });

  test.each<[string, Partial<Problem>, Partial<LogEntry>, boolean]>([
    ["closed since", { status: "closed" }, {}, true],
    ["reopened since", { status: "in_progress" }, {}, false],
    ["a measure's step", {}, { measure: 1 }, false],
    ["another step", {}, { event: "close" }, false],
    ["without a log", { log: [] }, {}, false],
  ])("%s", (_, problem, step, expected) => {
    expect(isNew("2026-11-25", "2026-11-24", problem, step)).toBe(expected);
  });

  test("counts a problem once, and one that was done again", () => {
    const log: LogEntry[] = [
      { on: "2026-11-10", event: "done" },
      { on: "2026-11-23", event: "reopen" },
      { on: "2026-11-23", event: "done" },
      { on: "2026-11-24", event: "reopen" },
      { on: "2026-11-24", event: "done" },
    ];
    expect(doneThisWeek(ledgerOf([{ status: "done", log }, {}]), "2026-11-25").map(({ id }) => id)).toEqual([1]);
  });
});
