import { plainText, printedRow, type Shown } from "../../model/printed-row.js";
import type { Category, Problem } from "../../model/schema.js";
import type { ToldProblem } from "../table/told.js";
import { type AnswerDifference, type ComparedPair, differencesOf } from "./differences.js";
import { finderIn } from "./match.js";
import { pairsOf } from "./measures.js";
import { type AnswerNote, type TellAnswer, tellingAnswer } from "./note.js";
import { compared, saidRow } from "./sides.js";
import { type IntendedStep, stepsOf } from "./steps.js";

/** What a paper that came back wants to change in a ledger, and what was not understood. */
export interface Answer {
  readonly differences: readonly AnswerDifference[];
  /** In the order in which they are to be taken. */
  readonly steps: readonly IntendedStep[];
  /** The problems of the ledger that the paper tells of, in its order. */
  readonly answered: readonly number[];
  readonly notes: readonly AnswerNote[];
}

/** The ledger that is answered. `shown` is how a text stands on paper, where it differs from the file's. */
export interface Answered {
  readonly problems: readonly Problem[];
  readonly categories: readonly Category[];
  readonly shown?: Shown;
}

/**
 * Compares the rows of a paper with the ledger, field by field. An empty cell changes nothing, and nothing that only the
 * ledger has is touched. Pure: nothing is judged here, let alone written.
 */
export function answerOf(
  { problems, categories, shown = (text) => text }: Answered,
  told: readonly ToldProblem[],
): Answer {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const find = finderIn(problems, ({ title }) => plainText(shown(title)));
  const notes: AnswerNote[] = [];
  const differences: AnswerDifference[] = [];
  const steps: IntendedStep[] = [];
  const answered = new Set<number>();
  for (const each of told) {
    const tell = tellingAnswer(notes, each.sheet);
    const problem = find(each, tell);
    if (problem === null) continue;
    const { id } = problem;
    if (answered.has(id)) {
      tell("answered-twice", each.line, { id });
      continue;
    }
    answered.add(id);
    const category = names.get(problem.category) ?? problem.category;
    const pairs = comparedPairs(problem, each, category, shown, tell);
    differences.push(...differencesOf(problem, each, pairs, category));
    steps.push(...stepsOf(problem, pairs, tell).map((step) => ({ id, sheet: each.sheet, ...step })));
  }
  return { differences, steps, answered: [...answered], notes };
}

function comparedPairs(
  problem: Problem,
  told: ToldProblem,
  category: string,
  shown: Shown,
  tell: TellAnswer,
): ComparedPair[] {
  return pairsOf(problem, told, shown, tell).map((pair) => {
    const { row, measure } = pair;
    const found = compared(saidRow(told, row), printedRow(problem, measure, category, shown), row.checkCode);
    const of = { id: problem.id, measure: measure?.id ?? null };
    if (found.isUnreadable) tell("code-unreadable", row.line, of);
    for (const field of found.newer) tell("ledger-newer", row.line, { ...of, field });
    return { ...pair, compared: found };
  });
}
