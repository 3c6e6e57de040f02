import { stringify } from "yaml";
import type { Made } from "../../../support/repository.js";
import { after, begin, beginUnder, cited, commit, files, finished, open, second, step } from "./states.js";
import type { Honest } from "./story.js";

/** The files of `made`, with `from` at the beginning of their paths as `to`. */
function moved(made: Made["files"], from: string, to: string): Made["files"] {
  return Object.fromEntries(Object.entries(made).map(([path, text]) => [path.replace(from, to), text]));
}

/** The same files gone. */
function gone(made: Made["files"]): Made["files"] {
  return Object.fromEntries(Object.keys(made).map((path) => [path, null]));
}

const start = begin(open, second);
const started = after(second, step("2025-03-05", "start"), { status: "in_progress" });
const paper = "evidence/001/制度.txt";
const proven = { ...finished, evidence: [cited(paper, "制度")] };
const withPaper = { ...begin(proven).files, [`ledger/${paper}`]: "制度" };

/** Ledgers that lie elsewhere than they did, or beside others. */
export const places: readonly Honest[] = [
  {
    name: "the folder renamed",
    witnessed: { done: 1 },
    words: ["--ledger", "整改台账"],
    commits: [
      start,
      commit("2025-03-10", finished),
      {
        on: "2025-03-11",
        files: { ...gone(start.files), ...moved({ ...start.files, ...files(finished) }, "ledger/", "整改台账/") },
      },
    ],
  },
  {
    name: "the folder renamed, and work in the same commit",
    witnessed: { done: 1 },
    words: ["--ledger", "整改台账"],
    commits: [
      start,
      {
        on: "2025-03-10",
        files: {
          ...gone(start.files),
          ...moved({ ...start.files, ...files(finished, started) }, "ledger/", "整改台账/"),
        },
      },
    ],
  },
  {
    name: "the folder renamed with the evidence in it",
    witnessed: { unwitnessed: 1 },
    words: ["--ledger", "整改台账"],
    commits: [
      { ...begin(proven), files: withPaper },
      { on: "2025-03-11", files: { ...gone(withPaper), ...moved(withPaper, "ledger/", "整改台账/") } },
    ],
  },
  {
    name: "renamed away and back",
    witnessed: { done: 1 },
    commits: [
      start,
      { on: "2025-03-05", files: { ...gone(start.files), ...moved(start.files, "ledger/", "整改台账/") } },
      { on: "2025-03-06", files: { ...start.files, ...gone(moved(start.files, "ledger/", "整改台账/")) } },
      commit("2025-03-10", finished),
    ],
  },
  {
    name: "moved from the repository's top into a folder",
    witnessed: { done: 1 },
    commits: [
      { ...start, files: moved(start.files, "ledger/", "") },
      { on: "2025-03-05", files: { ...gone(moved(start.files, "ledger/", "")), ...start.files } },
      commit("2025-03-10", finished),
    ],
  },
  {
    name: "renamed on one branch while another works on a problem",
    witnessed: { done: 1 },
    words: ["--ledger", "整改台账"],
    commits: [
      start,
      { ...commit("2025-03-10", finished), branch: "office" },
      { on: "2025-03-10", files: { ...gone(start.files), ...moved(start.files, "ledger/", "整改台账/") } },
      { on: "2025-03-11", files: moved(files(finished), "ledger/", "整改台账/"), merges: ["office"] },
    ],
  },
  {
    name: "two ledgers in one repository, each with its own problem 1",
    witnessed: { done: 1 },
    commits: [
      { ...start, files: { ...start.files, ...moved(begin({ ...second, id: 1 }).files, "ledger/", "2023/") } },
      commit("2025-03-10", finished),
      { on: "2025-03-11", files: moved(files({ ...second, id: 1, title: "会议记录不全" }), "ledger/", "2023/") },
    ],
  },
  {
    name: "beside a ledger that breaks every rule",
    commits: [
      { ...start, files: { ...start.files, ...moved(begin(finished).files, "ledger/", "2023/") } },
      { on: "2025-03-11", files: moved(files({ ...finished, title: "别的问题", log: [] }), "ledger/", "2023/") },
      { on: "2025-03-12", files: { "2023/problems/001.yaml": null } },
    ],
  },
  {
    name: "commits by others to files that are no ledger's",
    witnessed: { done: 1 },
    commits: [
      { on: "2025-01-10", files: { "README.md": "某局\n" }, by: "信息科 <it@example.org>" },
      start,
      {
        on: "2025-03-05",
        files: { "docs/problems/001.yaml": "title: [\n", "evidence/x.txt": "x" },
        by: "信息科 <it@example.org>",
      },
      { on: "2025-02-01", files: { "docs/problems/001.yaml": null }, by: "信息科 <it@example.org>" },
      commit("2025-03-10", finished),
    ],
  },
  {
    name: "files of people beside the ledger's",
    witnessed: { done: 1 },
    commits: [
      start,
      {
        on: "2025-03-05",
        files: {
          "ledger/notes.md": "草稿",
          "ledger/problems/README.md": "说明",
          "ledger/problems/old/001.yaml": stringify({ id: 9 }),
        },
      },
      { on: "2025-03-06", files: { "ledger/notes.md": null, "ledger/problems/old/001.yaml": null } },
      commit("2025-03-10", finished),
    ],
  },
  {
    name: "begun on a side branch, merged into a branch that had none",
    witnessed: { done: 1 },
    commits: [
      { on: "2025-01-10", files: { "README.md": "某局\n" } },
      { ...start, branch: "ledger" },
      { ...commit("2025-03-10", finished), branch: "ledger" },
      { on: "2025-03-05", files: { "README.md": "某局二〇二五\n" } },
      { on: "2025-03-11", files: { ...start.files, ...files(finished) }, merges: ["ledger"] },
    ],
  },
  {
    name: "merges of branches that do not touch the ledger",
    witnessed: { done: 1 },
    commits: [
      start,
      { on: "2025-03-02", files: { "README.md": "某局\n" }, branch: "docs" },
      commit("2025-03-05", started),
      { on: "2025-03-06", files: { "README.md": "某局\n" }, merges: ["docs"] },
      commit("2025-03-10", finished),
    ],
  },
  {
    name: "a second problem added long after the first",
    witnessed: { done: 1 },
    commits: [
      beginUnder({ close: { evidence: true } }, open),
      commit("2025-06-10", { ...second, log: [step("2025-01-10", "start")], status: "in_progress" }),
      commit(
        "2025-06-12",
        after({ ...second, log: [step("2025-01-10", "start")] }, step("2025-06-12", "done"), { status: "done" }),
      ),
    ],
  },
];
