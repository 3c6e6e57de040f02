import type { LogEntry } from "../../../../src/model/schema.js";
import { after, begin, beginUnder, commit, finished, measured, open, step, submitted, withMeasure } from "./states.js";
import type { Dishonest } from "./story.js";

const done = step("2025-03-10", "done");

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
    name: "everything changed in a done problem, under a correction that names no field and gives no reason",
    rule: "step-unfounded",
    commits: [
      begin(finished),
      commit(
        "2025-03-20",
        after(finished, step("2025-03-20", "correct"), { title: "学习制度落实不力", goal: "学习制度健全" }),
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
