import { describe, expect, test } from "vitest";
import type { Measure, Problem } from "../../src/model/schema.js";
import { dueTasks, slipsOf } from "../../src/query/slips.js";
import { ledgerOf } from "./fixture.js";

const today = "2026-03-01";

/** Each task as `problem[.measure] light days`, with its departments. */
function told(problems: readonly Partial<Problem>[], days = 10, on = today): string[] {
  const ledger = ledgerOf(problems, { policy: { due_soon_days: days } });
  return dueTasks(ledger, on).map(({ problem, measure, light, days, departments }) =>
    `${problem.id}${measure === null ? "" : `.${measure.id}`} ${light} ${Math.abs(days)} ${departments.join("+")}`.trimEnd(),
  );
}

const measure = (more: Partial<Measure>): Measure => ({ id: 1, text: "措施", status: "pending", ...more });

describe("what is due", () => {
  test.each([
    ["2026-02-28", ["1 red 1"]],
    ["2026-03-01", ["1 yellow 0"]],
    ["2026-03-11", ["1 yellow 10"]],
    ["2026-03-12", []],
  ])("%s on 1 March, ten days being soon", (deadline, expected) => {
    expect(told([{ status: "in_progress", deadline }])).toEqual(expected);
  });

  test("is counted over leap days", () => {
    expect(told([{ deadline: "2024-02-29" }], 10, "2024-03-01")).toEqual(["1 red 1"]);
    expect(told([{ deadline: "2024-03-01" }], 10, "2024-02-28")).toEqual(["1 yellow 2"]);
    expect(told([{ deadline: "2025-03-01" }], 10, "2025-02-28")).toEqual(["1 yellow 1"]);
  });

  test("with no days of warning is only what is due today", () => {
    expect(told([{ deadline: today }, { deadline: "2026-03-02" }], 0)).toEqual(["1 yellow 0"]);
  });

  test("is not what is finished, nor what has no date", () => {
    expect(
      told([{ status: "done", deadline: "2025-01-01" }, { status: "closed", deadline: "2025-01-01" }, {}]),
    ).toEqual([]);
  });

  test("of staged work is its review, not its deadline, and is marked so", () => {
    const staged: Partial<Problem> = { status: "staged", deadline: "2025-01-01", review_on: "2026-02-01" };
    const [task] = dueTasks(ledgerOf([staged]), today);
    expect(task).toMatchObject({ date: "2026-02-01", isReview: true, light: "red" });
    expect(told([{ status: "staged", deadline: "2025-01-01" }])).toEqual([]);
  });

  test("is judged by itself for an open measure with its own deadline, whatever the problem's", () => {
    const measures = [
      measure({ deadline: "2026-02-01" }),
      measure({ id: 2, deadline: "2026-01-01", status: "done" }),
      measure({ id: 3, deadline: "2026-03-05", departments: ["财务科"] }),
      measure({ id: 4 }),
    ];
    expect(told([{ deadline: "2026-12-31", departments: ["办公室"], measures }])).toEqual([
      "1.1 red 28 办公室",
      "1.3 yellow 4 财务科",
    ]);
  });

  test("by the problem's date is told to the departments of its open measures too, each once", () => {
    const measures = [
      measure({ departments: ["财务科", "办公室", "财务科"] }),
      measure({ id: 2, departments: ["办公室"] }),
      measure({ id: 3, departments: ["人事科"], status: "done" }),
    ];
    expect(told([{ deadline: "2026-02-01", departments: ["办公室", "办公室"], measures }])).toEqual([
      "1 red 28 办公室",
      "1.1 red 28 财务科",
    ]);
  });

  test("of a problem without departments is nobody's only where its measures do not name them all", () => {
    const one = measure({ departments: ["财务科"] });
    const problem = { deadline: "2026-02-01" };
    expect(told([{ ...problem, measures: [one] }])).toEqual(["1.1 red 28 财务科"]);
    expect(told([{ ...problem, measures: [one, measure({ id: 2 })] }])).toEqual(["1 red 28", "1.1 red 28 财务科"]);
    // A measure with a later date of its own does not answer for the problem's.
    expect(told([{ ...problem, measures: [{ ...one, deadline: "2026-12-31" }] }])).toEqual(["1 red 28"]);
    expect(told([problem])).toEqual(["1 red 28"]);
  });
});

describe("slips", () => {
  const tasks = dueTasks(
    ledgerOf([
      { deadline: "2026-03-05", departments: ["办公室"] },
      { deadline: "2026-02-20", departments: ["人事科", "办公室"] },
      { deadline: "2026-02-10" },
      { deadline: "2026-02-10", departments: ["办公室"] },
    ]),
    today,
  );
  const told = (asked: string[]) =>
    slipsOf(tasks, asked).map(
      ({ department, light, tasks: own }) => `${department} ${light} ${own.map(({ problem }) => problem.id).join(",")}`,
    );

  test("stand by department and kind, the most urgent first, and last what is nobody's", () => {
    expect(told([])).toEqual(["办公室 red 4,2", "办公室 yellow 1", "人事科 red 2", "null red 3"]);
  });

  test("of the asked departments only", () => {
    expect(told(["人事科", "财务科"])).toEqual(["人事科 red 2"]);
    expect(told(["财务科"])).toEqual([]);
  });
});
