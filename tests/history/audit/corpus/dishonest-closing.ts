import {
  after,
  begin,
  beginUnder,
  closed,
  commit,
  finished,
  measured,
  step,
  submitted,
  withMeasure,
} from "./states.js";
import type { Dishonest } from "./story.js";

const evidence = [{ document: "某发〔2025〕8号" }];

/** A closing that misses what the policy asks for. */
export const unmet: readonly Dishonest[] = [
  {
    name: "struck off with one of two approvals",
    rule: "closing-unmet",
    commits: [beginUnder({ close: { approvals: ["局长", "纪检组长"] } }, submitted), commit("2025-03-12", closed)],
  },
  {
    name: "struck off with somebody else's approval",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { approvals: ["局长"] } }, submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["副局长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off without an application",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { submission: true } }, finished),
      commit(
        "2025-03-12",
        after(finished, step("2025-03-12", "close", { approved_by: ["局长"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off without evidence",
    rule: "closing-unmet",
    commits: [beginUnder({ close: { evidence: true } }, submitted), commit("2025-03-12", closed)],
  },
  {
    name: "struck off with evidence for one of two measures",
    rule: "closing-unmet",
    commits: (() => {
      const measures = (measured.measures ?? []).map((each) => ({ ...each, status: "done" as const }));
      const proven = withMeasure({ ...submitted, measures }, 1, { evidence });
      return [
        beginUnder({ close: { evidence: true } }, proven),
        commit("2025-03-12", after(proven, step("2025-03-12", "close"), { status: "closed" })),
      ];
    })(),
  },
  {
    name: "struck off on the approval of whoever applied for it",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { two_persons: true } }, submitted),
      commit(
        "2025-03-12",
        after(submitted, step("2025-03-12", "close", { approved_by: ["办公室"] }), { status: "closed" }),
      ),
    ],
  },
  {
    name: "struck off under a policy that was tightened before",
    rule: "closing-unmet",
    commits: [
      begin(submitted),
      { on: "2025-03-11", files: beginUnder({ close: { approvals: ["局长", "纪检组长"] } }).files },
      commit("2025-03-12", closed),
    ],
  },
  {
    name: "applied for, returned, done and struck off without applying again",
    rule: "closing-unmet",
    commits: [
      beginUnder({ close: { submission: true } }, submitted),
      commit(
        "2025-03-20",
        after(
          submitted,
          [
            step("2025-03-18", "return", { note: "材料不全" }),
            step("2025-03-19", "done"),
            step("2025-03-20", "close", { approved_by: ["局长"] }),
          ],
          { status: "closed" },
        ),
      ),
    ],
  },
];
