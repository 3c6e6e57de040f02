import type { LogEntry } from "../../../../src/model/schema.js";
import {
  after,
  begin,
  beginUnder,
  closed,
  commit,
  finished,
  measured,
  open,
  step,
  submitted,
  withMeasure,
  without,
} from "./states.js";
import type { Dishonest } from "./story.js";

const done = step("2025-03-10", "done");
const evidence = [{ document: "某发〔2025〕8号" }];

/** An extension with all that it needs, but for what is told. */
function extension(more: Partial<LogEntry>): LogEntry {
  const full = { approved_by: ["局长"], note: "等待批复", from: "2025-12-31", to: "2026-03-31" };
  return step("2025-03-10", "extend", { ...full, ...more });
}

/** A step that the table has, without what it asks for. */
export const unfounded: readonly Dishonest[] = [
  {
    name: "done with an open measure",
    rule: "step-unfounded",
    commits: [begin(measured), commit("2025-03-10", after(measured, done, { status: "done" }))],
  },
  {
    name: "done by taking the open measure out in the same commit",
    rule: "step-unfounded",
    commits: [
      begin(measured),
      commit("2025-03-10", after(measured, done, { status: "done", measures: measured.measures?.slice(0, 1) ?? [] })),
    ],
  },
  {
    name: "reopened, a measure added, and done again at once with the measure open",
    rule: "step-unfounded",
    commits: [
      begin(finished),
      commit(
        "2025-03-20",
        after(finished, [step("2025-03-20", "reopen", { note: "回头看" }), step("2025-03-20", "done")], {
          measures: [{ id: 1, text: "每月集中学习一次", status: "pending" }],
        }),
      ),
    ],
  },
  {
    name: "reopened without a reason",
    rule: "step-unfounded",
    commits: [
      begin(finished),
      commit("2025-03-20", after(finished, step("2025-03-20", "reopen"), { status: "in_progress" })),
    ],
  },
  {
    name: "returned without a reason",
    rule: "step-unfounded",
    commits: [
      begin(submitted),
      commit("2025-03-20", after(submitted, step("2025-03-20", "return"), { status: "in_progress" })),
    ],
  },
  {
    name: "extended without a reason",
    rule: "step-unfounded",
    commits: [
      begin(open),
      commit(
        "2025-03-10",
        after(open, step("2025-03-10", "extend", { approved_by: ["局长"], from: "2025-12-31", to: "2026-03-31" }), {
          deadline: "2026-03-31",
        }),
      ),
    ],
  },
  {
    name: "extended without anybody's approval",
    rule: "step-unfounded",
    commits: [
      begin(open),
      commit(
        "2025-03-10",
        after(open, step("2025-03-10", "extend", { note: "等待批复", from: "2025-12-31", to: "2026-03-31" }), {
          deadline: "2026-03-31",
        }),
      ),
    ],
  },
  {
    name: "extended to an earlier day",
    rule: "step-unfounded",
    commits: [
      begin(open),
      commit("2025-03-10", after(open, extension({ to: "2025-06-30" }), { deadline: "2025-06-30" })),
    ],
  },
  {
    name: "a measure extended without anybody's approval",
    rule: "step-unfounded",
    commits: [
      begin(withMeasure(measured, 2, { deadline: "2025-12-31" })),
      commit(
        "2025-03-10",
        withMeasure(
          after(
            measured,
            step("2025-03-10", "extend", { measure: 2, note: "等待批复", from: "2025-12-31", to: "2026-03-31" }),
          ),
          2,
          { deadline: "2026-03-31" },
        ),
      ),
    ],
  },
  {
    name: "applied for without evidence, which the policy asks for",
    rule: "step-unfounded",
    commits: [
      beginUnder({ close: { evidence: true } }, finished),
      commit("2025-03-11", after(finished, step("2025-03-11", "submit"))),
    ],
  },
  {
    name: "applied for by nobody, though the policy asks for two persons",
    rule: "step-unfounded",
    commits: [
      beginUnder({ close: { two_persons: true } }, finished),
      commit("2025-03-11", after(finished, { on: "2025-03-11", event: "submit" })),
    ],
  },
  {
    name: "a finished problem corrected without a reason",
    rule: "step-unfounded",
    commits: [
      begin(finished),
      commit(
        "2025-03-20",
        after(
          finished,
          step("2025-03-20", "correct", { field: "title", from: finished.title, to: "学习制度落实不力" }),
          {
            title: "学习制度落实不力",
          },
        ),
      ),
    ],
  },
  {
    name: "a step dated before the step above it",
    rule: "step-unfounded",
    commits: [
      begin(after(open, step("2025-03-01", "note", { note: "已研究" }))),
      commit(
        "2025-03-10",
        after(open, [step("2025-03-01", "note", { note: "已研究" }), step("2025-02-25", "done")], { status: "done" }),
      ),
    ],
  },
];

/** A closing that misses what the policy asks for. */
export const unmet: readonly Dishonest[] = [
  {
    name: "struck off with one of two approvals",
    rule: "closing-unmet",
    commits: [beginUnder({ close: { approvals: ["局长", "纪检组长"] } }, submitted), commit("2025-03-12", closed)],
  },
  {
    name: "struck off with somebody else's approval",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { approvals: ["局长"] } }, submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["副局长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off without an application",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { submission: true } }, finished),
      commit(
        "2025-03-12",
        after(finished, step("2025-03-12", "close", { approved_by: ["局长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off without evidence",
    rule: "closing-unmet",
    commits: [beginUnder({ close: { evidence: true } }, submitted), commit("2025-03-12", closed)],
  },
  {
    name: "struck off with evidence for one of two measures",
    rule: "closing-unmet",
    commits: (() => {
      const measures = (measured.measures ?? []).map((each) => ({ ...each, status: "done" as const }));
      const proven = withMeasure({ ...submitted, measures }, 1, { evidence });
      return [
        beginUnder({ close: { evidence: true } }, proven),
        commit("2025-03-12", after(proven, step("2025-03-12", "close"), { status: "closed" })),
      ];
    })(),
  },
  {
    name: "struck off on the approval of whoever applied for it",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { two_persons: true } }, submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["办公室"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off under a policy that was tightened before",
    rule: "closing-unmet",
    commits: [
      begin(submitted),
      { on: "2025-03-11", files: beginUnder({ close: { approvals: ["局长", "纪检组长"] } }).files },
      commit("2025-03-12", closed),
    ],
  },
  {
    name: "applied for, returned, done and struck off without applying again",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { submission: true } }, submitted),
      commit(
        "2025-03-20",
        after(
          submitted,
          [
            step("2025-03-18", "return", { note: "材料不全" }),
            step("2025-03-19", "done"),
            step("2025-03-20", "close", { approved_by: ["局长"] }),
          ],
          { status: "closed" },
        ),
      ),
    ],
  },
];

/** A deadline that moved otherwise than by an extension. */
export const deadlines: readonly Dishonest[] = [
  {
    name: "a deadline moved in silence",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", { ...open, deadline: "2026-06-30" })],
  },
  {
    name: "a deadline taken out in silence",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", without(open, "deadline"))],
  },
  {
    name: "a measure's deadline moved in silence",
    rule: "deadline-moved",
    commits: [
      begin(withMeasure(measured, 2, { deadline: "2025-06-30" })),
      commit("2025-03-10", withMeasure(measured, 2, { deadline: "2025-09-30" })),
    ],
  },
  {
    name: "a measure's deadline taken out in silence",
    rule: "deadline-moved",
    commits: [begin(withMeasure(measured, 2, { deadline: "2025-06-30" })), commit("2025-03-10", measured)],
  },
  {
    name: "extended by a month, says the log; by a year, says the file",
    rule: "deadline-moved",
    commits: [
      begin(open),
      commit("2025-03-10", after(open, extension({ to: "2026-01-31" }), { deadline: "2026-12-31" })),
    ],
  },
  {
    name: "an extension in the log, the file as before",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", after(open, extension({})))],
  },
  {
    name: "an extension of the problem, a measure's deadline moved",
    rule: "deadline-moved",
    commits: [
      begin(withMeasure(measured, 2, { deadline: "2025-12-31" })),
      commit(
        "2025-03-10",
        withMeasure(after(measured, extension({}), { deadline: "2026-03-31" }), 2, { deadline: "2026-03-31" }),
      ),
    ],
  },
  {
    name: "a deadline put off by a correction, which needs no approval",
    rule: "deadline-moved",
    commits: [
      begin(open),
      commit(
        "2025-03-10",
        after(
          open,
          step("2025-03-10", "correct", { field: "deadline", note: "笔误", from: "2025-12-31", to: "2026-06-30" }),
          { deadline: "2026-06-30" },
        ),
      ),
    ],
  },
  {
    name: "a deadline moved in the commit that finishes the problem",
    rule: "deadline-moved",
    commits: [
      begin({ ...open, deadline: "2025-03-05" }),
      commit("2025-03-10", { ...finished, deadline: "2025-03-31" }),
    ],
  },
];
