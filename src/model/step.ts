import type { Change, Path } from "./change.js";
import { closingShortfalls, hasEvidence } from "./closing.js";
import type { CivilDate } from "./date.js";
import { evidenceName } from "./field.js";
import type { Policy } from "./ledger.js";
import type { Reference } from "./reference.js";
import type { Guard, Refusal, RefusalParams } from "./refusal.js";
import type { Evidence, LogEntry, LogEvent, Measure, Problem } from "./schema.js";
import { isFinished, isUnderReview, transitionOf } from "./status.js";

/** A step that somebody wants to record, with what the command line said about it. */
export interface Step {
  readonly event: Exclude<LogEvent, "correct">;
  readonly on: CivilDate;
  readonly by?: string | undefined;
  readonly approvedBy: readonly string[];
  readonly note?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** When a staged problem is looked at again. */
  readonly review?: CivilDate | undefined;
  /** The new deadline. */
  readonly until?: CivilDate | undefined;
  /** Do the open measures in the same step. */
  readonly allMeasures?: boolean | undefined;
}

/** A status that moved (or stayed, for steps that move nothing). */
export interface Move {
  readonly reference: Reference;
  readonly from: string;
  readonly to: string;
}

/** A step that is allowed: what it changes in the problem's fields. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
  /** An extension that was recorded after the old deadline had passed. */
  readonly late: boolean;
}

/** Steps that need a reason: they undo or put off something that others rely on. */
export const needsReason: readonly LogEvent[] = ["return", "reopen", "extend"];

/**
 * Judges one step against the transition table and the policy. Pure: the answer says what would change, or which
 * guard refuses. The measure of `reference`, if it names one, must exist.
 */
export function judge(
  problem: Problem,
  reference: Reference,
  step: Step,
  policy: Policy,
  today: CivilDate,
): Taken | readonly Refusal[] {
  const index = (problem.measures ?? []).findIndex((measure) => measure.id === reference.measure);
  const measure = index < 0 ? undefined : problem.measures?.[index];
  const refused =
    dateRefusal(problem, reference, step.on, today) ??
    tableRefusal(problem, measure, reference, step) ??
    (needsReason.includes(step.event) && !step.note ? refusal(reference, "reason", { event: step.event }) : undefined);
  if (refused !== undefined) return [refused];
  if (step.event === "note" && !step.note && newEvidence(step, (measure ?? problem).evidence).length === 0) {
    return [refusal(reference, "unchanged", { field: "evidence" })];
  }
  const unmet =
    measure === undefined
      ? guardRefusals(problem, reference, step, policy)
      : step.event === "extend"
        ? extendRefusals(measure.deadline, reference, step)
        : [];
  if (unmet.length > 0) return unmet;
  return measure === undefined ? problemStep(problem, reference, step) : measureStep(measure, index, reference, step);
}

/** A refusal as data; its sentence and its remedy are put into words by `messages`. */
export function refusal<G extends Guard>(reference: Reference, guard: G, params: RefusalParams[G]): Refusal {
  return { reference, guard, params } as Refusal;
}

/** A log only grows forward, and nothing is recorded before it happens. */
export function dateRefusal(
  problem: Problem,
  reference: Reference,
  on: CivilDate,
  today: CivilDate,
): Refusal | undefined {
  if (on > today) return refusal(reference, "future", { on, today });
  const last = (problem.log ?? []).at(-1)?.on;
  if (last !== undefined && on < last) return refusal(reference, "before-last-step", { on, last });
  return undefined;
}

function tableRefusal(
  problem: Problem,
  measure: Measure | undefined,
  reference: Reference,
  step: Step,
): Refusal | undefined {
  const { event } = step;
  const row = transitionOf(event, measure !== undefined);
  if (row === undefined) return refusal(reference, "not-for-measures", { event });
  const changesMeasure = measure !== undefined && (row.to !== null || step.evidence.length > 0);
  if (changesMeasure && isFinished(problem.status)) {
    return refusal(reference, "problem-finished", { status: problem.status });
  }
  const status = measure?.status ?? problem.status;
  if (!row.from.includes(status)) return refusal(reference, "status", { event, status, to: row.to });
  if (row.underReview === true && !isUnderReview(problem.log)) return refusal(reference, "not-under-review", {});
  if (row.underReview === false && isUnderReview(problem.log)) return refusal(reference, "under-review", {});
  return undefined;
}

/** What the guards of one step miss: all of it at once, so that nobody mends one thing only to be told the next. */
function guardRefusals(problem: Problem, reference: Reference, step: Step, policy: Policy): Refusal[] {
  const withEvidence = { ...problem, evidence: [...(problem.evidence ?? []), ...step.evidence] };
  switch (step.event) {
    case "done": {
      const open = openMeasures(problem).map((measure) => measure.id);
      return open.length > 0 && !step.allMeasures ? [refusal(reference, "open-measures", { open })] : [];
    }
    case "submit":
      return [
        ...(policy.close.evidence && !hasEvidence(withEvidence) ? [refusal(reference, "evidence", {})] : []),
        ...(policy.close.twoPersons && !step.by ? [refusal(reference, "submitter-missing", {})] : []),
      ];
    case "close":
      return closingShortfalls(withEvidence, policy, step).map(
        ({ guard, ...params }) => ({ reference, guard, params }) as Refusal,
      );
    case "extend":
      return extendRefusals(problem.deadline, reference, step);
    case "stage":
      return step.review !== undefined && step.review <= step.on
        ? [refusal(reference, "review-not-later", { review: step.review, on: step.on })]
        : [];
    default:
      return [];
  }
}

/** A problem and a measure with a deadline of its own are extended alike. */
function extendRefusals(deadline: CivilDate | undefined, reference: Reference, step: Step): Refusal[] {
  if (deadline === undefined) return [refusal(reference, "no-deadline", {})];
  const refusals: Refusal[] = [];
  if (step.until !== undefined && step.until <= deadline) {
    refusals.push(refusal(reference, "until-not-later", { until: step.until, deadline }));
  }
  if (step.approvedBy.length === 0) refusals.push(refusal(reference, "approved-by", {}));
  return refusals;
}

/** The measures still to be done. */
function openMeasures(problem: Problem): Measure[] {
  return (problem.measures ?? []).filter((measure) => measure.status !== "done");
}

function problemStep(problem: Problem, reference: Reference, step: Step): Taken {
  const changes: Change[] = [];
  const moves: Move[] = [];
  if (step.event === "done") {
    for (const [index, measure] of (problem.measures ?? []).entries()) {
      if (measure.status === "done") continue;
      const one = measureStep(
        measure,
        index,
        { ...reference, measure: measure.id },
        { ...step, note: undefined, evidence: [] },
      );
      changes.push(...one.changes);
      moves.push(...one.moves);
    }
  }
  const to = transitionOf(step.event, false)?.to ?? problem.status;
  if (to !== problem.status) changes.push({ op: "set", path: ["status"], value: to });
  const { changes: dates, replaced } = datesOf(problem, [], step);
  changes.push(...dates);
  const evidence = newEvidence(step, problem.evidence);
  changes.push(...evidence.map((value) => ({ op: "append", path: ["evidence"], value }) as const));
  changes.push({
    op: "append",
    path: ["log"],
    value: logEntry(step, replaced.to === undefined ? told(evidence) : replaced),
  });
  moves.push({ reference, from: problem.status, to });
  return { changes, moves, late: isLate(step, problem.deadline) };
}

/** The date that a stage or an extension sets, and the one it replaces, which stays in the log. */
function datesOf(target: Pick<Problem, "deadline" | "review_on">, at: Path, step: Step): Dates {
  const key = step.event === "stage" ? "review_on" : "deadline";
  const value = step.event === "stage" ? step.review : step.event === "extend" ? step.until : undefined;
  if (value === undefined) return { changes: [], replaced: {} };
  const changes: Change[] = target[key] === value ? [] : [{ op: "set", path: [...at, key], value }];
  return { changes, replaced: target[key] === undefined ? { to: value } : { from: target[key], to: value } };
}

interface Dates {
  readonly changes: readonly Change[];
  readonly replaced: Particulars;
}

/** An extension that comes when the old deadline has passed. */
function isLate(step: Step, deadline: CivilDate | undefined): boolean {
  return step.event === "extend" && deadline !== undefined && step.on > deadline;
}

function measureStep(measure: Measure, index: number, reference: Reference, step: Step): Taken {
  const at: Path = ["measures", index];
  const to = transitionOf(step.event, true)?.to ?? measure.status;
  const changes: Change[] = [];
  if (to !== measure.status) changes.push({ op: "set", path: [...at, "status"], value: to });
  if (step.event === "done") changes.push({ op: "set", path: [...at, "done_on"], value: step.on });
  // A measure that is open again has no day on which it was done; the log keeps the old one.
  if (step.event === "reopen" && measure.done_on !== undefined)
    changes.push({ op: "remove", path: [...at, "done_on"] });
  const { changes: dates, replaced } = datesOf(measure, at, step);
  changes.push(...dates);
  const evidence = newEvidence(step, measure.evidence);
  changes.push(...evidence.map((value) => ({ op: "append", path: [...at, "evidence"], value }) as const));
  changes.push({
    op: "append",
    path: ["log"],
    value: logEntry(step, replaced.to === undefined ? told(evidence) : replaced, measure.id),
  });
  return { changes, moves: [{ reference, from: measure.status, to }], late: isLate(step, measure.deadline) };
}

/** The same file, document or address is not listed twice. */
function newEvidence(step: Step, present: readonly Evidence[] = []): Evidence[] {
  const known = new Set(present.map(evidenceName));
  return step.evidence.filter((evidence) => !known.has(evidenceName(evidence)));
}

/** What a log entry says beyond who, when and why. */
type Particulars = Pick<LogEntry, "field" | "from" | "to">;

/** A step that brings evidence says which; where a step sets a date, `from` and `to` are the date's. */
function told(evidence: readonly Evidence[]): Particulars {
  return evidence.length === 0 ? {} : { field: "evidence", to: evidence.map(evidenceName).join("、") };
}

function logEntry(step: Step, particulars: Particulars, measure?: number): LogEntry {
  return {
    on: step.on,
    event: step.event,
    ...(measure === undefined ? {} : { measure }),
    ...(step.by ? { by: step.by } : {}),
    ...(step.approvedBy.length > 0 ? { approved_by: [...step.approvedBy] } : {}),
    ...(step.note ? { note: step.note } : {}),
    ...particulars,
  };
}

/** For sorting references of one command: measures first, so that a problem is judged as they leave it. */
export function measuresFirst(a: Reference, b: Reference): number {
  const wholeLast = Number(a.measure === null) - Number(b.measure === null);
  return wholeLast || a.problem - b.problem || (a.measure ?? 0) - (b.measure ?? 0);
}
