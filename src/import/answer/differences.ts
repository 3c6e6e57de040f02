import { evidenceName } from "../../model/field.js";
import type { PrintedField } from "../../model/printed-row.js";
import type { Measure, Problem } from "../../model/schema.js";
import type { ToldProblem } from "../table/told.js";
import type { Pair } from "./measures.js";
import type { Compared, Side } from "./sides.js";

/** A field that a paper wants to be otherwise. */
export interface AnswerDifference {
  readonly id: number;
  /** Null for the problem's own. */
  readonly measure: number | null;
  /** As the files call it; `category` is told by its name. */
  readonly field: AnswerField;
  /** Null where the ledger has nothing, or, for `evidence`, where a piece is added. */
  readonly from: AnswerValue | null;
  readonly to: AnswerValue;
  readonly side: Side;
  readonly line: number;
  readonly sheet: string | null;
}

export type AnswerField =
  | "category"
  | "group"
  | "title"
  | "goal"
  | "cause"
  | "follow_up"
  | "term"
  | "text"
  | "progress"
  | "leaders"
  | "departments"
  | "deadline"
  | "evidence";

export type AnswerValue = string | readonly string[];

/** A pair, and what differs in its row. */
export interface ComparedPair extends Pair {
  readonly compared: Compared;
}

type Found = Pick<AnswerDifference, "measure" | "field" | "from" | "to" | "side" | "line">;

/** What the rows of one problem change, status apart: the problem's own fields first. */
export function differencesOf(
  problem: Problem,
  told: ToldProblem,
  pairs: readonly ComparedPair[],
  categoryName: string,
): AnswerDifference[] {
  const found = [
    ...wholeChanges(problem, told, pairs, categoryName),
    ...unprinted(problem, told),
    ...measureTexts(pairs),
    ...(["leaders", "departments", "deadline"] as const).flatMap((field) => sharedChanges(problem, pairs, field)),
    ...addedEvidence(problem, told, pairs),
  ];
  return found.map((each) => ({ id: problem.id, sheet: told.sheet, ...each }));
}

/** The printed fields of the problem as a whole stand alike in each of its rows: the first tells. */
function wholeChanges(
  { title, goal }: Problem,
  told: ToldProblem,
  [first]: readonly ComparedPair[],
  category: string,
): Found[] {
  const values = [
    ["category", category, told.category],
    ["title", title, told.title],
    ["goal", goal ?? null, told.goal],
  ] as const;
  return values.flatMap(([field, from, to]) => {
    const side = first?.compared.changes.get(field);
    return side === undefined || to === null ? [] : [{ measure: null, field, from, to, side, line: told.line }];
  });
}

/** Fields that the sheet does not print: if they stand there, the paper has added them. */
function unprinted(problem: Problem, told: ToldProblem): Found[] {
  const values = [
    ["group", problem.group, told.group],
    ["cause", problem.cause, told.cause],
    ["follow_up", problem.follow_up, told.followUp],
    ["term", problem.term, told.term],
  ] as const;
  return values.flatMap(([field, from, to]) => {
    if (to === null || to.trim() === from?.trim()) return [];
    return [{ measure: null, field, from: from ?? null, to, side: "unknown" as const, line: told.line }];
  });
}

function measureTexts(pairs: readonly ComparedPair[]): Found[] {
  return pairs.flatMap(({ row, measure, compared: { changes } }) => {
    if (measure === null) return [];
    const values = [
      ["text", changes.get("measures"), measure.text, row.measure],
      ["progress", changes.get("progress"), measure.progress ?? null, row.progress],
    ] as const;
    return values.flatMap(([field, side, from, to]) =>
      side === undefined || to === null ? [] : [{ measure: measure.id, field, from, to, side, line: row.line }],
    );
  });
}

type Shared = "leaders" | "departments" | "deadline";

/**
 * What the problem has and a measure may have of its own. Where the rows of all measures want the same, and none has its
 * own, it is the problem that changes; else each measure whose row differs.
 */
function sharedChanges(problem: Problem, pairs: readonly ComparedPair[], field: Shared): Found[] {
  const { measures = [] } = problem;
  const changed = pairs.filter(({ compared: { changes } }) => changes.has(field));
  const [first] = changed;
  if (first === undefined) return [];
  const isAll = changed.length === Math.max(1, measures.length) && measures.every((each) => each[field] === undefined);
  const isSame = changed.every(({ row }) => JSON.stringify(row[field]) === JSON.stringify(first.row[field]));
  if (isAll && isSame) return changeOf(first, null, problem[field] ?? null, field, sideOfAll(changed, field));
  return changed.flatMap((pair) => {
    const { measure, compared } = pair;
    const from = measure?.[field] ?? problem[field] ?? null;
    return changeOf(pair, measure, from, field, compared.changes.get(field));
  });
}

function changeOf(
  { row }: ComparedPair,
  measure: Measure | null,
  from: AnswerValue | null,
  field: Shared,
  side: Side | undefined,
): Found[] {
  const to = row[field];
  return to === null || side === undefined
    ? []
    : [{ measure: measure?.id ?? null, field, from, to, side, line: row.line }];
}

/** One cell that both sides changed is enough. */
function sideOfAll(pairs: readonly ComparedPair[], field: PrintedField): Side | undefined {
  const sides = pairs.map(({ compared }) => compared.changes.get(field));
  return sides.find((side) => side === "both") ?? sides[0];
}

/** Proof is only ever added. */
function addedEvidence(problem: Problem, told: ToldProblem, pairs: readonly ComparedPair[]): Found[] {
  const ofWhole = told.evidence.map((piece) => ({ piece, owner: problem, measure: null, line: told.line }));
  const ofRows = pairs.flatMap(({ row, measure }) =>
    row.evidence.map((piece) => ({ piece, owner: measure ?? problem, measure: measure?.id ?? null, line: row.line })),
  );
  return [...ofWhole, ...ofRows].flatMap(({ piece, owner, measure, line }) => {
    const to = evidenceName(piece);
    const isKnown = (owner.evidence ?? []).some((each) => evidenceName(each) === to);
    return isKnown ? [] : [{ measure, field: "evidence" as const, from: null, to, side: "unknown" as const, line }];
  });
}
