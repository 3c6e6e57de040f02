import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../../src/model/schema.js";
import { categories, ledgers, text } from "../table/ledgers.js";
import { answered, at, printed } from "./papers.js";

const header = { categories };
/** The same title twice is nobody's problem in particular. */
const ledger = ledgers(text).filter(
  (problems) => new Set(problems.map(({ title }) => title?.replace(/\s+/g, " "))).size === problems.length,
);

test("a paper with its codes that comes back as it went out changes nothing, whatever its texts look like", () => {
  fc.assert(
    fc.property(ledger, (problems) => {
      const {
        differences,
        steps,
        notes,
        answered: ids,
      } = answered(problems, printed(problems, true, [], header), header);
      expect({ differences, steps, notes, ids }).toEqual({
        differences: [],
        steps: [],
        notes: [],
        ids: problems.map(({ id }) => id),
      });
    }),
    { numRuns: 300, seed: 5 },
  );
});

const edits = ["goal", "deadline", "leaders"] as const;
const values = {
  goal: ["另一目标", "第三目标"],
  deadline: ["2027-03-31", "2027-06-30"],
  leaders: [["党组书记"], ["总会计师"]],
} as const;

test("what the paper changed, the ledger changed, or both, is told apart for each problem", () => {
  const side = fc.constantFrom("paper", "ledger", "both", "none");
  fc.assert(
    fc.property(
      ledger,
      fc.constantFrom(...edits),
      fc.array(side, { minLength: 6, maxLength: 6 }),
      (given, field, sides) => {
        const problems = given.map((each) => ({ ...each, measures: [], [field]: each[field] ?? values[field][0] }));
        const paper = printed(problems, true, [], header);
        const now = problems.map((each, place): Partial<Problem> => {
          const isChanged = sides[place] === "ledger" || sides[place] === "both";
          return isChanged ? { ...each, [field]: values[field][1] } : each;
        });
        for (const [place, row] of paper.rows.entries()) {
          if (sides[place] === "paper" || sides[place] === "both")
            row.splice(at[field], 1, field === "deadline" ? "2028年底" : "纸上所写");
        }
        const { differences, notes } = answered(now, paper, header);
        const expected = problems.map(({ id }, place) => [id, sides[place] ?? "none"] as const);
        expect(differences.map(({ id, side: found }) => [id, found])).toEqual(
          expected.filter(([, each]) => each === "paper" || each === "both"),
        );
        expect(notes.map(({ rule, params }) => [rule, "id" in params ? params.id : 0])).toEqual(
          expected.filter(([, each]) => each === "ledger").map(([id]) => ["ledger-newer", id]),
        );
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});
