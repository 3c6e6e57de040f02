import type { Problem } from "../../../../src/model/schema.js";
import type { Made } from "../../../support/repository.js";
import { after, begin, commit, fileOf, files, finished, header, open, second, step } from "./states.js";

/** Commits, and what is found: the commit's position, the rule and the problem. */
interface Chain {
  readonly name: string;
  readonly commits: readonly Made[];
  readonly found: readonly string[];
}

const another: Problem = {
  id: 1,
  category: "discipline",
  title: "公务接待审批手续不全",
  status: "pending",
  goal: "公务接待先审批后接待",
};
const gone = { [fileOf(1)]: null };
const ledgerGone = { "ledger/ledger.yaml": null, [fileOf(1)]: null, [fileOf(2)]: null };

/** Histories in which one wrong leads to the next: what each commit does is found by its own rule. */
export const chains: readonly Chain[] = [
  {
    name: "a number used again after its problem was deleted",
    commits: [begin(open, second), { on: "2025-03-10", files: gone }, commit("2025-03-20", another)],
    found: ["1 problem-deleted 1", "2 id-reused 1"],
  },
  {
    name: "all problems deleted, and added again with another past",
    commits: [
      begin(open),
      { on: "2025-03-10", files: gone },
      commit("2025-03-11", { ...open, status: "done", log: [...(open.log ?? [])] }),
    ],
    found: ["1 problem-deleted 1", "2 status-unlogged 1"],
  },
  {
    name: "the ledger's folder deleted, and added again with other logs",
    commits: [
      begin(finished, second),
      { on: "2025-03-20", files: ledgerGone },
      {
        on: "2025-03-21",
        files: { ...header(), ...files({ ...finished, log: [step("2025-03-02", "done")] }, second) },
      },
    ],
    found: ["1 problem-deleted 1", "1 problem-deleted 2", "2 log-rewritten 1", "2 log-rewritten 1"],
  },
  {
    name: "the header taken away while a status moves, and put back",
    commits: [
      begin(open, second),
      { on: "2025-03-10", files: { "ledger/ledger.yaml": null } },
      commit("2025-03-11", { ...open, status: "done" }),
      { on: "2025-03-12", files: header() },
    ],
    found: ["1 state-invalid null", "2 status-unlogged 1"],
  },
  {
    name: "conflict markers committed by a merge, and one side's step lost when they were taken out",
    commits: [
      begin(open),
      { ...commit("2025-03-10", finished), branch: "office" },
      commit("2025-03-10", after(open, step("2025-03-10", "note", { note: "已开会研究" }))),
      { on: "2025-03-11", files: { [fileOf(1)]: "<<<<<<< HEAD\n=======\n>>>>>>> office\n" }, merges: ["office"] },
      commit("2025-03-12", after(open, step("2025-03-10", "note", { note: "已开会研究" }))),
    ],
    found: ["3 state-conflicted 1", "4 merge-lost 1"],
  },
  {
    name: "an unusable file merged with work on the other side, and mended with that work in it",
    commits: [
      begin(open),
      { ...commit("2025-03-10", finished), branch: "office" },
      { on: "2025-03-10", files: { [fileOf(1)]: "title: [\n" } },
      { on: "2025-03-11", files: {}, merges: ["office"] },
      commit("2025-03-12", finished),
    ],
    found: ["2 state-invalid 1"],
  },
  {
    name: "an unusable file merged with work on the other side, and mended without it",
    commits: [
      begin(open),
      { ...commit("2025-03-10", finished), branch: "office" },
      { on: "2025-03-10", files: { [fileOf(1)]: "title: [\n" } },
      { on: "2025-03-11", files: {}, merges: ["office"] },
      commit("2025-03-12", { ...open, departments: ["办公室"] }),
    ],
    found: ["2 state-invalid 1", "4 merge-lost 1"],
  },
];
