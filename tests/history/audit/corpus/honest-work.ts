import { stringify } from "yaml";
import type { LogEntry, Problem } from "../../../../src/model/schema.js";
import {
  after,
  begin,
  beginUnder,
  cited,
  closed,
  commit,
  fileOf,
  files,
  finished,
  header,
  measured,
  measuredFinished,
  open,
  second,
  step,
  submitted,
  withMeasure,
  without,
} from "./states.js";
import type { Honest } from "./story.js";

const pending: Problem = { ...second, id: 1 };

function extended(state: Problem, on: string, to: string): Problem {
  const told = { approved_by: ["局长"], note: "等待批复", from: state.deadline ?? "", to };
  return after(state, step(on, "extend", told), { deadline: to });
}

function corrected(state: Problem, on: string, field: string, from: string, to: string): LogEntry {
  return step(on, "correct", { ...(state.status === "in_progress" ? {} : { note: "笔误" }), field, from, to });
}

const review = { review_on: "2025-06-30" };
const staged = after(open, step("2025-03-10", "stage", { to: "2025-06-30" }), { status: "staged", ...review });
const chiefs = { approvals: ["局长", "纪检组长"], submission: true, two_persons: true };

/** How problems move by the rules, whoever types it. */
export const steps: readonly Honest[] = [
  {
    name: "from nothing to closed, one commit a step",
    witnessed: { done: 1, closed: 1 },
    commits: [
      begin(open),
      commit("2025-03-10", finished),
      commit("2025-03-11", submitted),
      commit("2025-03-12", closed),
    ],
  },
  {
    name: "measure by measure, then the problem",
    witnessed: { done: 1 },
    commits: [
      begin(measured),
      commit(
        "2025-03-08",
        withMeasure(after(measured, step("2025-03-08", "done", { measure: 2 })), 2, {
          status: "done",
          done_on: "2025-03-08",
        }),
      ),
      commit(
        "2025-03-10",
        withMeasure(
          after(measured, [step("2025-03-08", "done", { measure: 2 }), step("2025-03-10", "done")], { status: "done" }),
          2,
          { status: "done", done_on: "2025-03-08" },
        ),
      ),
    ],
  },
  {
    name: "measures and problem done in one commit",
    witnessed: { done: 1 },
    commits: [begin(measured), commit("2025-03-10", measuredFinished)],
  },
  {
    name: "one step for the problem and its measures, which it says are done",
    witnessed: { done: 1 },
    commits: [
      begin(measured),
      commit("2025-03-10", { ...measuredFinished, log: [...(open.log ?? []), step("2025-03-10", "done")] }),
    ],
  },
  {
    name: "one secretary types all, the leaders' approvals with it",
    witnessed: { done: 1, closed: 1 },
    commits: [
      beginUnder({ close: chiefs }, open),
      commit("2025-03-10", finished),
      commit("2025-03-11", submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["局长", "纪检组长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "a month's steps in one commit at its end",
    witnessed: { done: 1, closed: 1 },
    commits: [
      begin(open, second),
      commit("2025-03-31", closed, after(second, step("2025-03-05", "start"), { status: "in_progress" })),
    ],
  },
  {
    name: "applied for, returned, done and applied for again, closed",
    witnessed: { done: 1, closed: 1 },
    commits: (() => {
      const returned = after(submitted, step("2025-03-12", "return", { note: "材料不全" }), { status: "in_progress" });
      const again = after(returned, [step("2025-03-14", "done"), step("2025-03-14", "submit")], { status: "done" });
      const end = after(again, step("2025-03-16", "close", { approved_by: ["局长"] }), { status: "closed" });
      return [
        beginUnder({ close: { submission: true, approvals: ["局长"] } }, submitted),
        commit("2025-03-12", returned),
        commit("2025-03-14", again),
        commit("2025-03-16", end),
      ];
    })(),
  },
  {
    name: "staged, renewed, taken up again and done",
    witnessed: { done: 1 },
    commits: (() => {
      const renewed = after(staged, step("2025-06-30", "stage", { from: "2025-06-30", to: "2025-09-30" }), {
        review_on: "2025-09-30",
      });
      const again = after(renewed, step("2025-09-30", "start"), { status: "in_progress" });
      return [
        begin(open),
        commit("2025-03-10", staged),
        commit("2025-06-30", renewed),
        commit("2025-09-30", again),
        commit("2025-10-10", after(again, step("2025-10-10", "done"), { status: "done" })),
      ];
    })(),
  },
  {
    name: "staged with a measure open, and done straight from there",
    witnessed: { done: 1 },
    commits: (() => {
      const waiting = after(measured, step("2025-03-05", "stage"), { status: "staged" });
      return [
        begin(measured),
        commit("2025-03-05", waiting),
        commit("2025-03-10", {
          ...measuredFinished,
          log: [...(waiting.log ?? []), step("2025-03-10", "done", { measure: 2 }), step("2025-03-10", "done")],
        }),
      ];
    })(),
  },
  {
    name: "extended, and extended again",
    commits: (() => {
      const once = extended(open, "2025-03-10", "2026-03-31");
      return [
        begin(open),
        commit("2025-03-10", once),
        commit("2025-03-20", extended(once, "2025-03-20", "2026-06-30")),
      ];
    })(),
  },
  {
    name: "two extensions in one commit",
    commits: [
      begin(open),
      commit("2025-03-20", extended(extended(open, "2025-03-10", "2026-03-31"), "2025-03-20", "2026-06-30")),
    ],
  },
  {
    name: "a measure with a deadline of its own, extended",
    commits: (() => {
      const due = withMeasure(measured, 2, { deadline: "2025-06-30" });
      const told = { measure: 2, approved_by: ["局长"], note: "等待批复", from: "2025-06-30", to: "2025-09-30" };
      return [
        begin(due),
        commit(
          "2025-03-10",
          withMeasure(after(due, step("2025-03-10", "extend", told)), 2, { deadline: "2025-09-30" }),
        ),
      ];
    })(),
  },
  {
    name: "an extension recorded after the deadline had passed: told, no error",
    warnings: ["extension-late"],
    commits: (() => {
      const due = { ...open, deadline: "2025-03-05" };
      return [begin(due), commit("2025-03-10", extended(due, "2025-03-10", "2025-06-30"))];
    })(),
  },
  {
    name: "reopened after a re-inspection, and done again",
    witnessed: { done: 1 },
    commits: (() => {
      const back = after(closed, step("2025-06-10", "reopen", { note: "回头看发现反弹" }), { status: "in_progress" });
      return [
        begin(closed),
        commit("2025-06-10", back),
        commit("2025-07-10", after(back, step("2025-07-10", "done"), { status: "done" })),
      ];
    })(),
  },
  {
    name: "reopened, reworded and done again in one commit",
    witnessed: { done: 1 },
    commits: [
      begin(finished),
      commit(
        "2025-06-10",
        after(finished, [step("2025-06-10", "reopen", { note: "回头看发现反弹" }), step("2025-06-10", "done")], {
          goal: "学习制度健全，每月检查",
        }),
      ),
    ],
  },
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
    witnessed: { done: 1 },
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
];

const paper = "evidence/001/制度 正式稿.txt";
const proven = after(
  { ...open, evidence: [cited(paper, "制度")] },
  step("2025-03-05", "note", { field: "evidence", to: paper }),
);

/** Evidence, policy and header as they should be. */
export const rules: readonly Honest[] = [
  {
    name: "evidence committed with the step that cites it, and done",
    witnessed: { done: 1 },
    commits: [
      beginUnder({ close: { evidence: true } }, open),
      { on: "2025-03-05", files: { ...files(proven), [`ledger/${paper}`]: "制度" } },
      commit(
        "2025-03-10",
        after(proven, [step("2025-03-10", "done"), step("2025-03-10", "submit")], { status: "done" }),
      ),
    ],
  },
  {
    name: "evidence added to a closed problem, with a note that tells it",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(closed),
      {
        on: "2025-06-10",
        files: {
          ...files(
            after(
              { ...closed, evidence: [cited(paper, "制度")] },
              step("2025-06-10", "note", { field: "evidence", to: paper }),
            ),
          ),
          [`ledger/${paper}`]: "制度",
        },
      },
    ],
  },
  {
    name: "evidence that nobody cited yet, changed and taken out again",
    commits: [
      begin(open),
      { on: "2025-03-05", files: { "ledger/evidence/001/草稿.txt": "一" } },
      { on: "2025-03-06", files: { "ledger/evidence/001/草稿.txt": "二" } },
      { on: "2025-03-07", files: { "ledger/evidence/001/草稿.txt": null } },
    ],
  },
  {
    name: "a policy tightened after the closing",
    witnessed: { done: 1, closed: 1 },
    commits: [
      begin(open),
      commit("2025-03-12", closed),
      { on: "2025-03-20", files: header({ policy: { close: { evidence: true, approvals: ["局长", "纪检组长"] } } }) },
    ],
  },
  {
    name: "a policy tightened by the commit of the closing that meets it",
    witnessed: { unwitnessed: 1, closed: 1 },
    commits: [
      begin(submitted),
      { on: "2025-03-12", files: { ...files(closed), ...header({ policy: { close: { approvals: ["局长"] } } }) } },
    ],
  },
  {
    name: "each key of the policy stricter",
    commits: [
      beginUnder(
        { backdate_days: 60, close: { approvals: ["局长"] }, identities: { 局长: ["a@example.org", "b@example.org"] } },
        open,
      ),
      {
        on: "2025-03-10",
        files: header({
          policy: {
            backdate_days: 10,
            close: { approvals: ["局长", "纪检组长"], evidence: true, submission: true, two_persons: true },
            identities: { 局长: ["a@example.org"], 纪检组长: ["c@example.org"] },
          },
        }),
      },
    ],
  },
  {
    name: "figures declared for the first time",
    commits: [begin(open), { on: "2025-03-10", files: header({ declared: { problems: 1, done: 0 } }) }],
  },
  {
    name: "approvals committed by the addresses that the policy names",
    witnessed: { unwitnessed: 1, closed: 1 },
    commits: [
      beginUnder({ identities: { 局长: ["chief@example.org"] } }, submitted),
      { ...commit("2025-03-12", closed), by: "局长 <chief@example.org>" },
    ],
  },
  {
    name: "an approval of a post that the policy does not list",
    witnessed: { unwitnessed: 1, closed: 1 },
    commits: [beginUnder({ identities: { 书记: ["secretary@example.org"] } }, submitted), commit("2025-03-12", closed)],
  },
  {
    name: "a category renamed in the header and in its problems",
    witnessed: { unwitnessed: 1 },
    commits: [
      begin(finished, second),
      {
        on: "2025-03-20",
        files: {
          ...header({
            categories: [
              { id: "study", name: "学习贯彻有差距" },
              { id: "discipline", name: "作风建设不扎实" },
            ],
          }),
          ...files({ ...finished, category: "study" }),
        },
      },
    ],
  },
  {
    name: "a commit after midnight where the office is, dated by its own calendar",
    witnessed: { done: 1 },
    commits: [begin(open), commit("2025-03-10T00:30:00+08:00", finished)],
  },
  {
    name: "reformatted: key order, comments, quotes, flow style, CRLF and a BOM",
    witnessed: { unwitnessed: 2 },
    commits: [
      begin(closed, { ...finished, id: 2 }),
      {
        on: "2025-03-20",
        files: {
          [fileOf(1)]:
            `\uFEFF# 第1号问题\r\n${stringify(Object.fromEntries(Object.entries(closed).reverse()), { defaultStringType: "QUOTE_DOUBLE" }).replaceAll("\n", "\r\n")}`,
          [fileOf(2)]: stringify({ ...finished, id: 2 }, { collectionStyle: "flow" }),
        },
      },
    ],
  },
];
