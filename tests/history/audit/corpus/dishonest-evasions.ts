import { stringify } from "yaml";
import type { Problem } from "../../../../src/model/schema.js";
import type { Made } from "../../../support/repository.js";
import {
  after,
  begin,
  beginUnder,
  cited,
  commit,
  fileOf,
  files,
  finished,
  header,
  open,
  second,
  step,
} from "./states.js";
import type { Dishonest } from "./story.js";

const proof = "evidence/001/制度.txt";
const proven = (content: string, path = proof): Problem =>
  after(open, step("2025-03-02", "note", { field: "evidence", to: proof }), { evidence: [cited(path, content)] });
const withProof = (problem: Problem, content: string): Made["files"] => ({
  ...files(problem),
  [`ledger/${proof}`]: content,
});

const due = (id: number, deadline: string): Problem => ({
  ...open,
  measures: [{ id, text: "修订学习制度", status: "in_progress", deadline }],
});

const closedBy = (post: string): Problem =>
  after(finished, step("2025-03-12", "close", { approved_by: [post] }), { status: "closed" });

/** The same files in another folder, or their deletion there. */
function moved(all: Made["files"], folder: string, gone = false): Made["files"] {
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [path.replace("ledger/", folder), gone ? null : text]),
  );
}

/** Ways around a rule that go over several commits, names or folders. */
export const evasions: readonly Dishonest[] = [
  {
    name: "a status that moves in a file whose earlier bytes lie among the evidence, too",
    rule: "status-unlogged",
    commits: [
      {
        ...begin(open, second),
        files: { ...begin(open, second).files, "ledger/evidence/001/以前.yaml": stringify(open) },
      },
      commit("2025-03-10", { ...open, status: "done" }),
    ],
  },
  {
    name: "a problem left behind where only the header and another move, and deleted with the old folder",
    rule: "problem-deleted",
    at: 1,
    commits: [
      {
        on: "2025-03-01",
        files: Object.fromEntries(
          Object.entries(begin(open, second).files).map(([path, text]) => [path.replace("ledger/", "台账/"), text]),
        ),
      },
      {
        on: "2025-03-10",
        files: { "台账/ledger.yaml": null, "台账/problems/002.yaml": null, ...header(), ...files(second) },
      },
      { on: "2025-03-11", files: { "台账/problems/001.yaml": null } },
    ],
  },
  {
    name: "a log put in another order beside an exact revert",
    rule: "log-rewritten",
    id: [1, 1],
    commits: [
      begin(after(open, step("2025-03-01", "note", { note: "乙" }))),
      {
        ...commit("2025-03-02", after(open, [step("2025-03-01", "note", { note: "乙" }), step("2025-03-02", "note")])),
        message: "Note",
      },
      {
        ...commit("2025-03-03", { ...open, log: [step("2025-03-01", "note", { note: "乙" }), ...(open.log ?? [])] }),
        message: "Revert\n\nThis reverts commit 0123456789012345678901234567890123456789.\n",
      },
    ],
  },
  {
    name: "evidence dropped without a word, to be exchanged later",
    rule: "evidence-altered",
    at: 1,
    commits: [
      { on: "2025-03-02", files: { ...begin(open).files, ...withProof(proven("甲"), "甲") } },
      commit("2025-03-03", after(open, step("2025-03-02", "note", { field: "evidence", to: proof }))),
      { on: "2025-03-04", files: withProof(proven("乙"), "乙") },
    ],
  },
  {
    name: "evidence exchanged under a path that is written another way",
    rule: "evidence-altered",
    commits: [
      { on: "2025-03-02", files: { ...begin(open).files, ...withProof(proven("甲", "evidence/001//制度.txt"), "甲") } },
      { on: "2025-03-04", files: { [`ledger/${proof}`]: "乙" } },
    ],
  },
  {
    name: "a deadline moved by taking its measure out and putting it back",
    rule: "deadline-moved",
    commits: [begin(due(1, "2025-06-30")), commit("2025-03-10", open), commit("2025-03-11", due(1, "2025-09-30"))],
  },
  {
    name: "a deadline moved by giving its measure another number",
    rule: "deadline-moved",
    commits: [begin(due(1, "2025-06-30")), commit("2025-03-10", due(2, "2025-09-30"))],
  },
  {
    name: "an approval exchanged for that of the other side by a merge",
    rule: "log-rewritten",
    commits: [
      begin(finished),
      { ...commit("2025-03-12", closedBy("局长")), branch: "side" },
      commit("2025-03-12", closedBy("副局长")),
      { ...commit("2025-03-13", closedBy("局长")), merges: ["side"] },
    ],
  },
  {
    name: "a goal that both sides of a merge had changed, put back by it",
    rule: "merge-lost",
    commits: [
      begin(open),
      { ...commit("2025-03-11", { ...open, goal: "甲" }), branch: "side" },
      commit("2025-03-12", { ...open, goal: "乙" }),
      { ...commit("2025-03-13", open), merges: ["side"] },
    ],
  },
  {
    name: "a ledger copied with another title, and the original deleted a commit later",
    rule: "finished-edited",
    at: 2,
    commits: [
      { ...begin(finished), files: moved(begin(finished).files, "台账/") },
      { on: "2025-03-11", files: { ...header(), ...files({ ...finished, title: "学习制度落实不够" }) } },
      { on: "2025-03-12", files: moved(begin(finished).files, "台账/", true) },
    ],
  },
  {
    name: "a problem deleted that was committed before the header",
    rule: "problem-deleted",
    id: 2,
    commits: [
      { on: "2025-03-01", files: files(open, second) },
      { on: "2025-03-02", files: header() },
      { on: "2025-03-03", files: { [fileOf(2)]: null } },
    ],
  },
];

/** A status and a deadline moved while the category is unknown, and the category put into the header afterwards. */
const categories = [
  { id: "theory", name: "学习贯彻有差距" },
  { id: "discipline", name: "作风建设不扎实" },
  { id: "finance", name: "财务管理不规范" },
];
export const laterKnown: readonly Made[] = [
  beginUnder(undefined, open),
  commit("2025-03-10", { ...open, category: "finance", status: "done" }),
  { on: "2025-03-11", files: header({ categories }) },
];
