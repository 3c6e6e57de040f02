import fc from "fast-check";
import { expect, test } from "vitest";
import { withChanges } from "../../src/model/change.js";
import { policyOf } from "../../src/model/ledger.js";
import type { ClosePolicy, Problem } from "../../src/model/schema.js";
import { statuses } from "../../src/model/status.js";
import { judge, type Step } from "../../src/model/step.js";
import { findings, plain, today } from "./ledger-of.js";

const events = ["start", "stage", "done", "submit", "return", "close", "reopen", "extend", "note"] as const;
const posts = ["局长", "办公室"];

const close: fc.Arbitrary<ClosePolicy> = fc.record({
  evidence: fc.boolean(),
  submission: fc.boolean(),
  approvals: fc.subarray(posts),
  two_persons: fc.boolean(),
});

const step = fc.record({
  measure: fc.constantFrom(null, null, null, 1, 2),
  event: fc.constantFrom(...events),
  by: fc.option(fc.constantFrom(...posts), { nil: undefined }),
  approvedBy: fc.subarray(posts),
  evidence: fc.subarray([{ document: "某发〔2025〕8号" }]),
  allMeasures: fc.boolean(),
});

/** A ledger may start half-way: any status but closed, whose policy nobody could vouch for, and no log. */
const start: fc.Arbitrary<Problem> = fc
  .constantFrom(...statuses.filter((status) => status !== "closed"))
  .map((status) => ({
    ...plain,
    status,
    deadline: "2026-12-31",
    measures: [1, 2].map((id) => ({ id, text: "甲", status: status === "done" ? "done" : "pending" })),
  }));

test("what the commands allow, the check never objects to", () => {
  fc.assert(
    fc.property(start, close, fc.array(step, { minLength: 5, maxLength: 25 }), (first, policy, steps) => {
      const header = { policy: { close: policy } };
      let problem = first;
      for (const { measure, event, ...options } of steps) {
        const asked: Step = { event, on: today, note: "理由", review: "2026-06-30", until: "2027-12-31", ...options };
        const judged = judge(
          problem,
          { problem: 1, measure },
          asked,
          policyOf({ title: "", categories: [], ...header }),
          today,
        );
        if ("changes" in judged) problem = withChanges(problem, judged.changes);
      }
      expect(findings([problem], { header })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
