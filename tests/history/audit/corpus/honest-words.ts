import type { LogEntry, Problem } from "../../../../src/model/schema.js";
import { after, begin, beginUnder, closed, commit, finished, measured, open, second, step, without } from "./states.js";
import type { Honest } from "./story.js";

const pending: Problem = { ...second, id: 1 };

function corrected(state: Problem, on: string, field: string, from: string, to: string): LogEntry {
  return step(on, "correct", { ...(state.status === "in_progress" ? {} : { note: "笔误" }), field, from, to });
}

const review = { review_on: "2025-06-30" };

const _staged = after(open, step("2025-03-10", "stage", { to: "2025-06-30" }), { status: "staged", ...review });

/** What may be said otherwise, and histories that begin half-way. */
export const words: readonly Honest[] = [
  {
    name: "corrections of a done problem, with reasons",
    witnessed: { unwitnessed: 1 },
    commits: (() => {
      const title = "学习制度落实不力";
      const goal = "学习制度健全";
      const first = after(finished, corrected(finished, "2025-03-20", "title", finished.title, title), { title });
      return [
        begin(finished),
        commit("2025-03-20", first),
        commit(
          "2025-03-21",
          after(first, corrected(finished, "2025-03-21", "goal", finished.goal ?? "", goal), { goal }),
        ),
      ];
    })(),
  },
  {
    name: "a closed problem's deadline corrected, with a reason",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(closed),
      commit(
        "2025-03-20",
        after(closed, corrected(closed, "2025-03-20", "deadline", "2025-12-31", "2025-06-30"), {
          deadline: "2025-06-30",
        }),
      ),
    ],
  },
  {
    name: "notes on a closed problem",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(closed),
      commit("2025-06-10", after(closed, step("2025-06-10", "note", { note: "回头看，情况良好" }))),
    ],
  },
  {
    name: "work under way reworded, with measures, leaders and a first deadline",
    commits: [
      begin(without(open, "deadline")),
      commit("2025-03-05", { ...open, title: "学习制度落实不够严格", measures: measured.measures?.slice(1) ?? [] }),
      commit("2025-03-08", {
        ...open,
        title: "学习制度落实不够严格",
        leaders: ["局长"],
        departments: ["办公室", "人事科"],
        measures: [{ id: 2, text: "每两周集中学习一次", status: "in_progress" }],
      }),
    ],
  },
  {
    name: "what no reader relies on, on a done problem",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin({ ...finished, follow_up: "等待上级批复" }),
      commit("2025-03-20", { ...finished, publish: false, withheld: "sensitive", internal: "见会议纪要" }),
    ],
  },
  {
    name: "a problem that the organisation found itself, added as done",
    witnessed: { unwitnessed: 1 },
    commits: [begin(open), commit("2025-03-10", { ...second, origin: "self", status: "done" })],
  },
  {
    name: "a log that begins late",
    witnessed: { done: 1 },
    commits: [begin(pending), commit("2025-03-10", after(pending, step("2025-03-10", "done"), { status: "done" }))],
  },
  {
    name: "first committed half-way: a log with gaps, done with an open measure, all accepted as it stands",
    witnessed: { unwitnessed: 1, closed: 0 },
    commits: [
      begin({ ...measured, status: "done", log: [step("2025-01-10", "done")] }, { ...second, status: "staged" }),
      commit(
        "2025-03-10",
        after({ ...second, status: "staged" }, step("2025-03-10", "start"), { status: "in_progress" }),
      ),
    ],
  },
  {
    name: "a log that had fallen behind the status when it was first committed, brought up to it",
    witnessed: { unwitnessed: 1 },
    commits: [begin({ ...open, status: "done" }), commit("2025-03-10", finished)],
  },
  {
    name: "a title reworded from its first character to its last, before the work began",
    commits: [
      begin({ ...pending, goal: "学习制度健全", title: "（待补）" }),
      commit("2025-03-10", { ...pending, goal: "学习制度健全" }),
    ],
  },
  {
    name: "two titles that had been mixed up, put right",
    commits: [
      begin({ ...open, title: second.title }, { ...second, title: open.title }),
      commit("2025-03-10", open, second),
    ],
  },
  {
    name: "recorded later than the policy allows: told, not vouched for, no error",
    warnings: ["log-backdated"],
    witnessed: { unwitnessed: 1 },
    commits: [begin(open), commit("2025-06-10", finished)],
  },
  {
    name: "more days for later entries, by the policy",
    witnessed: { done: 1 },
    commits: [beginUnder({ backdate_days: 120 }, open), commit("2025-06-10", finished)],
  },
  {
    name: "a finished problem's title corrected twice in one commit, each time with a reason",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(finished),
      commit(
        "2025-03-12",
        after(
          finished,
          [
            corrected(finished, "2025-03-11", "title", open.title, "学习制度落实不够"),
            corrected(finished, "2025-03-12", "title", "学习制度落实不够", "学习制度没有落实"),
          ],
          { title: "学习制度没有落实" },
        ),
      ),
    ],
  },
  {
    name: "proof added to a finished problem, with the mark between names in its own",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(finished),
      commit(
        "2025-03-12",
        after(finished, step("2025-03-12", "note", { field: "evidence", to: "某发〔2025〕8号、附件" }), {
          evidence: [{ document: "某发〔2025〕8号、附件" }],
        }),
      ),
    ],
  },
];
