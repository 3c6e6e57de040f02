import { describe, expect, test } from "vitest";
import { judgeCorrection, parseAssignment } from "../../src/model/assignment.js";
import { withChanges } from "../../src/model/change.js";
import type { Problem } from "../../src/model/schema.js";

const today = "2026-11-23";
const open: Problem = {
  id: 7,
  category: "a",
  title: "学习制度落实不严格",
  status: "in_progress",
  departments: ["办公室"],
  deadline: "2026-12-31",
  measures: [{ id: 1, text: "修订制度", status: "pending" }],
};

function set(problem: Problem, texts: string[], more: { note?: string; measure?: number } = {}) {
  const assignments = texts.map((text) => parseAssignment(text)).filter((each) => each !== undefined);
  const reference = { problem: 7, measure: more.measure ?? null };
  const verdict = judgeCorrection(problem, reference, { assignments, on: today, note: more.note }, today);
  return "changes" in verdict ? withChanges(problem, verdict.changes) : verdict.map(({ guard }) => guard);
}

test("reads =, += and -=, with text that holds further signs", () => {
  expect(parseAssignment("goal=a=b")).toEqual({ field: "goal", operator: "=", text: "a=b" });
  expect(parseAssignment("leaders+=局长")).toEqual({ field: "leaders", operator: "+=", text: "局长" });
  expect(parseAssignment("goal＝制度健全")).toEqual({ field: "goal", operator: "=", text: "制度健全" });
  expect(parseAssignment("33.1")).toBeUndefined();
});

test("sets a field and logs its old and new value", () => {
  expect(set(open, ["title=学习制度不落实"])).toMatchObject({
    title: "学习制度不落实",
    log: [{ on: today, event: "correct", field: "title", from: "学习制度落实不严格", to: "学习制度不落实" }],
  });
});

test("lists are set, added to and taken from", () => {
  expect(set(open, ["departments+=财务科、办公室"])).toMatchObject({ departments: ["办公室", "财务科"] });
  expect(set(open, ["leaders=局长，副局长"])).toMatchObject({ leaders: ["局长", "副局长"] });
  expect(set(open, ["departments-=办公室"])).not.toHaveProperty("departments");
});

test("adds measures with the next numbers", () => {
  expect(set(open, ["measures+=每月学习", "measures+=年底考核"])).toMatchObject({
    measures: [{ id: 1 }, { id: 2, text: "每月学习", status: "pending" }, { id: 3, text: "年底考核" }],
  });
});

test("sets the progress of a measure, of open problems only", () => {
  expect(set(open, ["progress=已印发"], { measure: 1 })).toMatchObject({
    measures: [{ progress: "已印发" }],
    log: [{ measure: 1, field: "progress", to: "已印发" }],
  });
  expect(set({ ...open, status: "done" }, ["progress=已印发"], { measure: 1, note: "n" })).toEqual([
    "problem-finished",
  ]);
});

describe("refuses", () => {
  test.each(["id=8", "status=done", "log=x", "evidence=x", "deadline=2027-01-01", "measures=x"])("%s", (text) => {
    expect(set(open, [text])).toEqual(["protected-field"]);
  });

  test("unknown fields, and list operators on plain ones", () => {
    expect(set(open, ["titel=x", "goal+=x"])).toEqual(["unknown-field", "unknown-field"]);
    expect(set(open, ["__proto__=x", "constructor=x"])).toEqual(["unknown-field", "unknown-field"]);
  });

  test("a finished problem without a reason", () => {
    expect(set({ ...open, status: "closed" }, ["goal=x"])).toEqual(["reason"]);
    expect(set({ ...open, status: "closed" }, ["goal=x"], { note: "笔误" })).toMatchObject({ goal: "x" });
  });

  test("what changes nothing", () => {
    expect(set(open, ["departments=办公室"])).toEqual(["unchanged"]);
  });
});

test("a first deadline may be set", () => {
  const { deadline: _, ...without } = open;
  expect(set(without, ["deadline=2027-01-01"])).toMatchObject({ deadline: "2027-01-01" });
});

test("what is withheld is not to be published: the two are set together", () => {
  expect(set(open, ["withheld=case"])).toEqual(["invalid-value"]);
  expect(set(open, ["withheld=case", "publish=false"])).toMatchObject({ withheld: "case", publish: false });
});

test("a title cannot be taken away", () => {
  expect(set(open, ["title="])).toEqual(["required-field"]);
  expect(set(open, ["measures+="])).toEqual(["required-field"]);
});

test("only the items of a list that come or go change in the file", () => {
  const three: Problem = { ...open, leaders: ["局长", "书记", "副局长"] };
  const changesOf = (text: string) => {
    const assignment = parseAssignment(text);
    const request = { assignments: assignment === undefined ? [] : [assignment], on: today };
    const verdict = judgeCorrection(three, { problem: 7, measure: null }, request, today);
    return "changes" in verdict ? verdict.changes.slice(0, -1) : verdict;
  };
  expect(changesOf("leaders+=处长")).toEqual([{ op: "append", path: ["leaders"], value: "处长" }]);
  expect(changesOf("leaders-=局长、副局长")).toEqual([
    { op: "remove", path: ["leaders", 2] },
    { op: "remove", path: ["leaders", 0] },
  ]);
});

test("a field is named once; measures of a finished problem wait for a reopen", () => {
  expect(set(open, ["goal=x", "goal=y"])).toEqual(["field-twice"]);
  expect(set({ ...open, status: "done" }, ["measures+=x"], { note: "n" })).toEqual(["problem-finished"]);
});
