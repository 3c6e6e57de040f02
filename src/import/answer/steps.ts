import type { CivilDate } from "../../model/date.js";
import { shownStatus } from "../../model/printed-row.js";
import type { Problem, Status } from "../../model/schema.js";
import { isFinished, transitionOf } from "../../model/status.js";
import { combinedStatus } from "../table/statuses.js";
import type { ComparedPair } from "./differences.js";
import type { TellAnswer } from "./note.js";
import type { Side } from "./sides.js";

/** A step that a paper's status asks for; whether it may be taken, the transition table and the policy decide. */
export interface IntendedStep {
  readonly id: number;
  /** Null for the problem's own. */
  readonly measure: number | null;
  readonly event: StatusEvent;
  /** When the paper says that it was done. */
  readonly on: CivilDate | null;
  readonly side: Side;
  readonly line: number;
  readonly sheet: string | null;
}

const events = ["start", "stage", "done", "close", "reopen"] as const;
type StatusEvent = (typeof events)[number];

type Found = Omit<IntendedStep, "id" | "sheet">;

/** The steps from the ledger's statuses to those of the paper, measures first, so that the problem can follow. */
export function stepsOf(problem: Problem, pairs: readonly ComparedPair[], tell: TellAnswer): Found[] {
  const changed = pairs.filter(({ compared }) => compared.changes.has("status"));
  return [...changed.flatMap((pair) => measureSteps(problem, pair, tell)), ...problemSteps(problem, pairs, tell)];
}

function measureSteps({ id }: Problem, { row, measure, compared }: ComparedPair, tell: TellAnswer): Found[] {
  const side = compared.changes.get("status");
  if (measure === null || row.status === null || side === undefined) return [];
  const target = isFinished(row.status) ? "done" : row.status === "staged" ? "in_progress" : row.status;
  const path = pathTo(measure.status, target, true);
  if (path === null) tell("no-step", row.line, { id, measure: measure.id, from: measure.status, to: target });
  return (path ?? []).map((event) => ({ measure: measure.id, event, on: row.doneOn, side, line: row.line }));
}

function problemSteps(problem: Problem, pairs: readonly ComparedPair[], tell: TellAnswer): Found[] {
  const changed = pairs.filter(({ compared }) => compared.changes.has("status"));
  const [first] = changed;
  const target = wantedStatus(problem, pairs);
  if (first === undefined || target === null) return [];
  const { line } = first.row;
  const sides = changed.map(({ compared }) => compared.changes.get("status"));
  const side = sides.find((each) => each === "both") ?? sides[0] ?? "unknown";
  const path = pathTo(problem.status, target, false);
  if (path === null) tell("no-step", line, { id: problem.id, measure: null, from: problem.status, to: target });
  const on = changed.length === 1 ? first.row.doneOn : null;
  return (path ?? []).map((event) => ({ measure: null, event, on, side, line }));
}

/**
 * The problem's status by the paper, if it is another than by the ledger's own sheet; null where the paper does not tell
 * it apart and does not have all measures either, from which it could be concluded.
 */
function wantedStatus(problem: Problem, pairs: readonly ComparedPair[]): Status | null {
  const { measures = [] } = problem;
  const rows = pairs.map(({ row, measure, compared }) => {
    const printed = shownStatus(problem, measure);
    const said = { own: row.status, ofProblem: row.ofProblem };
    return { printed, said: compared.changes.has("status") ? said : printed };
  });
  const explicit = rows.find(({ said }) => said.ofProblem !== null)?.said.ofProblem ?? null;
  const isWhole = pairs.length === Math.max(1, measures.length);
  const wanted = explicit ?? (isWhole ? combinedStatus(rows.map(({ said }) => said.own)) : null);
  const before = rows[0]?.printed.ofProblem ?? combinedStatus(rows.map(({ printed }) => printed.own));
  return wanted === before ? null : wanted;
}

/**
 * The shortest way through the transition table; null where there is none. What is struck off is done too: a paper that
 * still says so wants nothing.
 */
export function pathTo(from: Status, to: Status, ofMeasure: boolean): StatusEvent[] | null {
  if (from === to || (from === "closed" && to === "done")) return [];
  const paths = new Map<string, StatusEvent[]>([[from, []]]);
  for (const [status, path] of paths) {
    for (const event of events) {
      const row = transitionOf(event, ofMeasure);
      if (row?.to == null || !row.from.includes(status) || paths.has(row.to)) continue;
      paths.set(row.to, [...path, event]);
    }
  }
  return paths.get(to) ?? null;
}
