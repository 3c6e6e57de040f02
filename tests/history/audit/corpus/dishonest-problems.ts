import { stringify } from "yaml";
import type { Problem } from "../../../../src/model/schema.js";
import { after, begin, commit, fileOf, files, finished, open, second, step } from "./states.js";
import type { Dishonest } from "./story.js";

const another: Problem = {
  id: 1,
  category: "discipline",
  title: "公务接待审批手续不全",
  status: "pending",
  goal: "公务接待先审批后接待",
};
const gone = { [fileOf(1)]: null };
const _ledgerGone = { "ledger/ledger.yaml": null, [fileOf(1)]: null, [fileOf(2)]: null };

/** Problems that went, or became others. */
export const problems: readonly Dishonest[] = [
  {
    name: "a problem deleted",
    rule: "problem-deleted",
    commits: [begin(open, second), { on: "2025-03-10", files: gone }],
  },
  {
    name: "a done problem deleted",
    rule: "problem-deleted",
    commits: [begin(finished, second), { on: "2025-03-20", files: gone }],
  },
  {
    name: "a problem deleted beside honest work on another",
    rule: "problem-deleted",
    commits: [
      begin(open, second),
      {
        on: "2025-03-10",
        files: { ...gone, ...files(after(second, step("2025-03-10", "start"), { status: "in_progress" })) },
      },
    ],
  },
  {
    name: "a problem put away in a folder of its own",
    rule: "problem-deleted",
    commits: [
      begin(open, second),
      { on: "2025-03-10", files: { ...gone, "ledger/archive/001.yaml": stringify(open) } },
    ],
  },
  {
    name: "all problems deleted, and added again by the next commit",
    rule: "problem-deleted",
    at: 1,
    commits: [begin(open), { on: "2025-03-10", files: gone }, commit("2025-03-11", open)],
  },
  {
    name: "the ledger's folder deleted, and added again by the next commit",
    rule: "problem-deleted",
    at: 1,
    commits: [
      begin(open),
      { on: "2025-03-10", files: { "ledger/ledger.yaml": null, ...gone } },
      { on: "2025-03-11", files: begin(open).files },
    ],
  },
  {
    name: "a problem given another number",
    rule: "problem-renumbered",
    commits: [begin(open, second), { on: "2025-03-10", files: { ...gone, ...files({ ...open, id: 3 }) } }],
  },
  {
    name: "a done problem given another number",
    rule: "problem-renumbered",
    commits: [begin(finished, second), { on: "2025-03-20", files: { ...gone, ...files({ ...finished, id: 3 }) } }],
  },
  {
    name: "a problem given another number, and taken on at once",
    rule: "problem-renumbered",
    commits: [
      begin(open, second),
      {
        on: "2025-03-10",
        files: { ...gone, ...files(after({ ...open, id: 3 }, step("2025-03-10", "done"), { status: "done" })) },
      },
    ],
  },
  {
    name: "two problems that exchange their numbers",
    rule: "problem-renumbered",
    id: [1, 2],
    commits: (() => {
      const other = { ...another, status: "in_progress" as const, log: open.log ?? [] };
      return [begin(open, { ...other, id: 2 }), commit("2025-03-10", other, { ...open, id: 2 })];
    })(),
  },
  {
    name: "the number of one problem given to another in one commit",
    rule: "id-reused",
    commits: [begin(open, second), commit("2025-03-10", another)],
  },
  {
    name: "the number of a done problem given to another in one commit",
    rule: "id-reused",
    commits: [begin(finished, second), commit("2025-03-20", another)],
  },
];
