import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../../src/model/schema.js";
import { statuses } from "../../../src/model/status.js";
import { isWithheld } from "../../../src/query/withheld.js";
import { linesOf } from "./lines.js";
import { made } from "./made.js";

const text = fc.constantFrom("学习", "已办结。", "一是学习；二是建账", "会议已开，", "“三会一课”", "A; B.", " ", "：");

const measures = fc
  .array(fc.record({ text, progress: text }, { requiredKeys: ["text"] }), { maxLength: 4 })
  .map((list) => list.map((each, index) => ({ ...each, id: index + 1, status: "done" as const })));

const problem: fc.Arbitrary<Partial<Problem>> = fc.record(
  {
    category: fc.constantFrom("theory", "discipline", "empty"),
    status: fc.constantFrom(...statuses),
    measures,
    origin: fc.constantFrom("feedback", "self"),
    group: fc.constantFrom("文风", "会风"),
    publish: fc.boolean(),
    withheld: fc.constantFrom("secret", "case"),
    term: fc.constantFrom("fixed", "long_term"),
    deadline: fc.constant("2025-12-31"),
    review_on: fc.constant("2025-12-31"),
  },
  { requiredKeys: ["category", "status"] },
);

const ledger = fc.array(problem, { maxLength: 30 });

const numbersIn = (found: RegExpMatchArray | null) => (found ?? []).slice(1).map((number) => Number(number ?? 0));

/** A sentence of the headline: what was found, and where it stands. */
const sentence =
  /(?:方面|发现的)(\d+)个问题，已完成整改(\d+)个(?:（其中已销号\d+个）)?(?:，阶段性完成(\d+)个)?(?:，正在推进整改(\d+)个)?(?:，尚未启动(\d+)个)?/g;

test("the states of the headline add up to what was found, and that to all problems", () => {
  fc.assert(
    fc.property(ledger, (problems) => {
      const headline = linesOf(made(problems))[2] ?? "";
      const found = [...headline.matchAll(sentence)].map((each) => numbersIn(each));
      for (const [total, ...states] of found) expect(states.reduce((sum, state) => sum + state, 0)).toBe(total);
      expect(found.reduce((sum, [total = 0]) => sum + total, 0)).toBe(problems.length);
    }),
  );
});

test("what is told in parts two and three and what is withheld is everything, each part numbered through", () => {
  fc.assert(
    fc.property(ledger, fc.constantFrom("public", "report"), (problems, edition) => {
      const lines = linesOf(made(problems, {}, { edition }));
      const third = lines.findIndex((line) => line.endsWith("需要继续整改的问题和措施"));
      const told = (part: readonly string[]) =>
        part.flatMap((line) => numbersIn(/^(\d+)\.针对“问题\d+”的问题/.exec(line)));
      const finished = told(third < 0 ? lines : lines.slice(0, third));
      const unfinished = told(third < 0 ? [] : lines.slice(third));
      for (const numbers of [finished, unfinished]) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const [withheld = 0] = numbersIn(/以上问题中，有(\d+)个/.exec(lines[2] ?? ""));
      expect(withheld).toBe(problems.filter((each) => isWithheld(each as Problem)).length);
      const named = finished.length + unfinished.length;
      expect(edition === "public" ? named + withheld : named).toBe(problems.length);
    }),
  );
});

/** Few enough differences that problems with and without a group often meet in a category. */
const grouped: fc.Arbitrary<Partial<Problem>[]> = fc.array(
  fc.record(
    {
      category: fc.constantFrom("theory", "empty"),
      status: fc.constantFrom("done", "pending"),
      group: fc.constantFrom("文风", "会风"),
    },
    { requiredKeys: ["category", "status"] },
  ),
);

test("problems are numbered on one level, and below a group stand none but its own", () => {
  fc.assert(
    fc.property(grouped, (problems) => {
      const { blocks } = made(problems);
      let group: string | undefined;
      for (const block of blocks) {
        if (block.kind !== "heading") continue;
        const [id] = numbersIn(/^\d+\.针对“问题(\d+)”的问题/.exec(block.text));
        if (block.level < 3) group = undefined;
        else if (id === undefined) group = block.text;
        const told = id === undefined ? undefined : problems[id - 1];
        if (told !== undefined) expect(block.level).toBe(3);
        if (told?.status === "done") expect(told.group).toBe(group);
      }
    }),
  );
});

test("no mark stands twice, and every sentence ends", () => {
  fc.assert(
    fc.property(ledger, (problems) => {
      const { blocks } = made(problems);
      for (const block of blocks) {
        if (block.kind !== "paragraph") continue;
        expect((block.lead ?? "") + block.text).not.toMatch(/[。，；、：][。，；、]|^$/);
        expect(block.text).toMatch(/[。：.]$/);
      }
    }),
  );
});

test("texts of any length are told in time proportional to it", () => {
  const long = 100_000;
  const awkward = [
    "‘".repeat(long),
    `${"，".repeat(long)}a`,
    `a${" ".repeat(long)}b`,
    "一".repeat(long),
    "（".repeat(long),
  ];
  const begun = performance.now();
  made(
    awkward.map((each) => ({
      title: each,
      status: "done",
      group: each,
      measures: [{ id: 1, text: each, status: "done", progress: each }],
    })),
    { notice: { opening: awkward } },
  );
  expect(performance.now() - begun).toBeLessThan(2000);
});
