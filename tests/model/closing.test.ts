import { describe, expect, test } from "vitest";
import { closingShortfalls, hasEvidence } from "../../src/model/closing.js";
import { type Policy, policyOf } from "../../src/model/ledger.js";
import type { ClosePolicy, Problem } from "../../src/model/schema.js";

const done: Problem = { id: 1, category: "a", title: "会议记录不完整", status: "done" };
const submitted: Problem = { ...done, log: [{ on: "2026-01-05", event: "submit", by: "办公室" }] };

function policy(close: ClosePolicy): Policy {
  return policyOf({ title: "t", categories: [], policy: { close } });
}

const guards = (problem: Problem, close: ClosePolicy, approvedBy: string[] = []) =>
  closingShortfalls(problem, policy(close), { approvedBy });

test("a policy that asks for nothing is satisfied by anything", () => {
  expect(guards(done, {})).toEqual([]);
});

describe("evidence", () => {
  const document = { document: "某发〔2025〕8号" };
  const measure = (id: number, proven: boolean) => ({
    id,
    text: "修订制度",
    status: "done" as const,
    ...(proven ? { evidence: [document] } : {}),
  });

  test("one piece for the problem is enough, and so is one for each measure", () => {
    expect(hasEvidence({ ...done, evidence: [document] })).toBe(true);
    expect(hasEvidence({ ...done, measures: [measure(1, true), measure(2, true)] })).toBe(true);
  });

  test("one receipt does not prove two measures, and no measures prove nothing", () => {
    expect(hasEvidence({ ...done, measures: [measure(1, true), measure(2, false)] })).toBe(false);
    expect(hasEvidence(done)).toBe(false);
    expect(guards(done, { evidence: true })).toEqual([{ guard: "evidence" }]);
  });
});

test("a submission counts only while it is pending", () => {
  expect(guards(submitted, { submission: true })).toEqual([]);
  const returned: Problem = {
    ...submitted,
    log: [...(submitted.log ?? []), { on: "2026-01-06", event: "return" }, { on: "2026-01-07", event: "done" }],
  };
  expect(guards(returned, { submission: true })).toEqual([{ guard: "submission" }]);
});

test("each post that the policy names has to approve", () => {
  const close = { approvals: ["局长", "纪检组长"] };
  expect(guards(done, close)).toEqual([
    { guard: "approval", post: "局长", posts: close.approvals },
    { guard: "approval", post: "纪检组长", posts: close.approvals },
  ]);
  expect(guards(done, close, ["纪检组长", "局长"])).toEqual([]);
});

describe("two persons", () => {
  const close = { two_persons: true };

  test("somebody other than the submitter has to approve", () => {
    expect(guards(submitted, close, ["局长"])).toEqual([]);
    expect(guards(submitted, close, ["办公室"])).toEqual([
      { guard: "two-persons", submitter: "办公室", pending: true },
    ]);
    expect(guards(submitted, close)).toEqual([{ guard: "two-persons", submitter: "办公室", pending: true }]);
  });

  test("without a submission, who finished the work counts as the submitter", () => {
    const finished: Problem = { ...done, log: [{ on: "2026-01-05", event: "done", by: "办公室" }] };
    expect(guards(finished, close, ["办公室"])).toEqual([
      { guard: "two-persons", submitter: "办公室", pending: false },
    ]);
    expect(guards(finished, close, ["局长"])).toEqual([]);
  });

  test("an unknown submitter cannot be told from the approver", () => {
    expect(guards(done, close, ["局长"])).toEqual([{ guard: "two-persons", submitter: null, pending: false }]);
  });
});
