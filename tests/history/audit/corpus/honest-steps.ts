import type { Problem } from "../../../../src/model/schema.js";
import {
  after,
  begin,
  beginUnder,
  closed,
  commit,
  finished,
  measured,
  measuredFinished,
  open,
  second,
  step,
  submitted,
  withMeasure,
} from "./states.js";
import type { Honest } from "./story.js";

function extended(state: Problem, on: string, to: string): Problem {
  const told = { approved_by: ["局长"], note: "等待批复", from: state.deadline ?? "", to };
  return after(state, step(on, "extend", told), { deadline: to });
}

const review = { review_on: "2025-06-30" };

const staged = after(open, step("2025-03-10", "stage", { to: "2025-06-30" }), { status: "staged", ...review });

const chiefs = { approvals: ["局长", "纪检组长"], submission: true, two_persons: true };

/** How problems move by the rules, whoever types it. */
export const steps: readonly Honest[] = [
  {
    name: "from nothing to closed, one commit a step",
    witnessed: { done: 1, closed: 1 },
    commits: [
      begin(open),
      commit("2025-03-10", finished),
      commit("2025-03-11", submitted),
      commit("2025-03-12", closed),
    ],
  },
  {
    name: "measure by measure, then the problem",
    witnessed: { done: 1 },
    commits: [
      begin(measured),
      commit(
        "2025-03-08",
        withMeasure(after(measured, step("2025-03-08", "done", { measure: 2 })), 2, {
          status: "done",
          done_on: "2025-03-08",
        }),
      ),
      commit(
        "2025-03-10",
        withMeasure(
          after(measured, [step("2025-03-08", "done", { measure: 2 }), step("2025-03-10", "done")], { status: "done" }),
          2,
          { status: "done", done_on: "2025-03-08" },
        ),
      ),
    ],
  },
  {
    name: "measures and problem done in one commit",
    witnessed: { done: 1 },
    commits: [begin(measured), commit("2025-03-10", measuredFinished)],
  },
  {
    name: "one step for the problem and its measures, which it says are done",
    witnessed: { done: 1 },
    commits: [
      begin(measured),
      commit("2025-03-10", { ...measuredFinished, log: [...(open.log ?? []), step("2025-03-10", "done")] }),
    ],
  },
  {
    name: "one secretary types all, the leaders' approvals with it",
    witnessed: { done: 1, closed: 1 },
    commits: [
      beginUnder({ close: chiefs }, open),
      commit("2025-03-10", finished),
      commit("2025-03-11", submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["局长", "纪检组长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "a month's steps in one commit at its end",
    witnessed: { done: 1, closed: 1 },
    commits: [
      begin(open, second),
      commit("2025-03-31", closed, after(second, step("2025-03-05", "start"), { status: "in_progress" })),
    ],
  },
  {
    name: "applied for, returned, done and applied for again, closed",
    witnessed: { done: 1, closed: 1 },
    commits: (() => {
      const returned = after(submitted, step("2025-03-12", "return", { note: "材料不全" }), { status: "in_progress" });
      const again = after(returned, [step("2025-03-14", "done"), step("2025-03-14", "submit")], { status: "done" });
      const end = after(again, step("2025-03-16", "close", { approved_by: ["局长"] }), { status: "closed" });
      return [
        beginUnder({ close: { submission: true, approvals: ["局长"] } }, submitted),
        commit("2025-03-12", returned),
        commit("2025-03-14", again),
        commit("2025-03-16", end),
      ];
    })(),
  },
  {
    name: "staged, renewed, taken up again and done",
    witnessed: { done: 1 },
    commits: (() => {
      const renewed = after(staged, step("2025-06-30", "stage", { from: "2025-06-30", to: "2025-09-30" }), {
        review_on: "2025-09-30",
      });
      const again = after(renewed, step("2025-09-30", "start"), { status: "in_progress" });
      return [
        begin(open),
        commit("2025-03-10", staged),
        commit("2025-06-30", renewed),
        commit("2025-09-30", again),
        commit("2025-10-10", after(again, step("2025-10-10", "done"), { status: "done" })),
      ];
    })(),
  },
  {
    name: "staged with a measure open, and done straight from there",
    witnessed: { done: 1 },
    commits: (() => {
      const waiting = after(measured, step("2025-03-05", "stage"), { status: "staged" });
      return [
        begin(measured),
        commit("2025-03-05", waiting),
        commit("2025-03-10", {
          ...measuredFinished,
          log: [...(waiting.log ?? []), step("2025-03-10", "done", { measure: 2 }), step("2025-03-10", "done")],
        }),
      ];
    })(),
  },
  {
    name: "extended, and extended again",
    commits: (() => {
      const once = extended(open, "2025-03-10", "2026-03-31");
      return [
        begin(open),
        commit("2025-03-10", once),
        commit("2025-03-20", extended(once, "2025-03-20", "2026-06-30")),
      ];
    })(),
  },
  {
    name: "two extensions in one commit",
    commits: [
      begin(open),
      commit("2025-03-20", extended(extended(open, "2025-03-10", "2026-03-31"), "2025-03-20", "2026-06-30")),
    ],
  },
  {
    name: "a measure with a deadline of its own, extended",
    commits: (() => {
      const due = withMeasure(measured, 2, { deadline: "2025-06-30" });
      const told = { measure: 2, approved_by: ["局长"], note: "等待批复", from: "2025-06-30", to: "2025-09-30" };
      return [
        begin(due),
        commit(
          "2025-03-10",
          withMeasure(after(due, step("2025-03-10", "extend", told)), 2, { deadline: "2025-09-30" }),
        ),
      ];
    })(),
  },
  {
    name: "an extension recorded after the deadline had passed: told, no error",
    warnings: ["extension-late"],
    commits: (() => {
      const due = { ...open, deadline: "2025-03-05" };
      return [begin(due), commit("2025-03-10", extended(due, "2025-03-10", "2025-06-30"))];
    })(),
  },
  {
    name: "reopened after a re-inspection, and done again",
    witnessed: { done: 1 },
    commits: (() => {
      const back = after(closed, step("2025-06-10", "reopen", { note: "回头看发现反弹" }), { status: "in_progress" });
      return [
        begin(closed),
        commit("2025-06-10", back),
        commit("2025-07-10", after(back, step("2025-07-10", "done"), { status: "done" })),
      ];
    })(),
  },
  {
    name: "reopened, reworded and done again in one commit",
    witnessed: { done: 1 },
    commits: [
      begin(finished),
      commit(
        "2025-06-10",
        after(finished, [step("2025-06-10", "reopen", { note: "回头看发现反弹" }), step("2025-06-10", "done")], {
          goal: "学习制度健全，每月检查",
        }),
      ),
    ],
  },
];
