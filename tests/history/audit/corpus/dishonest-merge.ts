import { after, begin, commit, fileOf, files, finished, header, open, second, step } from "./states.js";
import type { Dishonest } from "./story.js";

const started = after(second, step("2025-03-10", "start"), { status: "in_progress" });
const noted = after(open, step("2025-03-09", "note", { note: "已开会研究" }));
const visited = after(open, step("2025-03-09", "note", { note: "已现场检查" }));
const reopened = after(finished, step("2025-03-10", "reopen", { note: "回头看发现反弹" }), { status: "in_progress" });
const office = { branch: "office" };

/** Merges that lost what one side had done, or did what neither had. */
export const merges: readonly Dishonest[] = [
  {
    name: "merged with the strategy ours: the other side's done is lost",
    rule: "merge-lost",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", finished), ...office },
      commit("2025-03-10", started),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "merged for the other side: one's own reopening is lost",
    rule: "merge-lost",
    commits: [
      begin(finished, second),
      { ...commit("2025-03-10", started), ...office },
      commit("2025-03-10", reopened),
      { on: "2025-03-11", files: files(finished, started), merges: ["office"] },
    ],
  },
  {
    name: "a field that one side had changed is lost",
    rule: "merge-lost",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", { ...open, goal: "学习制度健全，每月检查" }), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "a measure that one side had added is lost",
    rule: "merge-lost",
    commits: [
      begin(open, second),
      {
        ...commit("2025-03-10", { ...open, measures: [{ id: 1, text: "修订学习制度", status: "pending" }] }),
        ...office,
      },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "evidence that one side had added is lost",
    rule: "merge-lost",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", { ...open, evidence: [{ document: "某发〔2025〕8号" }] }), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "a problem that one side had added is lost",
    rule: "merge-lost",
    id: 2,
    commits: [
      begin(open),
      { ...commit("2025-03-10", second), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "both sides added a problem under one number, and one of the two is lost",
    rule: "merge-lost",
    id: 3,
    commits: [
      begin(open),
      { ...commit("2025-03-10", { ...second, id: 3 }), ...office },
      commit("2025-03-10", { ...open, id: 3, title: "公务接待审批手续不全", goal: "先审批后接待" }),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "a policy that one side had tightened is lost",
    rule: "merge-lost",
    id: null,
    commits: [
      begin(open),
      { on: "2025-03-10", files: header({ policy: { close: { evidence: true } } }), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "a step of one side's log is lost",
    rule: "log-rewritten",
    commits: [
      begin(open),
      { ...commit("2025-03-10", visited), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: {}, merges: ["office"] },
    ],
  },
  {
    name: "a step of one side's log is altered",
    rule: "log-rewritten",
    commits: [
      begin(open),
      { ...commit("2025-03-10", visited), ...office },
      commit("2025-03-10", noted),
      {
        ...commit("2025-03-11", after(noted, step("2025-03-09", "note", { note: "已现场检查，情况良好" }))),
        merges: ["office"],
      },
    ],
  },
  {
    name: "a merge that finishes what neither side had finished",
    rule: "status-unlogged",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", started), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: files({ ...noted, status: "done" }, started), merges: ["office"] },
    ],
  },
  {
    name: "a merge that strikes off without what the table asks for",
    rule: "step-illegal",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", started), ...office },
      commit("2025-03-10", noted),
      {
        on: "2025-03-11",
        files: files(after(noted, step("2025-03-11", "close"), { status: "closed" }), started),
        merges: ["office"],
      },
    ],
  },
  {
    name: "a merge that rewords a done problem",
    rule: "finished-edited",
    commits: [
      begin(finished, second),
      { ...commit("2025-03-11", started), ...office },
      commit("2025-03-11", finished, { ...second, id: 3 }),
      { on: "2025-03-12", files: files({ ...finished, title: "学习制度已落实" }, started), merges: ["office"] },
    ],
  },
  {
    name: "a merge that deletes what both sides had",
    rule: "problem-deleted",
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", started), ...office },
      commit("2025-03-10", noted),
      { on: "2025-03-11", files: { [fileOf(1)]: null, ...files(started) }, merges: ["office"] },
    ],
  },
  {
    name: "what was done on one side before it was merged",
    rule: "status-unlogged",
    at: 1,
    commits: [
      begin(open, second),
      { ...commit("2025-03-10", { ...open, status: "done" }), ...office },
      commit("2025-03-10", started),
      { on: "2025-03-11", files: files({ ...open, status: "done" }), merges: ["office"] },
    ],
  },
];
