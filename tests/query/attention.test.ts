import { describe, expect, test } from "vitest";
import type { Header, Problem } from "../../src/model/schema.js";
import { attention } from "../../src/query/attention.js";
import { ledgerOf } from "./fixture.js";

const today = "2025-06-10";

function told(problems: readonly Partial<Problem>[], header: Partial<Header> = {}) {
  const found = attention(ledgerOf(problems, header), today);
  return found.map(({ problem, reason, commands }) => [problem.id, reason, ...commands]);
}

describe("attention", () => {
  test("comes in the order of urgency, each with the command that moves it on", () => {
    const problems: Partial<Problem>[] = [
      { status: "done", follow_up: "等待批复" },
      { status: "staged", review_on: "2025-06-01" },
      { status: "in_progress", log: [{ on: "2025-05-01", event: "return" }] },
      { status: "in_progress", deadline: "2025-06-15" },
      { status: "in_progress", deadline: "2025-06-09" },
      { status: "in_progress", deadline: "2025-01-01" },
    ];
    expect(told(problems)).toEqual([
      [6, "overdue", "ledger done 6", "ledger extend 6 --until DATE --note REASON --approved-by POST"],
      [5, "overdue", "ledger done 5", "ledger extend 5 --until DATE --note REASON --approved-by POST"],
      [4, "due_soon", "ledger done 4"],
      [3, "returned", "ledger done 3"],
      [2, "review_due", "ledger done 2", "ledger stage 2 --review DATE"],
      [1, "follow_up", "ledger set 1 follow_up= --note REASON"],
    ]);
  });

  test("a problem that is overdue and was returned is told as both", () => {
    const log: Problem["log"] = [{ on: "2025-05-01", event: "return" }];
    expect(told([{ status: "in_progress", deadline: "2025-01-01", log }]).map(([, reason]) => reason)).toEqual([
      "overdue",
      "returned",
    ]);
  });

  test("tells how often a problem was returned", () => {
    const log: Problem["log"] = [
      { on: "2025-04-01", event: "return" },
      { on: "2025-05-01", event: "return" },
    ];
    expect(attention(ledgerOf([{ status: "in_progress", log }]), today)[0]?.returns).toBe(2);
  });

  test("was returned only as long as no other step followed; notes and measures are none", () => {
    const returned = { on: "2025-05-01", event: "return" } as const;
    const note = { on: "2025-05-02", event: "note" } as const;
    const measure = { on: "2025-05-02", event: "done", measure: 1 } as const;
    expect(told([{ status: "in_progress", log: [returned, note, measure] }])).toHaveLength(1);
    expect(told([{ status: "staged", log: [returned, { on: "2025-05-02", event: "stage" }] }])).toEqual([]);
  });

  test("a staged problem with an overdue measure is overdue by that measure", () => {
    const measures: Problem["measures"] = [{ id: 2, text: "二", status: "pending", deadline: "2025-06-01" }];
    expect(told([{ status: "staged", review_on: "2025-12-31", measures }])[0]?.slice(0, 3)).toEqual([
      1,
      "overdue",
      "ledger done 1.2 1",
    ]);
  });

  test("the command for done names what is open", () => {
    const measures: Problem["measures"] = [
      { id: 1, text: "一", status: "pending" },
      { id: 2, text: "二", status: "pending" },
    ];
    expect(told([{ status: "in_progress", deadline: "2025-06-15", measures }])[0]?.[2]).toBe(
      "ledger done 1 --all-measures",
    );
  });

  test("closed problems and blank follow-ups need none", () => {
    expect(
      told([
        { status: "closed", follow_up: "等待批复" },
        { status: "done", follow_up: " " },
      ]),
    ).toEqual([]);
  });
});

test("where a measure's own deadline has passed, it is the measure that is extended", () => {
  const measures: Problem["measures"] = [{ id: 2, text: "二", status: "pending", deadline: "2025-06-01" }];
  const [first] = attention(ledgerOf([{ status: "in_progress", deadline: "2025-12-31", measures }]), "2025-07-01");
  expect(first?.commands[1]).toContain("ledger extend 1.2 --until");
});
