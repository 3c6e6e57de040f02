import {
  after,
  begin,
  commit,
  files,
  finished,
  header,
  measured,
  measuredFinished,
  open,
  second,
  step,
  withMeasure,
  without,
} from "./states.js";
import type { Honest } from "./story.js";

const office = { branch: "office" };
const started = after(second, step("2025-03-10", "start"), { status: "in_progress" });
const research = step("2025-03-08", "note", { note: "已开会研究" });
const visit = step("2025-03-09", "note", { note: "已现场检查", by: "督查科" });
const done = step("2025-03-10", "done");
const third = { ...second, id: 3, title: "公务接待审批手续不全" };

/** Both measures open, and what each of two people makes of them. */
const two = withMeasure(measured, 1, { status: "in_progress" });
const one = withMeasure(after(two, step("2025-03-08", "done", { measure: 1 })), 1, { status: "done" });
const other = withMeasure(after(two, step("2025-03-09", "done", { measure: 2, by: "人事科" })), 2, { status: "done" });
const both = withMeasure(
  after(one, [step("2025-03-09", "done", { measure: 2, by: "人事科" }), step("2025-03-11", "done")], {
    status: "done",
  }),
  2,
  { status: "done" },
);

/** What two people did at the same time, brought together. */
export const merges: readonly Honest[] = [
  {
    name: "two people on two problems",
    witnessed: { done: 1 },
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", finished), ...office },
      commit("2025-03-10", started),
      { on: "2025-03-11", files: files(finished), merges: ["office"] },
    ],
  },
  {
    name: "two people on one problem: their notes interleaved by day",
    commits: [
      begin(open),
      { ...commit("2025-03-10", after(open, research)), ...office },
      commit("2025-03-10", after(open, visit)),
      { ...commit("2025-03-11", after(open, [research, visit])), merges: ["office"] },
    ],
  },
  {
    name: "two people on one problem: one's notes after the other's, whatever their days",
    commits: [
      begin(open),
      { ...commit("2025-03-10", after(open, research)), ...office },
      commit("2025-03-10", after(open, visit)),
      { ...commit("2025-03-11", after(open, [visit, research])), merges: ["office"] },
    ],
  },
  {
    name: "two people on two measures of one problem, and done by the commit after",
    witnessed: { done: 1 },
    commits: [
      begin(two),
      { ...commit("2025-03-10", one), ...office },
      commit("2025-03-10", other),
      {
        ...commit("2025-03-11", {
          ...both,
          status: "in_progress",
          log: both.log?.filter(({ event, measure }) => event !== "done" || measure !== undefined) ?? [],
        }),
        merges: ["office"],
      },
      commit("2025-03-12", both),
    ],
  },
  {
    name: "a step of its own in the commit of a merge",
    witnessed: { done: 1 },
    commits: [
      begin(two),
      { ...commit("2025-03-10", one), ...office },
      commit("2025-03-10", other),
      { ...commit("2025-03-11", both), merges: ["office"] },
    ],
  },
  {
    name: "both marked the same step done, in the same words",
    witnessed: { done: 1 },
    commits: [
      begin(open),
      { ...commit("2025-03-10", finished), ...office },
      commit("2025-03-10", finished),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "both marked the same step done, in words of their own",
    witnessed: { done: 1 },
    commits: [
      begin(open),
      { ...commit("2025-03-10", after(open, { ...done, by: "督查科" }, { status: "done" })), ...office },
      commit("2025-03-10", finished),
      { ...commit("2025-03-11", after(finished, { ...done, by: "督查科" })), merges: ["office"] },
    ],
  },
  {
    name: "both finished the same measure, in words of their own",
    witnessed: { done: 1 },
    commits: [
      begin(measured),
      {
        ...commit(
          "2025-03-10",
          withMeasure(after(measured, step("2025-03-09", "done", { measure: 2, by: "人事科" })), 2, { status: "done" }),
        ),
        ...office,
      },
      commit("2025-03-10", measuredFinished),
      {
        ...commit("2025-03-11", {
          ...measuredFinished,
          log: [
            ...(measured.log ?? []),
            step("2025-03-09", "done", { measure: 2, by: "人事科" }),
            ...(measuredFinished.log ?? []).slice(1),
          ],
        }),
        merges: ["office"],
      },
    ],
  },
  {
    name: "done here, staged there: whoever merges decides, both logs stay",
    witnessed: { done: 1 },
    commits: [
      begin(open),
      { ...commit("2025-03-10", after(open, step("2025-03-09", "stage"), { status: "staged" })), ...office },
      commit("2025-03-10", finished),
      {
        ...commit("2025-03-11", after(open, [step("2025-03-09", "stage"), done], { status: "done" })),
        merges: ["office"],
      },
    ],
  },
  {
    name: "both reworded one field: whoever merges decides",
    commits: [
      begin(open),
      { ...commit("2025-03-10", { ...open, goal: "学习制度健全，每月检查" }), ...office },
      commit("2025-03-10", { ...open, goal: "学习制度健全，每季度检查" }),
      { ...commit("2025-03-11", { ...open, goal: "学习制度健全，按月检查，按季度通报" }), merges: ["office"] },
    ],
  },
  {
    name: "a field taken out of a done problem by a correction on one side, a note on the other",
    witnessed: { unwitnessed: 1 },
    commits: (() => {
      const told = step("2025-03-11", "correct", { note: "目标另行制定", field: "goal", from: open.goal ?? "" });
      const seen = step("2025-03-11", "note", { note: "已现场检查" });
      return [
        begin(finished),
        { ...commit("2025-03-11", without(after(finished, told), "goal")), ...office },
        commit("2025-03-11", after(finished, seen)),
        { ...commit("2025-03-12", without(after(finished, [seen, told]), "goal")), merges: ["office"] },
      ];
    })(),
  },
  {
    name: "a measure taken out on one side, a note on the other",
    commits: [
      begin(measured),
      { ...commit("2025-03-10", { ...measured, measures: measured.measures?.slice(0, 1) ?? [] }), ...office },
      commit("2025-03-10", after(measured, research)),
      {
        ...commit("2025-03-11", { ...after(measured, research), measures: measured.measures?.slice(0, 1) ?? [] }),
        merges: ["office"],
      },
    ],
  },
  {
    name: "each added a problem",
    commits: [
      begin(open),
      { ...commit("2025-03-10", second), ...office },
      commit("2025-03-10", third),
      { on: "2025-03-11", files: files(second), merges: ["office"] },
    ],
  },
  {
    name: "both added a problem under one number: whoever merges keeps both, one under the next number",
    witnessed: { done: 1 },
    commits: (() => {
      const theirs = after(third, step("2025-03-10", "done"), { status: "done" });
      return [
        begin(open, second),
        { ...commit("2025-03-08", third), ...office },
        { ...commit("2025-03-10", theirs), ...office },
        commit("2025-03-10", { ...open, id: 3, title: "值班制度不健全", goal: "值班制度健全" }),
        { ...commit("2025-03-11", { ...theirs, id: 4 }), merges: ["office"] },
      ];
    })(),
  },
  {
    name: "a problem's first commit picked into another branch, work there, and merged",
    witnessed: { done: 1, closed: 1 },
    commits: (() => {
      const end = after(finished, step("2025-03-11", "close", { approved_by: ["局长"] }), { status: "closed" });
      const policy = { identities: { 局长: ["chief@example.org"] } };
      return [
        { on: "2025-03-01", files: header({ policy }) },
        { ...commit("2025-03-05", open), ...office },
        { ...commit("2025-03-11", end), ...office, by: "局长 <chief@example.org>" },
        commit("2025-03-06", open),
        commit("2025-03-08", after(open, research)),
        {
          ...commit("2025-03-12", { ...end, log: [...(open.log ?? []), research, ...(end.log ?? []).slice(1)] }),
          merges: ["office"],
        },
      ];
    })(),
  },
  {
    name: "a ledger begun twice, by two people with the same paper, and merged",
    witnessed: { done: 1 },
    commits: [
      { on: "2025-02-01", files: { "README.md": "某局\n" } },
      { ...begin(open, { ...second, deadline: "2025-12-31" }), ...office },
      { ...commit("2025-03-10", finished), ...office },
      begin({ ...open, goal: "学习制度健全" }, second),
      commit("2025-03-10", { ...open, goal: "学习制度健全" }, started),
      {
        ...commit("2025-03-11", finished, { ...started, deadline: "2025-12-31" }),
        merges: ["office"],
      },
    ],
  },
  {
    name: "three branches merged at once",
    witnessed: { done: 1 },
    commits: [
      begin(open, second, third),
      { ...commit("2025-03-10", started), branch: "second" },
      { ...commit("2025-03-10", finished), branch: "office" },
      { on: "2025-03-10", files: files(after(third, step("2025-03-10", "start"), { status: "in_progress" })) },
      { on: "2025-03-11", files: files(started, finished), merges: ["second", "office"] },
    ],
  },
  {
    name: "branches that merge each other before they meet",
    witnessed: { done: 1 },
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", after(open, research)), ...office },
      commit("2025-03-10", started, third),
      { on: "2025-03-11", files: files(started, third), merges: ["main"], ...office },
      { on: "2025-03-11", files: files(after(open, research)), merges: ["office"] },
      {
        ...commit("2025-03-12", after(after(open, research), step("2025-03-12", "done"), { status: "done" })),
        ...office,
      },
      {
        on: "2025-03-13",
        files: files(after(after(open, research), step("2025-03-12", "done"), { status: "done" })),
        merges: ["office"],
      },
    ],
  },
  {
    name: "a tightened policy and a closing on two branches",
    witnessed: { done: 1, closed: 1 },
    commits: (() => {
      const end = after(finished, step("2025-03-11", "close", { approved_by: ["局长"] }), { status: "closed" });
      const strict = header({ policy: { close: { evidence: true } } });
      return [
        begin(open),
        { ...commit("2025-03-10", finished), ...office },
        { ...commit("2025-03-11", end), ...office },
        { on: "2025-03-10", files: strict },
        { on: "2025-03-12", files: files(end), merges: ["office"] },
      ];
    })(),
  },
];
