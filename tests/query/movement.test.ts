import { describe, expect, test } from "vitest";
import type { Header, LogEntry, Problem } from "../../src/model/schema.js";
import { type Movement, movement } from "../../src/query/movement.js";
import { ledgerOf } from "./fixture.js";

const [before, after] = ["2026-06-23", "2026-06-30"];

/** What moved while one problem went from one state to the other. */
function between(old: Partial<Problem> | null, now: Partial<Problem> | null, header: Partial<Header> = {}): Movement {
  const side = (problem: Partial<Problem> | null) => ledgerOf(problem === null ? [] : [problem], header);
  return movement({ ledger: side(old), today: before }, { ledger: side(now), today: after });
}

/** The lists that are not empty, by name. */
function listsIn({ totals: _, ...lists }: Movement): string[] {
  return Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
}

const on = "2026-06-25";
const start: LogEntry = { on: "2026-01-01", event: "start" };
const done: LogEntry = { on, event: "done", by: "办公室", note: "已印发" };
const submit: LogEntry = { on, event: "submit", by: "办公室" };
const close: LogEntry = { on, event: "close", approved_by: ["局长", "分管副局长"] };
const reopen: LogEntry = { on, event: "reopen", note: "回头看" };

describe("a problem is in the lists of where it stands in both states", () => {
  test.each<[string, Partial<Problem>, Partial<Problem>, string[]]>([
    ["nothing", { status: "in_progress" }, { status: "in_progress", log: [start] }, []],
    ["done", { status: "in_progress" }, { status: "done" }, ["done"]],
    ["done from the start", { status: "pending" }, { status: "done" }, ["done"]],
    ["done and closed", { status: "staged" }, { status: "closed" }, ["done", "closed"]],
    ["closed", { status: "done" }, { status: "closed" }, ["closed"]],
    ["submitted", { status: "done", log: [] }, { status: "done", log: [submit] }, ["under_review"]],
    ["done and submitted", { status: "pending" }, { status: "done", log: [done, submit] }, ["done", "under_review"]],
    ["submitted and closed", { status: "done" }, { status: "closed", log: [submit, close] }, ["closed"]],
    ["reopened", { status: "done" }, { status: "in_progress", log: [reopen] }, ["reopened"]],
    ["reopened from closed", { status: "closed" }, { status: "in_progress", log: [reopen] }, ["reopened"]],
    ["reopened by hand", { status: "closed" }, { status: "pending" }, ["reopened"]],
    [
      "returned",
      { status: "done", log: [submit] },
      { status: "in_progress", log: [submit, { on, event: "return", note: "材料不全" }] },
      ["returned"],
    ],
    [
      "returned, and a measure reopened",
      { status: "done" },
      { status: "in_progress", log: [submit, { on, event: "return" }, { on, event: "reopen", measure: 1 }] },
      ["returned"],
    ],
    ["started", { status: "pending" }, { status: "in_progress" }, ["started"]],
    ["taken up again", { status: "staged" }, { status: "in_progress" }, ["started"]],
    ["staged", { status: "in_progress" }, { status: "staged" }, ["staged"]],
    ["staged again", { status: "staged" }, { status: "staged", review_on: "2027-01-01" }, ["staged"]],
    ["put back by hand", { status: "in_progress" }, { status: "pending" }, ["moved"]],
    ["no longer closed", { status: "closed" }, { status: "done" }, ["moved"]],
    // What was undone again did not move.
    ["done and reopened", { status: "in_progress" }, { status: "in_progress", log: [done, reopen] }, []],
    ["reopened and done", { status: "done" }, { status: "done", log: [reopen, done] }, []],
  ])("%s", (_, old, now, lists) => {
    expect(listsIn(between(old, now))).toEqual(lists);
  });
});

describe("what the log gained tells when, by whom and why", () => {
  test("the last such step, and none that the earlier state knew", () => {
    const first: LogEntry = { on: "2026-06-01", event: "done", by: "人事科" };
    const moved = between(
      { status: "in_progress", log: [first, reopen] },
      { status: "closed", log: [first, reopen, done, close] },
    );
    const step = { id: 1, title: "问题1", by: null, approved_by: [], note: null, review_on: null };
    expect(moved.done).toEqual([{ ...step, on, by: "办公室", note: "已印发" }]);
    expect(moved.closed).toEqual([{ ...step, on, approved_by: ["局长", "分管副局长"] }]);
  });

  test("an entry written again counts as gained, one whose keys have another order does not", () => {
    const same = { event: "done", on: "2026-06-01" } as const;
    const again = between(
      { status: "in_progress", log: [same, reopen] },
      { status: "done", log: [same, reopen, same] },
    );
    expect(again.done[0]?.on).toBe("2026-06-01");
    const other = between(
      { status: "in_progress", log: [same] },
      { status: "done", log: [{ on: "2026-06-01", event: "done" }] },
    );
    expect(other.done[0]?.on).toBeNull();
  });

  test("a measure's step is not the problem's", () => {
    const ofMeasure: LogEntry = { on, event: "done", measure: 1, by: "办公室" };
    expect(between({ status: "in_progress" }, { status: "done", log: [ofMeasure] }).done[0]?.on).toBeNull();
  });
});

describe("measures", () => {
  const measure = (id: number, status: "pending" | "in_progress" | "done") => ({ id, text: `措施${id}`, status });

  test("that are done are told of problems that go on", () => {
    const old: Partial<Problem> = { status: "in_progress", measures: [measure(1, "done"), measure(2, "pending")] };
    const now: Partial<Problem> = {
      status: "in_progress",
      measures: [measure(1, "done"), { ...measure(2, "done"), done_on: "2026-06-24" }, measure(3, "done")],
      log: [{ on, event: "done", measure: 3, by: "办公室" }],
    };
    const moved = between(old, now);
    const subject = { id: 1, title: "问题1" };
    expect(moved.measures_done).toEqual([
      { ...subject, measure: 2, text: "措施2", on: "2026-06-24", by: null },
      { ...subject, measure: 3, text: "措施3", on, by: "办公室" },
    ]);
    expect(between(old, { ...now, status: "done" }).measures_done).toEqual([]);
  });
});

describe("overdue", () => {
  const open = { status: "in_progress", deadline: "2026-06-25" } as const;

  test.each<[string, Partial<Problem>, Partial<Problem>, [string, boolean] | null]>([
    ["the day passed", open, open, ["2026-06-25", false]],
    ["the day is the last one", { ...open, deadline: after }, { ...open, deadline: after }, null],
    ["it was overdue before", { ...open, deadline: "2026-06-22" }, { ...open, deadline: "2026-06-22" }, null],
    ["it was extended in time", open, { ...open, deadline: "2026-07-31" }, null],
    ["it is done", open, { ...open, status: "done" }, null],
    ["the deadline was set when it had passed", { status: "pending" }, open, ["2026-06-25", false]],
    [
      "a measure's day passed",
      { status: "in_progress", measures: [{ id: 1, text: "一", status: "pending", deadline: "2026-06-24" }] },
      { status: "in_progress", measures: [{ id: 1, text: "一", status: "pending", deadline: "2026-06-24" }] },
      ["2026-06-24", false],
    ],
    [
      "a review is due",
      { status: "staged", review_on: "2026-06-25" },
      { status: "staged", review_on: "2026-06-25" },
      ["2026-06-25", true],
    ],
    ["it was reopened when its day had passed", { ...open, status: "done" }, open, ["2026-06-25", false]],
  ])("%s", (_, old, now, expected) => {
    const found = between(old, now).overdue.map(({ deadline, review }) => [deadline, review]);
    expect(found).toEqual(expected === null ? [] : [expected]);
  });
});

describe("extended", () => {
  const extend = (from: string, to: string, measure?: number): LogEntry => ({
    on,
    event: "extend",
    ...(measure === undefined ? {} : { measure }),
    approved_by: ["局长"],
    note: "等批复",
    from,
    to,
  });

  test("from the old deadline to the new one, however often, with the last approval", () => {
    const log = [extend("2026-06-25", "2026-07-31"), { ...extend("2026-07-31", "2026-09-30"), approved_by: ["书记"] }];
    const moved = between({ deadline: "2026-06-25" }, { deadline: "2026-09-30", log });
    expect(moved.extended).toEqual([
      {
        id: 1,
        title: "问题1",
        measure: null,
        from: "2026-06-25",
        to: "2026-09-30",
        approved_by: ["书记"],
        note: "等批复",
      },
    ]);
  });

  test("by its own approval, not by that of a measure or of the whole", () => {
    const measure = { id: 2, text: "二", status: "pending" } as const;
    const log = [
      extend("2026-06-25", "2026-07-31"),
      { ...extend("2026-06-20", "2026-06-24", 2), approved_by: ["分管副局长"] },
    ];
    const moved = between(
      { deadline: "2026-06-25", measures: [{ ...measure, deadline: "2026-06-20" }] },
      { deadline: "2026-07-31", measures: [{ ...measure, deadline: "2026-06-24" }], log },
    );
    expect(moved.extended.map(({ approved_by }) => approved_by)).toEqual([["局长"], ["分管副局长"]]);
  });

  test.each<[string, Partial<Problem>, Partial<Problem>, [number | null, string, string][]]>([
    ["by hand", { deadline: "2026-06-25" }, { deadline: "2026-07-31" }, [[null, "2026-06-25", "2026-07-31"]]],
    ["earlier is none", { deadline: "2026-06-25" }, { deadline: "2026-06-24" }, []],
    ["taken away is none", { deadline: "2026-06-25" }, {}, []],
    ["set for the first time is none", {}, { deadline: "2026-06-25" }, []],
    [
      "set and put off since",
      {},
      { deadline: "2026-07-31", log: [extend("2026-06-25", "2026-07-31")] },
      [[null, "2026-06-25", "2026-07-31"]],
    ],
    [
      "a measure's, beside the problem's own",
      { deadline: "2026-06-25", measures: [{ id: 2, text: "二", status: "pending", deadline: "2026-06-20" }] },
      {
        deadline: "2026-06-25",
        measures: [{ id: 2, text: "二", status: "pending", deadline: "2026-06-24" }],
        log: [extend("2026-06-20", "2026-06-24", 2)],
      },
      [[2, "2026-06-20", "2026-06-24"]],
    ],
  ])("%s", (_, old, now, expected) => {
    expect(between(old, now).extended.map(({ measure, from, to }) => [measure, from, to])).toEqual(expected);
  });
});

describe("added and removed", () => {
  test("a problem that only one state has", () => {
    expect(between(null, { status: "pending" }).added).toEqual([{ id: 1, title: "问题1", status: "pending" }]);
    expect(between({ status: "done" }, null).removed).toEqual([{ id: 1, title: "问题1", status: "done" }]);
    expect(listsIn(between(null, { status: "pending", deadline: "2026-01-01" }))).toEqual(["added"]);
  });

  test("a new one counts as done or closed where its log dates that after the earlier state", () => {
    expect(listsIn(between(null, { status: "closed", log: [done, close] }))).toEqual(["done", "closed", "added"]);
    expect(listsIn(between(null, { status: "done", log: [{ ...done, on: before }] }))).toEqual(["added"]);
    expect(listsIn(between(null, { status: "done" }))).toEqual(["added"]);
    expect(listsIn(between(null, { status: "in_progress", log: [done, reopen] }))).toEqual(["added"]);
  });
});

test("lists ascend by id, and the figures are those of each state on its own day", () => {
  const late: Partial<Problem> = { id: 1, deadline: "2026-06-25" };
  const old = ledgerOf([late, { id: 3 }, { id: 4 }]);
  const now = ledgerOf([late, { id: 2, status: "done", log: [done] }, { id: 3, status: "done" }, { id: 4 }]);
  const moved = movement({ ledger: old, today: before }, { ledger: now, today: after });
  expect(moved.done.map(({ id }) => id)).toEqual([2, 3]);
  expect(moved.totals.before).toMatchObject({ problems: { total: 3, done: 0 }, lights: { red: 0, yellow: 1 } });
  expect(moved.totals.after).toMatchObject({ problems: { total: 4, done: 2 }, lights: { red: 1, yellow: 0 } });
});

test("nothing moved between a state and itself, but what time did", () => {
  const ledger = ledgerOf([{ status: "in_progress", deadline: "2026-06-25", log: [start] }, { status: "closed" }]);
  expect(listsIn(movement({ ledger, today: after }, { ledger, today: after }))).toEqual([]);
  expect(listsIn(movement({ ledger, today: before }, { ledger, today: after }))).toEqual(["overdue"]);
});
