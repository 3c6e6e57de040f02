import type { CivilDate } from "../../model/date.js";
import type { Term } from "../../model/schema.js";
import { deadlineOf } from "../deadlines.js";
import type { Field, Piece } from "./labels.js";
import { resultOf } from "./results.js";
import { withoutEnd } from "./sentences.js";

/** What the labels of a problem give besides measures and results. */
export interface Fields {
  readonly goal: string | null;
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly deadline: CivilDate | null;
  readonly term: Term | null;
  /** A time limit that names no day. */
  readonly unclear: Piece | null;
}

/** Takes 责任领导：, 完成时限： and the like as the paper gives them; nothing is filled in that it does not say. */
export function fieldsOf(pieces: readonly Piece[]): Fields {
  const under = (field: Field) => pieces.filter((piece) => piece.field === field);
  const limits = under("deadline");
  const terms = [...under("term"), ...limits].flatMap(({ text }) => resultOf(text)?.term ?? []);
  const dates = limits.flatMap(({ text }) => dayIn(text) ?? []);
  const unclear = limits.find(({ text }) => dayIn(text) === null && (resultOf(text)?.term ?? null) === null);
  const goal = under("goal").map(({ text }) => withoutEnd(text));
  return {
    goal: goal.length === 0 ? null : goal.join("；"),
    leaders: under("leaders").flatMap(({ text }) => namesIn(text)),
    departments: under("departments").flatMap(({ text }) => namesIn(text)),
    deadline: dates[0] ?? null,
    term: terms[0] ?? null,
    unclear: unclear ?? null,
  };
}

/** The day that a time limit names beyond doubt: a notice has no table's year that could complete it. */
function dayIn(text: string): CivilDate | null {
  const { date, doubt } = deadlineOf(withoutEnd(text), 0);
  return doubt === null ? date : null;
}

/** Posts or offices of one label; 和 and 及 stand within names of offices, and part nothing. */
function namesIn(text: string): string[] {
  return withoutEnd(text)
    .split(/[、，,；;\s]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
