import {
  after,
  begin,
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
import type { Dishonest } from "./story.js";

const pending = { ...second, id: 1 };

/** A status that moved without a step in the log, or elsewhere than the log says. */
export const unlogged: readonly Dishonest[] = [
  {
    name: "a problem is done, says the file; its log says nothing",
    rule: "status-unlogged",
    commits: [begin(open), commit("2025-03-10", { ...open, status: "done" })],
  },
  {
    name: "a problem without a log is done over night",
    rule: "status-unlogged",
    commits: [begin(pending), commit("2025-03-10", { ...pending, status: "done" })],
  },
  {
    name: "a done problem is struck off in silence",
    rule: "status-unlogged",
    commits: [begin(finished), commit("2025-03-12", { ...finished, status: "closed" })],
  },
  {
    name: "a closed problem becomes a done one again in silence",
    rule: "status-unlogged",
    commits: [begin(closed), commit("2025-03-20", { ...closed, status: "done" })],
  },
  {
    name: "a done problem is put back in progress in silence",
    rule: "status-unlogged",
    commits: [begin(finished), commit("2025-03-20", { ...finished, status: "in_progress" })],
  },
  {
    name: "a note stands in the log where a step should",
    rule: "status-unlogged",
    commits: [
      begin(open),
      commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已完成" }), { status: "done" })),
    ],
  },
  {
    name: "a measure is done, says the file; the log says nothing",
    rule: "status-unlogged",
    commits: [begin(measured), commit("2025-03-10", withMeasure(measured, 2, { status: "done" }))],
  },
  {
    name: "a measure that was done is open again in silence",
    rule: "status-unlogged",
    commits: [begin(measured), commit("2025-03-10", withMeasure(measured, 1, { status: "pending" }))],
  },
  {
    name: "the log says staged, the file says done",
    rule: "status-unlogged",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-10", "stage"), { status: "done" }))],
  },
  {
    name: "the log says done, the file stays in progress",
    rule: "status-unlogged",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-10", "done")))],
  },
  {
    name: "the log finishes one measure, the file another",
    rule: "status-unlogged",
    times: 2,
    commits: [
      begin(withMeasure(measured, 1, { status: "in_progress" })),
      commit("2025-03-10", after(measured, step("2025-03-10", "done", { measure: 2 }))),
    ],
  },
  {
    name: "all that the step needed, in a commit after the one that moved the status",
    rule: "status-unlogged",
    at: 1,
    commits: [begin(open), commit("2025-03-10", { ...open, status: "done" }), commit("2025-03-11", finished)],
  },
  {
    name: "a measure added to work under way, as done already",
    rule: "status-unlogged",
    commits: [
      begin(open),
      commit("2025-03-10", { ...open, measures: [{ id: 1, text: "修订学习制度", status: "done" }] }),
    ],
  },
];

/** A step that the transition table does not have. */
export const illegal: readonly Dishonest[] = [
  {
    name: "struck off while in progress",
    rule: "step-illegal",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-10", "close"), { status: "closed" }))],
  },
  {
    name: "started after it was done, instead of reopened with a reason",
    rule: "step-illegal",
    commits: [
      begin(finished),
      commit("2025-03-20", after(finished, step("2025-03-20", "start"), { status: "in_progress" })),
    ],
  },
  {
    name: "staged before it began",
    rule: "step-illegal",
    commits: [begin(pending), commit("2025-03-10", after(pending, step("2025-03-10", "stage"), { status: "staged" }))],
  },
  {
    name: "returned though nobody had applied for the closing",
    rule: "step-illegal",
    commits: [
      begin(finished),
      commit(
        "2025-03-20",
        after(finished, step("2025-03-20", "return", { note: "材料不全" }), { status: "in_progress" }),
      ),
    ],
  },
  {
    name: "applied for while under review already",
    rule: "step-illegal",
    commits: [begin(submitted), commit("2025-03-20", after(submitted, step("2025-03-20", "submit")))],
  },
  {
    name: "the closing of unfinished work applied for",
    rule: "step-illegal",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-10", "submit"), { status: "done" }))],
  },
  {
    name: "reopened while in progress",
    rule: "step-illegal",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-10", "reopen", { note: "回头看" })))],
  },
  {
    name: "done a second time",
    rule: "step-illegal",
    commits: [begin(finished), commit("2025-03-20", after(finished, step("2025-03-20", "done")))],
  },
  {
    name: "a done problem extended",
    rule: "step-illegal",
    commits: [
      begin(finished),
      commit(
        "2025-03-20",
        after(
          finished,
          step("2025-03-20", "extend", {
            approved_by: ["局长"],
            note: "等待批复",
            from: "2025-12-31",
            to: "2026-03-31",
          }),
          { deadline: "2026-03-31" },
        ),
      ),
    ],
  },
  {
    name: "a measure reopened though its problem is done",
    rule: "step-illegal",
    commits: [
      begin(measuredFinished),
      commit(
        "2025-03-20",
        withMeasure(after(measuredFinished, step("2025-03-20", "reopen", { measure: 2, note: "反弹" })), 2, {
          status: "in_progress",
        }),
      ),
    ],
  },
  {
    name: "a step of which measures know nothing",
    rule: "step-illegal",
    commits: [begin(measured), commit("2025-03-10", after(measured, step("2025-03-10", "submit", { measure: 1 })))],
  },
  {
    name: "two steps at once, the first of which was impossible",
    rule: "step-illegal",
    commits: [
      begin(finished),
      commit("2025-03-20", after(finished, [step("2025-03-20", "start"), step("2025-03-20", "done")])),
    ],
  },
];
