import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeCorrection } from "../../../src/model/assignment.js";
import { withChanges } from "../../../src/model/change.js";
import { policyOf } from "../../../src/model/ledger.js";
import type { ClosePolicy, Problem } from "../../../src/model/schema.js";
import { judge } from "../../../src/model/step.js";
import { type Made, madeRepository } from "../../support/repository.js";
import { commit, header } from "./corpus/states.js";
import { audited } from "./corpus/telling.js";
import { tamperings } from "./tamperings.js";

const events = ["start", "stage", "done", "submit", "return", "close", "reopen", "extend", "note"] as const;
const posts = ["局长", "办公室"];
const first: Problem = {
  id: 1,
  category: "theory",
  title: "学习制度落实不严格",
  status: "pending",
  goal: "学习制度健全",
  deadline: "2025-06-30",
  measures: [1, 2].map((id) => ({ id, text: `措施${id}`, status: "pending", deadline: "2025-06-30" })),
};

const close: fc.Arbitrary<ClosePolicy> = fc.record({
  evidence: fc.boolean(),
  submission: fc.boolean(),
  approvals: fc.subarray(posts),
  two_persons: fc.boolean(),
});

/** How many days pass before the next command, and how many days late it is typed. */
const pace = { days: fc.nat({ max: 9 }), late: fc.nat({ max: 20 }) };

const step = fc.record({
  ...pace,
  measure: fc.constantFrom(null, null, null, 1, 2),
  event: fc.constantFrom(...events),
  by: fc.option(fc.constantFrom(...posts), { nil: undefined }),
  note: fc.option(fc.constantFrom("理由", "回头看"), { nil: undefined }),
  approvedBy: fc.subarray(posts),
  evidence: fc.subarray([{ document: "某发〔2025〕8号" }, { url: "https://example.org/1" }]),
  allMeasures: fc.boolean(),
});

const correction = fc.record({
  ...pace,
  measure: fc.constantFrom(null, null, 1),
  field: fc.constantFrom("title", "goal", "cause", "progress", "text", "measures"),
  text: fc.constantFrom("甲", "乙", "丙"),
  note: fc.option(fc.constant("笔误"), { nil: undefined }),
});

type Command = typeof step | typeof correction extends fc.Arbitrary<infer T> ? T : never;

/** The day so many days after the ledger began. */
function day(count: number): string {
  return new Date(Date.UTC(2025, 2, 1 + count)).toISOString().slice(0, 10);
}

/** The state after each command that is allowed, with its day. */
function states(
  close: ClosePolicy,
  commands: readonly Command[],
): { readonly on: string; readonly problem: Problem }[] {
  const policy = policyOf({ title: "", categories: [], policy: { close } });
  const told = [{ on: day(0), problem: first }];
  let [problem, passed] = [first, 0];
  for (const { days, late, measure, ...command } of commands) {
    passed += days;
    const [today, on] = [day(passed), day(passed - late)];
    const reference = { problem: 1, measure };
    const [review, until] = [day(passed + 100), day(passed + 500)];
    const judged =
      "event" in command
        ? judge(problem, reference, { review, until, ...command, on }, policy, today)
        : judgeCorrection(problem, reference, corrected(command, on), today);
    if (!("changes" in judged)) continue;
    problem = withChanges(problem, judged.changes);
    told.push({ on: today, problem });
  }
  return told;
}

function corrected({ field, text, note }: { field: string; text: string; note?: string | undefined }, on: string) {
  const operator = field === "measures" ? ("+=" as const) : ("=" as const);
  return { assignments: [{ field, operator, text }], on, note };
}

const commands = fc.array(fc.oneof({ weight: 4, arbitrary: step }, correction), { minLength: 3, maxLength: 20 });

test("what the commands allow is no error, and whatever is then done to the files behind their back is one", async () => {
  const tampered = fc.tuple(fc.nat(), fc.nat());
  await fc.assert(
    fc.asyncProperty(close, commands, tampered, async (policy, given, [which, place]) => {
      const told = states(policy, given);
      const last = told.at(-1) ?? { on: day(0), problem: first };
      const [beginning, ...rest] = told.map(({ on, problem }) => commit(on, problem));
      const honest: Made[] = [
        { on: day(0), files: { ...header({ policy: { close: policy } }), ...beginning?.files } },
        ...rest,
      ];
      const possible = tamperings(last.problem, place);
      const [name = "", wrong] = possible[which % possible.length] ?? [];
      const dishonest = { on: day(400), files: wrong ?? {} };
      const { findings } = await audited({
        folder: madeRepository([...honest, { ...dishonest, message: "Tampered" }]),
      });
      const errors = findings.filter(({ severity }) => severity === "error");
      // What was found before the last commit would be found without it.
      const ofHonest = errors.filter(({ date }) => date !== day(400));
      expect(ofHonest, "honest").toEqual([]);
      expect(
        errors.map(({ rule }) => rule),
        name,
      ).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
