import { describe, expect, test } from "vitest";
import { policyOf } from "../../src/model/ledger.js";
import type { ClosePolicy, Problem } from "../../src/model/schema.js";
import { readinessOf } from "../../src/query/readiness.js";
import { problemOf } from "./fixture.js";

function readiness(given: Partial<Problem>, close: ClosePolicy = {}) {
  return readinessOf(problemOf(given), policyOf({ title: "", categories: [], policy: { close } }));
}

const guards = (...given: Parameters<typeof readiness>) => readiness(...given).shortfalls.map(({ guard }) => guard);
const applied: Partial<Problem> = {
  status: "done",
  log: [
    { on: "2026-01-01", event: "done", by: "办公室" },
    { on: "2026-01-02", event: "submit", by: "办公室" },
  ],
};

test("work that is not finished is told, with the measures still to be done", () => {
  const measures: Problem["measures"] = [
    { id: 1, text: "甲", status: "done" },
    { id: 4, text: "乙", status: "pending" },
  ];
  expect(readiness({ status: "in_progress", measures })).toEqual({ finished: false, open: [4], shortfalls: [] });
  expect(readiness({ status: "done", measures })).toMatchObject({ finished: true, open: [4] });
});

describe("before the closing", () => {
  test("what the rules do not ask for is not missed", () => {
    expect(guards({ status: "done" })).toEqual([]);
  });

  test("evidence and application are missed, the signatures that the form is for are not", () => {
    const close = { evidence: true, submission: true, approvals: ["局长", "书记"] };
    expect(guards({ status: "done" }, close)).toEqual(["evidence", "submission"]);
    expect(guards({ ...applied, evidence: [{ document: "某发1号" }] }, close)).toEqual([]);
  });

  test("two persons: somebody must have applied, and another must approve", () => {
    expect(guards({ status: "done" }, { two_persons: true })).toEqual(["two-persons"]);
    expect(guards(applied, { two_persons: true })).toEqual([]);
    expect(guards(applied, { two_persons: true, approvals: ["局长"] })).toEqual([]);
    expect(guards(applied, { two_persons: true, approvals: ["局长", "办公室"] })).toEqual(["two-persons"]);
  });
});

describe("of a recorded closing", () => {
  const closed = (approved_by: string[]): Partial<Problem> => ({
    ...applied,
    status: "closed",
    log: [...(applied.log ?? []), { on: "2026-01-03", event: "close", approved_by }],
  });

  test("only what it lacks is told", () => {
    const close = { submission: true, approvals: ["局长", "书记"], two_persons: true };
    expect(guards(closed(["局长", "书记"]), close)).toEqual([]);
    expect(readiness(closed(["局长"]), close).shortfalls).toMatchObject([{ guard: "approval", post: "书记" }]);
    expect(guards(closed(["办公室"]), { two_persons: true })).toContain("two-persons");
  });

  test("a closing that the log does not have lacks every approval", () => {
    expect(guards({ status: "closed" }, { approvals: ["局长"] })).toEqual(["approval"]);
  });
});
