import type { LogEntry, Problem } from "../../../../src/model/schema.js";
import {
  after,
  begin,
  cited,
  closed,
  commit,
  finished,
  measuredFinished,
  step,
  withMeasure,
  without,
} from "./states.js";
import type { Dishonest } from "./story.js";

const proven: Problem = { ...finished, evidence: [{ document: "某发〔2025〕8号" }] };

/** A finished problem, and the same with something else in it. */
function edited(name: string, before: Problem, now: object): Dishonest {
  const state = JSON.parse(JSON.stringify({ ...before, ...now })) as Problem;
  return { name, rule: "finished-edited", commits: [begin(before), commit("2025-03-20", state)] };
}

/** A correction of the finished problem's title, and what the file says then. */
function corrected(name: string, correction: Partial<LogEntry>, now: Partial<Problem>): Dishonest {
  const told = step("2025-03-20", "correct", { note: "笔误", field: "title", from: finished.title, ...correction });
  return edited(name, finished, after(finished, told, now));
}

/** What is done or closed, changed in silence. */
export const quietEdits: readonly Dishonest[] = [
  edited("the title of a done problem", finished, { title: "学习制度落实不够严格" }),
  edited("the title of a closed problem", closed, { title: "学习制度落实不够严格" }),
  edited("the goal of a done problem", finished, { goal: "学习制度基本健全" }),
  edited("the goal of a closed problem taken out", closed, { goal: undefined }),
  edited("the deadline of a done problem", { ...finished, deadline: "2025-03-05" }, { deadline: "2025-03-31" }),
  edited("the deadline of a done problem taken out", finished, { deadline: undefined }),
  edited("the text of a measure", measuredFinished, withMeasure(measuredFinished, 2, { text: "每季度集中学习一次" })),
  edited("the progress of a measure", measuredFinished, withMeasure(measuredFinished, 1, { progress: "制度已报批" })),
  edited(
    "the day on which a measure was done",
    measuredFinished,
    withMeasure(measuredFinished, 2, { done_on: "2025-03-03" }),
  ),
  edited(
    "a measure's deadline",
    withMeasure(measuredFinished, 2, { deadline: "2025-03-05" }),
    withMeasure(measuredFinished, 2, { deadline: "2025-03-31" }),
  ),
  edited("a measure added", measuredFinished, {
    measures: [...(measuredFinished.measures ?? []), { id: 3, text: "建立台账", status: "done" }],
  }),
  edited("a measure taken out", measuredFinished, { measures: measuredFinished.measures?.slice(0, 1) }),
  edited("evidence added", finished, { evidence: [{ document: "某发〔2025〕8号" }] }),
  edited("evidence taken out", proven, { evidence: undefined }),
  edited(
    "a measure's evidence added",
    measuredFinished,
    withMeasure(measuredFinished, 1, { evidence: proven.evidence }),
  ),
  edited(
    "an address in the evidence, changed",
    { ...finished, evidence: [{ url: "https://example.org/a" }] },
    {
      evidence: [{ url: "https://example.org/a" }, { url: "https://example.org/b" }],
    },
  ),
  corrected(
    "the title corrected to one thing in the log, to another in the file",
    { to: "学习制度落实不力" },
    {
      title: "学习制度落实良好",
    },
  ),
  corrected(
    "the title corrected from what it never was",
    { from: "学习制度不健全", to: "学习制度落实不力" },
    {
      title: "学习制度落实不力",
    },
  ),
  corrected(
    "a correction of the goal, the title changed",
    { field: "goal", from: finished.goal ?? "", to: "学习制度健全" },
    {
      title: "学习制度落实不力",
      goal: "学习制度健全",
    },
  ),
  corrected(
    "a note that says so, no correction",
    { event: "note", field: "title", to: "学习制度落实不力" },
    {
      title: "学习制度落实不力",
    },
  ),
  {
    name: "the title changed first, the correction logged in a later commit",
    rule: "finished-edited",
    at: 1,
    commits: (() => {
      const title = "学习制度落实不力";
      const told = step("2025-03-21", "correct", { note: "笔误", field: "title", from: finished.title, to: title });
      return [
        begin(finished),
        commit("2025-03-20", { ...finished, title }),
        commit("2025-03-21", after(finished, told, { title })),
      ];
    })(),
  },
];

/** Paths below the ledger's folder, and from the top. */
const paper = "evidence/001/制度.txt";
const onDisk = `ledger/${paper}`;
const first = "制度（正式稿）";
const other = "制度（改动稿）";

/** Work under way with a step that cites a file, committed with it. */
const citing = after(
  { ...finished, status: "in_progress", log: [step("2025-03-01", "start")], evidence: [cited(paper, first)] },
  step("2025-03-01", "note", { field: "evidence", to: paper }),
);
const withPaper = { ...begin(citing), files: { ...begin(citing).files, [onDisk]: first } };
const citingDone = after(citing, step("2025-03-01", "done"), { status: "done" });
const doneWithPaper = { ...begin(citingDone), files: { ...begin(citingDone).files, [onDisk]: first } };

/** Evidence that is no longer what was cited. */
export const evidence: readonly Dishonest[] = [
  {
    name: "an evidence file changed",
    rule: "evidence-altered",
    commits: [withPaper, { on: "2025-03-10", files: { [onDisk]: other } }],
  },
  {
    name: "an evidence file deleted",
    rule: "evidence-altered",
    commits: [withPaper, { on: "2025-03-10", files: { [onDisk]: null } }],
  },
  {
    name: "an evidence file renamed, the citation left",
    rule: "evidence-altered",
    commits: [withPaper, { on: "2025-03-10", files: { [onDisk]: null, "ledger/evidence/001/旧制度.txt": first } }],
  },
  {
    name: "an evidence file exchanged together with its hash",
    rule: "evidence-altered",
    commits: [
      withPaper,
      {
        on: "2025-03-10",
        files: { ...commit("", { ...citing, evidence: [cited(paper, other)] }).files, [onDisk]: other },
      },
    ],
  },
  {
    name: "an evidence file deleted together with its citation",
    rule: "evidence-altered",
    commits: [
      withPaper,
      { on: "2025-03-10", files: { ...commit("", without(citing, "evidence")).files, [onDisk]: null } },
    ],
  },
  {
    name: "an evidence file of a done problem changed",
    rule: "evidence-altered",
    commits: [doneWithPaper, { on: "2025-03-10", files: { [onDisk]: other } }],
  },
  {
    name: "an evidence file changed in the commit that takes a step",
    rule: "evidence-altered",
    commits: [
      withPaper,
      {
        on: "2025-03-10",
        files: { ...commit("", after(citing, step("2025-03-10", "done"), { status: "done" })).files, [onDisk]: other },
      },
    ],
  },
  {
    name: "the whole evidence folder deleted",
    rule: "evidence-altered",
    times: 2,
    commits: (() => {
      const measures = [
        {
          id: 1,
          text: "修订学习制度",
          status: "in_progress" as const,
          evidence: [cited("evidence/001/会议.txt", "会议记录")],
        },
      ];
      const both = begin({ ...citing, measures });
      return [
        { ...both, files: { ...both.files, [onDisk]: first, "ledger/evidence/001/会议.txt": "会议记录" } },
        { on: "2025-03-10", files: { [onDisk]: null, "ledger/evidence/001/会议.txt": null } },
      ];
    })(),
  },
  {
    name: "the hash of a done problem's evidence changed in silence",
    rule: "finished-edited",
    commits: [doneWithPaper, commit("2025-03-10", { ...citingDone, evidence: [cited(paper, other)] })],
  },
  {
    name: "evidence cited that was never committed",
    rule: "evidence-uncommitted",
    commits: [begin(open(citing)), commit("2025-03-10", citing)],
  },
  {
    name: "evidence committed with other bytes than the citation tells",
    rule: "evidence-uncommitted",
    commits: [begin(open(citing)), { on: "2025-03-10", files: { ...commit("", citing).files, [onDisk]: other } }],
  },
];

/** The problem before it cited anything. */
function open(state: Problem): Problem {
  const { evidence: _, ...rest } = state;
  return { ...rest, log: [step("2025-03-01", "start")] };
}
