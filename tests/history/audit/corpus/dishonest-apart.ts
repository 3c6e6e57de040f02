import type { Made } from "../../../support/repository.js";
import { after, commit, files, finished, header, open, step } from "./states.js";
import type { Dishonest } from "./story.js";

const chiefs = { policy: { close: { approvals: ["局长"] } } };
const empty: Made = { on: "2025-03-01", files: header() };
const closed = { ...open, status: "closed" as const };
const signed = after(finished, step("2025-03-12", "close"), { status: "closed" });
const reworded = { ...finished, title: "学习制度已落实" };

/** A problem first committed as `theirs` on a branch that has no such problem yet, beside its true history. */
function beside(theirs: Made["files"], ...main: readonly Made[]): Made[] {
  return [empty, { on: "2025-03-12", files: theirs, branch: "office" }, ...main];
}

/** Histories that begin apart, so that each of them is accepted as it begins, and meet in a merge. */
export const apart: readonly Dishonest[] = [
  {
    name: "struck off on a branch from before the problem was there, and merged",
    rule: "status-unlogged",
    commits: [
      ...beside(files(closed), commit("2025-03-05", open)),
      { on: "2025-03-13", files: files(closed), merges: ["office"] },
    ],
  },
  {
    name: "the same, merged the other way round",
    rule: "status-unlogged",
    at: 3,
    commits: [
      ...beside(files(closed), commit("2025-03-05", open)),
      { on: "2025-03-13", files: {}, branch: "office", merges: ["main"] },
      { on: "2025-03-14", files: files(closed), merges: ["office"] },
    ],
  },
  {
    name: "a log made up on such a branch, with a closing that nobody approved",
    rule: "closing-unmet",
    commits: [
      { ...empty, files: header(chiefs) },
      { ...commit("2025-03-12", signed), branch: "office" },
      commit("2025-03-05", open),
      { on: "2025-03-13", files: files(signed), merges: ["office"] },
    ],
  },
  {
    name: "a done problem reworded on such a branch, and merged",
    rule: "finished-edited",
    commits: [
      ...beside(files(reworded), commit("2025-03-10", finished)),
      { on: "2025-03-13", files: files(reworded), merges: ["office"] },
    ],
  },
  {
    name: "a deadline put off on such a branch, and merged",
    rule: "deadline-moved",
    commits: [
      ...beside(files({ ...open, deadline: "2026-12-31" }), commit("2025-03-10", open)),
      { on: "2025-03-13", files: files({ ...open, deadline: "2026-12-31" }), merges: ["office"] },
    ],
  },
  {
    name: "a ledger begun anew with another past, over which the true one is merged away",
    rule: "status-unlogged",
    commits: [
      { on: "2025-02-01", files: { "README.md": "某局\n" } },
      { on: "2025-03-01", files: { ...header(), ...files(open) }, branch: "office" },
      { ...commit("2025-03-10", { ...open, departments: ["办公室"] }), branch: "office" },
      { on: "2025-03-12", files: { ...header(), ...files(closed) } },
      { on: "2025-03-13", files: files({ ...closed, departments: ["办公室"] }), merges: ["office"] },
    ],
  },
  {
    name: "a policy merged away by a branch from before the ledger was there",
    rule: "merge-lost",
    id: null,
    commits: [
      { on: "2025-02-01", files: { "README.md": "某局\n" } },
      { on: "2025-03-02", files: header(), branch: "office" },
      { on: "2025-03-01", files: { ...header(chiefs), ...files(open) } },
      { on: "2025-03-13", files: header(), merges: ["office"] },
    ],
  },
];
