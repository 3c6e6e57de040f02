import { describe, expect, test } from "vitest";
import { civilDate, daysBetween, isCivilDate, likelyDate } from "../../src/model/date.js";

describe("isCivilDate", () => {
  test.each(["2024-02-29", "2000-02-29", "2025-12-31", "0001-01-01"])("%s exists", (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-1-1",
    "2025-01-01T00:00:00Z",
    " 2025-01-01",
    "2025-01-01\n",
    "０００１-01-01",
    "0000-01-01",
    "",
  ])("%j does not", (date) => {
    expect(isCivilDate(date)).toBe(false);
  });
});

test("days are counted by the calendar, across leap days and summer time", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2025-03-29", "2025-03-31")).toBe(2);
  expect(daysBetween("2025-12-31", "2025-12-21")).toBe(-10);
});

test("today is the local day of the instant", () => {
  expect(civilDate(new Date(2026, 10, 23, 0, 0, 1))).toBe("2026-11-23");
  expect(civilDate(new Date(2026, 10, 23, 23, 59, 59))).toBe("2026-11-23");
});

test.each([
  ["31-12-2025", "2025-12-31"],
  ["2025-31-12", "2025-12-31"],
  ["2025/12/31", "2025-12-31"],
  ["2025.6.3", "2025-06-03"],
  ["2025年6月3日", "2025-06-03"],
  ["2025-02-30", null],
  ["20251231", "2025-12-31"],
  ["20251331", null],
  ["120251231", null],
  ["soon", null],
])("%s was probably meant as %s", (text, meant) => {
  expect(likelyDate(text)).toBe(meant);
});
