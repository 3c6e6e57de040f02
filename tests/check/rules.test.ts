import { describe, expect, test } from "vitest";
import { fileStart } from "../../src/diagnostic.js";
import type { Evidence, LogEntry, Problem } from "../../src/model/schema.js";
import { findings, plain, told } from "./ledger-of.js";

const sha = "a".repeat(64);

function measures(...ids: number[]): Pick<Problem, "measures"> {
  return { measures: ids.map((id) => ({ id, text: "修订制度", status: "pending" })) };
}

describe("measure-ids", () => {
  test("one finding for a gap, however many measures follow; one for each repetition", () => {
    const found = findings([{ ...plain, ...measures(1, 3, 4, 4, 4) }]);
    expect(found.map(({ params }) => params)).toEqual([
      { id: 3, reason: "order", expected: 2 },
      { id: 4, reason: "duplicate", expected: 5 },
      { id: 4, reason: "duplicate", expected: 5 },
    ]);
  });

  test("the order of the file counts", () => {
    expect(told([{ ...plain, ...measures(2, 1) }])).toEqual(["measure-ids"]);
    expect(told([{ ...plain, ...measures(1, 2, 3) }])).toEqual([]);
  });
});

describe("the log", () => {
  test("a measure's end is held against its own status", () => {
    const log: LogEntry[] = [{ on: "2025-05-20", event: "done", measure: 1 }];
    const found = findings([{ ...plain, ...measures(1), log }]);
    expect(found).toMatchObject([{ rule: "log-end", params: { status: "pending", logged: "done", measure: 1 } }]);
  });

  test("a problem under review is done", () => {
    const log: LogEntry[] = [{ on: "2025-05-20", event: "submit" }];
    expect(told([{ ...plain, status: "done", log }])).toEqual([]);
  });

  test("without a status step the status stands", () => {
    const log: LogEntry[] = [
      { on: "2025-05-20", event: "note" },
      { on: "2025-05-20", event: "extend" },
    ];
    expect(told([{ ...plain, status: "closed", log }])).toEqual([]);
  });

  test("an illegal step says what would be possible", () => {
    const log: LogEntry[] = [
      { on: "2025-05-20", event: "done" },
      { on: "2025-05-20", event: "done", measure: 1 },
    ];
    const problem: Problem = { ...plain, status: "done", measures: [{ id: 1, text: "甲", status: "done" }], log };
    expect(findings([problem])).toMatchObject([
      { rule: "log-illegal-step", line: 13, params: { reason: "finished", from: "done", possible: ["reopen"] } },
    ]);
    const again: LogEntry[] = [
      { on: "2025-05-20", event: "close" },
      { on: "2025-05-20", event: "submit" },
    ];
    expect(findings([{ ...plain, status: "done", log: again }])).toMatchObject([
      { params: { reason: "state", from: "closed", possible: ["reopen", "note", "correct"] } },
    ]);
  });
});

describe("dates", () => {
  const doneOn = (date: string): Problem => ({
    ...plain,
    measures: [{ id: 1, text: "甲", status: "done", done_on: date }],
  });

  test("today is not the future; tomorrow is a warning, for the clock may be in another time zone", () => {
    expect(told([doneOn("2025-09-30")])).toEqual([]);
    expect(told([doneOn("2025-10-01")])).toEqual(["future-date (warning)"]);
    expect(told([doneOn("2025-10-02")])).toEqual(["future-date"]);
  });

  test("deadlines and reviews may lie ahead", () => {
    const later = { deadline: "2099-12-31", review_on: "2099-12-31" };
    expect(told([{ ...plain, status: "staged", ...later }])).toEqual([]);
  });

  test("a round ends, and its feedback comes, no earlier than it begins", () => {
    const round = { from: "2025-03-20", to: "2025-01-06", feedback_on: "2025-03-19" };
    expect(findings([plain], { header: { round } })).toMatchObject([
      { rule: "round-order", severity: "warning", file: "ledger.yaml", line: 7, column: 7, params: { field: "to" } },
      { rule: "round-order", line: 8, column: 16, params: { field: "feedback_on", date: "2025-03-19" } },
    ]);
    const sameDay = { from: "2025-03-20", to: "2025-03-20", feedback_on: "2025-03-20" };
    expect(told([plain], { header: { round: sameDay } })).toEqual([]);
    expect(told([plain], { header: { round: { to: "2025-03-20", feedback_on: "2025-01-06" } } })).toEqual([]);
  });

  test("the day on which the inspection began is not before it", () => {
    const header = { round: { from: "2025-01-06" } };
    expect(told([doneOn("2025-01-06")], { header })).toEqual([]);
    expect(told([doneOn("2025-01-05")], { header })).toEqual(["before-inspection (info)"]);
    expect(told([doneOn("1999-01-05")])).toEqual([]);
  });
});

describe("evidence", () => {
  const citing = (id: number, ...evidence: Evidence[]): Problem => ({ ...plain, id, evidence });
  const file = (id: number, name = "甲"): Evidence => ({ file: `evidence/00${id}/${name}.pdf`, sha256: sha });
  const ok = { state: "ok", sha256: sha } as const;

  test("of a measure is looked at too, at its own place", () => {
    const problem: Problem = { ...plain, measures: [{ id: 1, text: "甲", status: "done", evidence: [file(1)] }] };
    expect(findings([problem])).toMatchObject([{ rule: "evidence-missing", line: 10, column: 15 }]);
  });

  test("copies of one file are the same proof, whatever they are called", () => {
    const evidence = { "evidence/001/甲.pdf": ok, "evidence/002/乙.pdf": ok };
    const found = findings([citing(1, file(1)), citing(2, file(2, "乙"))], { evidence });
    expect(found.map(({ rule, params }) => [rule, params])).toEqual([
      ["evidence-shared", { path: "evidence/001/甲.pdf", ids: [1, 2] }],
      ["evidence-shared", { path: "evidence/002/乙.pdf", ids: [1, 2] }],
    ]);
  });

  test("twice in one problem is not shared; a document and an address of the same text are not the same", () => {
    expect(told([citing(1, { document: "甲" }, { document: "甲" })])).toEqual([]);
    expect(told([citing(1, { document: "https://a.org" }), citing(2, { url: "https://a.org" })])).toEqual([]);
  });

  test("a changed file is not called missing, and the other way round", () => {
    const changed = { "evidence/001/甲.pdf": { state: "ok", sha256: "b".repeat(64) } as const };
    expect(told([citing(1, file(1))], { evidence: changed })).toEqual(["evidence-changed"]);
    const outside = { "evidence/001/甲.pdf": { state: "outside" } as const };
    expect(told([citing(1, file(1))], { evidence: outside })).toEqual(["evidence-outside"]);
  });
});

describe("policy-unmet", () => {
  const header = { policy: { close: { evidence: true, submission: true, approvals: ["局长"], two_persons: true } } };
  const steps = (...log: LogEntry[]): Problem => ({ ...plain, status: "closed", log });

  test("everything that is lacking is told, at the step", () => {
    const found = findings([steps({ on: "2025-05-20", event: "done" }, { on: "2025-05-21", event: "close" })], {
      header,
    });
    const guards = found.map((each) => (each.rule === "policy-unmet" ? each.params.guard : each.rule));
    expect(guards).toEqual(["evidence", "submission", "approval", "two-persons"]);
    expect(new Set(found.map(({ line }) => line))).toEqual(new Set([9]));
  });

  test("a closing as the policy asks is fine", () => {
    const problem = steps(
      { on: "2025-05-20", event: "submit", by: "办公室" },
      { on: "2025-05-21", event: "close", approved_by: ["局长"] },
      { on: "2025-05-22", event: "note" },
    );
    expect(told([{ ...problem, evidence: [{ document: "某发〔2025〕8号" }] }], { header })).toEqual([]);
  });

  test("a problem that is not closed owes nothing yet; one closed without a step owes all of it", () => {
    expect(told([{ ...plain, status: "done" }], { header })).toEqual([]);
    expect(new Set(told([{ ...plain, status: "closed" }], { header }))).toEqual(new Set(["policy-unmet"]));
  });
});

describe("control-characters", () => {
  test.each([
    "\u0007",
    "\u001b[2J",
    "\u007f",
    "\u0085",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\u2066",
    "\u2028",
    "\ufeff",
    "\u{e0041}",
  ])("%j", (hidden) => {
    expect(told([{ ...plain, title: `学习${hidden}制度` }])).toEqual(["control-characters (warning)"]);
    expect(told([plain], { header: { title: `台账${hidden}` } })).toEqual(["control-characters (warning)"]);
  });

  test.each(["两行\n文字\t制表", "👨‍👩‍👧", "❤️‍🔥", "葛󠄀城", "é́", "“引号”——…"])("%j can be seen", (text) => {
    expect(told([{ ...plain, goal: text }])).toEqual([]);
  });
});

test("withheld-published: only what is withheld must say that it is not published", () => {
  expect(told([{ ...plain, withheld: "petition" }])).toEqual(["withheld-published"]);
  expect(told([{ ...plain, withheld: "petition", publish: true }])).toEqual(["withheld-published"]);
  expect(told([{ ...plain, withheld: "petition", publish: false }])).toEqual([]);
  expect(told([{ ...plain, publish: false }])).toEqual([]);
});

test("declared-differs points at the figure", () => {
  const found = findings([plain], { header: { declared: { problems: 33, done: 0 } } });
  expect(found).toMatchObject([
    { rule: "declared-differs", severity: "info", file: "ledger.yaml", line: 6, column: 13 },
  ]);
});

test("declared-differs says nothing while a file is left out, for that alone makes the figures differ", () => {
  const header = { declared: { problems: 33 } };
  const broken = { ...fileStart, file: "b", severity: "error", rule: "empty-file", params: {} } as const;
  expect(told([plain], { header })).toEqual(["declared-differs (info)"]);
  expect(told([plain], { header, excluded: [broken] })).toEqual([]);
});

test("list-field-missing: asked only by --strict, each field by itself", () => {
  expect(told([plain])).toEqual([]);
  const found = findings([plain], { strict: true });
  expect(found.map((each) => (each.rule === "list-field-missing" ? each.params.field : each.rule))).toEqual([
    "goal",
    "leaders",
    "departments",
    "deadline",
    "measures",
  ]);
  const whole = { goal: "甲", leaders: ["局长"], departments: ["办公室"], ...measures(1) };
  expect(told([{ ...plain, ...whole, term: "long_term" }], { strict: true })).toEqual([]);
  expect(told([{ ...plain, ...whole, leaders: [], deadline: "2025-12-31" }], { strict: true })).toHaveLength(1);
});

test("findings come by file, line and column", () => {
  const bad: Problem = {
    ...plain,
    withheld: "case",
    ...measures(2),
    log: [{ on: "2099-01-01", event: "done", measure: 9 }],
  };
  const places = findings([{ ...bad, id: 2 }, bad]).map(({ file, line, column }) => ({ file, line, column }));
  const sorted = [...places].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  expect(places).toEqual(sorted);
  expect(places.length).toBeGreaterThan(6);
});
