import { expect, test } from "vitest";
import type { Problem } from "../../src/model/schema.js";
import { byUrgency, dueOf, undatedProblems } from "../../src/query/due.js";
import { ledgerOf } from "./fixture.js";

/** `id[.measure] light days`, by the tenth of June. */
function told(problems: readonly Partial<Problem>[]): string[] {
  return dueOf(ledgerOf(problems), "2025-06-10")
    .sort(byUrgency)
    .map(
      ({ problem, measure, light, days, isReview }) =>
        `${problem.id}${measure === null ? "" : `.${measure.id}`} ${light} ${days}${isReview ? " review" : ""}`,
    );
}

test("what is overdue comes first, then what is due soon, today included; the rest is not told", () => {
  const dates = ["2025-06-20", "2025-06-21", "2025-06-10", "2025-06-09", "2025-01-01"];
  expect(told(dates.map((deadline) => ({ status: "in_progress" as const, deadline })))).toEqual([
    "5 red 160",
    "4 red 1",
    "3 yellow 0",
    "1 yellow -10",
  ]);
});

test("open measures have dates of their own; finished work has none", () => {
  const measures = [
    { id: 1, text: "一", status: "done" as const, deadline: "2025-01-01" },
    { id: 2, text: "二", status: "pending" as const, deadline: "2025-06-01" },
    { id: 3, text: "三", status: "pending" as const },
  ];
  expect(told([{ status: "in_progress", deadline: "2025-06-01", measures }])).toEqual(["1 red 9", "1.2 red 9"]);
  expect(told([{ status: "closed", deadline: "2025-06-01", measures }])).toEqual([]);
});

test("for staged work the review counts, not the old deadline", () => {
  expect(told([{ status: "staged", deadline: "2025-01-01", review_on: "2025-06-08" }])).toEqual(["1 red 2 review"]);
  expect(told([{ status: "staged", deadline: "2025-01-01", review_on: "2026-06-08" }])).toEqual([]);
});

test("whether work is late cannot be told where nothing has a date", () => {
  const ledger = ledgerOf([
    {},
    { status: "done" },
    { deadline: "2030-01-01" },
    { measures: [{ id: 1, text: "一", status: "pending", deadline: "2030-01-01" }] },
    { status: "staged", deadline: "2030-01-01" },
  ]);
  expect(undatedProblems(ledger).map(({ id }) => id)).toEqual([1, 5]);
});
