import { describe, expect, test } from "vitest";
import { statuses } from "../../src/model/status.js";
import { percent, statistics } from "../../src/query/statistics.js";
import { ledgerOf } from "./fixture.js";

describe("statistics", () => {
  test("done includes closed, and the four states add up to the total", () => {
    const { problems } = statistics(ledgerOf(statuses.map((status) => ({ status }))), "2025-06-10");
    expect(problems).toMatchObject({ total: 5, pending: 1, in_progress: 1, staged: 1, done: 2, closed: 1 });
    expect(problems.pending + problems.in_progress + problems.staged + problems.done).toBe(problems.total);
  });

  test("shows every category, finished and empty ones too, in the header's order", () => {
    const { categories } = statistics(ledgerOf([{ status: "closed" }, { category: "discipline" }]), "2025-06-10");
    expect(categories.map(({ id, total, done }) => [id, total, done])).toEqual([
      ["theory", 1, 1],
      ["discipline", 1, 0],
      ["empty", 0, 0],
    ]);
  });

  test("a category may have any name that YAML allows", () => {
    const header = {
      categories: [
        { id: "__proto__", name: "一" },
        { id: "constructor", name: "二" },
      ],
    };
    const { categories } = statistics(ledgerOf([{ category: "__proto__" }], header), "2025-06-10");
    expect(categories.map(({ id, total }) => [id, total])).toEqual([
      ["__proto__", 1],
      ["constructor", 0],
    ]);
  });

  test("counts measures, regulations, lights, and closings applied for", () => {
    const ledger = ledgerOf([
      {
        status: "done",
        deadline: "2025-01-01",
        log: [{ on: "2025-05-01", event: "submit" }],
        regulations: [{ title: "制度" }, { title: "办法" }],
        measures: [{ id: 1, text: "一", status: "done" }],
      },
      { status: "in_progress", deadline: "2025-06-01", measures: [{ id: 1, text: "一", status: "pending" }] },
    ]);
    expect(statistics(ledger, "2025-06-10")).toMatchObject({
      problems: { under_review: 1 },
      measures: { total: 2, done: 1 },
      regulations: 2,
      lights: { red: 1, yellow: 0, green: 0 },
    });
  });
});

test("a percentage is cut, never rounded up to 100", () => {
  expect(percent(32, 33)).toBe(96);
  expect(percent(9999, 10000)).toBe(99);
  expect(percent(7, 7)).toBe(100);
  expect(percent(0, 0)).toBeNull();
});
