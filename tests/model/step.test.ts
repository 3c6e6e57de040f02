import { describe, expect, test } from "vitest";
import { withChanges } from "../../src/model/change.js";
import { policyOf } from "../../src/model/ledger.js";
import type { Problem, Status } from "../../src/model/schema.js";
import { statuses } from "../../src/model/status.js";
import { judge, type Step, type Taken } from "../../src/model/step.js";

const today = "2026-11-23";
const policy = policyOf({ title: "t", categories: [] });
const whole = { problem: 33, measure: null };
const first = { problem: 33, measure: 1 };

function problem(status: Status, more: Partial<Problem> = {}): Problem {
  return { id: 33, category: "a", title: "存在人员混岗问题", status, ...more };
}

function step(event: Step["event"], more: Partial<Step> = {}): Step {
  return { event, on: today, approvedBy: [], evidence: [], ...more };
}

const twoMeasures: Partial<Problem> = {
  measures: [
    { id: 1, text: "分类解决", status: "in_progress" },
    { id: 2, text: "培养干部", status: "done", done_on: "2026-01-01" },
  ],
};

function taken(verdict: ReturnType<typeof judge>): Taken {
  if (!("changes" in verdict)) throw new Error(`refused: ${JSON.stringify(verdict)}`);
  return verdict;
}

function guards(verdict: ReturnType<typeof judge>): string[] {
  return "changes" in verdict ? [] : verdict.map(({ guard }) => guard);
}

describe("the transition table, row by row", () => {
  const full: Partial<Step> = { note: "理由", review: "2027-01-01", until: "2027-01-01", approvedBy: ["局长"] };
  const legal: Record<Step["event"], readonly Status[]> = {
    start: ["pending", "staged"],
    stage: ["in_progress", "staged"],
    done: ["pending", "in_progress", "staged"],
    submit: ["done"],
    return: [],
    close: ["done"],
    reopen: ["done", "closed"],
    extend: ["pending", "in_progress", "staged"],
    note: [...statuses],
  };
  for (const [event, from] of Object.entries(legal) as [Step["event"], readonly Status[]][]) {
    test.each([...statuses])(`${event} from %s`, (status) => {
      const verdict = judge(problem(status, { deadline: "2026-12-31" }), whole, step(event, full), policy, today);
      expect("changes" in verdict).toBe(from.includes(status));
    });
  }
});

test("done is refused while measures are open, and names them", () => {
  const verdict = judge(problem("in_progress", twoMeasures), whole, step("done"), policy, today);
  expect(verdict).toEqual([{ reference: whole, guard: "open-measures", params: { open: [1] } }]);
});

test("--all-measures does only the open ones, each with its own line in the log", () => {
  const before = problem("in_progress", twoMeasures);
  const verdict = taken(judge(before, whole, step("done", { allMeasures: true, by: "办公室" }), policy, today));
  const after = withChanges(before, verdict.changes);
  expect(after.status).toBe("done");
  expect(after.measures?.map(({ done_on }) => done_on)).toEqual([today, "2026-01-01"]);
  expect(after.log).toEqual([
    { on: today, event: "done", measure: 1, by: "办公室" },
    { on: today, event: "done", by: "办公室" },
  ]);
  expect(before.status, "the given problem stays as it is").toBe("in_progress");
});

test("reopening leaves the measures as they are; reopening a measure takes its day away", () => {
  const done = problem("done", { measures: [{ id: 1, text: "t", status: "done", done_on: "2026-01-01" }] });
  const reopened = withChanges(
    done,
    taken(judge(done, whole, step("reopen", { note: "回头看" }), policy, today)).changes,
  );
  expect(reopened).toMatchObject({ status: "in_progress", measures: [{ status: "done", done_on: "2026-01-01" }] });
  const open = withChanges(
    reopened,
    taken(judge(reopened, first, step("reopen", { note: "反弹" }), policy, today)).changes,
  );
  expect(open.measures).toEqual([{ id: 1, text: "t", status: "in_progress" }]);
});

test.each(["return", "reopen", "extend"] as const)("%s needs a reason", (event) => {
  const base = event === "extend" ? problem("in_progress", { deadline: "2026-12-31" }) : problem("done");
  const submitted = { ...base, log: [{ on: "2026-01-01", event: "submit" as const }] };
  expect(guards(judge(submitted, whole, step(event, { approvedBy: ["局长"] }), policy, today))).toEqual(["reason"]);
});

describe("review", () => {
  const submitted = problem("done", { log: [{ on: "2026-01-01", event: "submit", by: "办公室" }] });

  test("what is under review is not submitted again, but can be returned or closed", () => {
    expect(guards(judge(submitted, whole, step("submit"), policy, today))).toEqual(["under-review"]);
    expect(taken(judge(submitted, whole, step("return", { note: "不足" }), policy, today)).moves[0]?.to).toBe(
      "in_progress",
    );
    expect(taken(judge(submitted, whole, step("close"), policy, today)).moves[0]?.to).toBe("closed");
  });

  test("what was not submitted cannot be returned", () => {
    expect(guards(judge(problem("done"), whole, step("return", { note: "不足" }), policy, today))).toEqual([
      "not-under-review",
    ]);
  });
});

describe("extend", () => {
  const due = problem("in_progress", { deadline: "2026-11-30" });
  const extend = (more: Partial<Step>) =>
    step("extend", { until: "2026-12-31", note: "理由", approvedBy: ["局长"], ...more });

  test("keeps the old date in the log", () => {
    const verdict = taken(judge(due, whole, extend({}), policy, today));
    expect(withChanges(due, verdict.changes)).toMatchObject({
      deadline: "2026-12-31",
      log: [{ event: "extend", from: "2026-11-30", to: "2026-12-31", approved_by: ["局长"] }],
    });
    expect(verdict.late).toBe(false);
  });

  test("after expiry it is recorded, and late", () => {
    const overdue = problem("in_progress", { deadline: "2026-11-22" });
    expect(taken(judge(overdue, whole, extend({}), policy, today)).late).toBe(true);
  });

  test("without approval, or to a day that is not later, it is refused: both at once", () => {
    expect(guards(judge(due, whole, extend({ approvedBy: [], until: "2026-11-30" }), policy, today))).toEqual([
      "until-not-later",
      "approved-by",
    ]);
  });
});

describe("measures", () => {
  test.each(["submit", "return", "close", "stage"] as const)("%s is not for measures", (event) => {
    const verdict = judge(problem("in_progress", twoMeasures), first, step(event, { note: "n" }), policy, today);
    expect(guards(verdict)).toEqual(["not-for-measures"]);
  });

  test("those of finished problems change only after a reopen; a note is always possible", () => {
    const finished = problem("done", twoMeasures);
    expect(guards(judge(finished, first, step("done"), policy, today))).toEqual(["problem-finished"]);
    expect(guards(judge(finished, first, step("note", { note: "n" }), policy, today))).toEqual([]);
  });
});

test("a log goes forward, and not into the future", () => {
  const late = problem("in_progress", { log: [{ on: "2026-06-01", event: "start" }] });
  expect(guards(judge(late, whole, step("done", { on: "2026-05-31" }), policy, today))).toEqual(["before-last-step"]);
  expect(guards(judge(late, whole, step("done", { on: "2026-11-24" }), policy, today))).toEqual(["future"]);
});

test("evidence given with the step counts for its guard and is listed once", () => {
  const strict = policyOf({ title: "t", categories: [], policy: { close: { evidence: true } } });
  const evidence = [{ document: "某发〔2025〕8号" }];
  expect(guards(judge(problem("done"), whole, step("close"), strict, today))).toEqual(["evidence"]);
  const proven = problem("done", { evidence });
  const verdict = taken(judge(proven, whole, step("close", { evidence }), strict, today));
  expect(withChanges(proven, verdict.changes).evidence).toEqual(evidence);
});

test("evidence is not slipped under a measure of a finished problem", () => {
  const evidence = [{ document: "某发〔2025〕8号" }];
  const verdict = judge(problem("done", twoMeasures), first, step("note", { evidence }), policy, today);
  expect(guards(verdict)).toEqual(["problem-finished"]);
});

test("a step that brings evidence says which in the log; a note that brings nothing new is refused", () => {
  const evidence = [{ document: "某发〔2025〕8号" }];
  const before = problem("in_progress");
  const after = withChanges(before, taken(judge(before, whole, step("note", { evidence }), policy, today)).changes);
  expect(after.log).toEqual([{ on: today, event: "note", field: "evidence", to: "某发〔2025〕8号" }]);
  expect(guards(judge(after, whole, step("note", { evidence }), policy, today))).toEqual(["unchanged"]);
});

test("a measure with a deadline of its own is extended like a problem", () => {
  const due = problem("in_progress", {
    measures: [{ id: 1, text: "分类解决", status: "in_progress", deadline: "2026-10-01" }],
  });
  const extend = step("extend", { until: "2026-12-31", note: "理由", approvedBy: ["局长"] });
  const verdict = taken(judge(due, first, extend, policy, today));
  expect(withChanges(due, verdict.changes)).toMatchObject({
    measures: [{ deadline: "2026-12-31" }],
    log: [{ event: "extend", measure: 1, from: "2026-10-01", to: "2026-12-31" }],
  });
  expect(verdict.late).toBe(true);
  expect(guards(judge(due, first, { ...extend, approvedBy: [] }, policy, today))).toEqual(["approved-by"]);
});

test("with two persons, an application says whose it is", () => {
  const two = policyOf({ title: "t", categories: [], policy: { close: { two_persons: true } } });
  expect(guards(judge(problem("done"), whole, step("submit"), two, today))).toEqual(["submitter-missing"]);
  expect(guards(judge(problem("done"), whole, step("submit", { by: "办公室" }), two, today))).toEqual([]);
});
