import type { Measure, Problem, Status } from "./schema.js";
import { isFinished } from "./status.js";

/** The columns of the sheet, in their order. */
export const printedFields = [
  "id",
  "category",
  "title",
  "goal",
  "measures",
  "leaders",
  "departments",
  "deadline",
  "progress",
  "status",
] as const;

export type PrintedField = (typeof printedFields)[number];

/** What a row of the sheet says, in a form that no office program changes by opening and saving; empty: nothing. */
export type PrintedRow = Readonly<Record<PrintedField, string>>;

/** How a paper shows a text: what cannot be seen as a visible sign. */
export type Shown = (text: string) => string;

/** The row of one measure, or of a problem without any; what a measure has not of its own is the problem's. */
export function printedRow(problem: Problem, measure: Measure | null, category: string, shown: Shown): PrintedRow {
  const text = (value: string | undefined) => plainText(shown(value ?? ""));
  return {
    id: String(problem.id),
    category: text(category),
    title: text(problem.title),
    goal: text(problem.goal),
    measures: text(measure?.text),
    leaders: plainNames((measure?.leaders ?? problem.leaders ?? []).map(text)),
    departments: plainNames((measure?.departments ?? problem.departments ?? []).map(text)),
    deadline: measure?.deadline ?? problem.deadline ?? "",
    progress: text(measure?.progress),
    status: plainStatus(shownStatus(problem, measure)),
  };
}

/** A text of which only blanks may have changed. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Names, however a cell separates them. */
export function plainNames(names: readonly string[]): string {
  return names.map(plainText).join("、");
}

/** The status that stands in a row, and the problem's where it is told apart. */
export interface ShownStatus {
  readonly own: Status | null;
  readonly ofProblem: Status | null;
}

/**
 * One status for the problem where its measures say the same; else that of each measure, with the problem's added where
 * nobody would conclude it from them.
 */
export function shownStatus({ status, measures = [] }: Problem, measure: Measure | null): ShownStatus {
  const isOne = isFinished(status) || measures.every((each) => each.status === status);
  if (isOne || measure === null) return { own: status, ofProblem: null };
  return { own: measure.status, ofProblem: status === "in_progress" ? null : status };
}

/** A status as text; empty where the row says none. */
export function plainStatus({ own, ofProblem }: ShownStatus): string {
  return own === null || ofProblem === null ? (own ?? "") : `${own} ${ofProblem}`;
}
