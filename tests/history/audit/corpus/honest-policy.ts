import { stringify } from "yaml";
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
  open,
  second,
  step,
  submitted,
} from "./states.js";
import type { Honest } from "./story.js";

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
