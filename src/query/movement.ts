import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Problem, Status } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { mayBeExcluded } from "./excluded.js";
import { type Extension, extensions } from "./extensions.js";
import { dueDate, lightOf, ownDate } from "./light.js";
import { type Pair, pairsOf, problemsById } from "./pairs.js";
import { type Statistics, statistics } from "./statistics.js";
import { isStepTaken, type StepKind, type StepTaken, type Subject, stepsOf, subjectOf } from "./steps-taken.js";

/** A state of a ledger, and the day by which its lights are told. */
export interface DatedLedger {
  readonly ledger: Ledger;
  readonly today: CivilDate;
}

/** A measure that was finished. */
export interface MeasureDone extends Subject {
  readonly measure: number;
  readonly text: string;
  readonly on: CivilDate | null;
  readonly by: string | null;
}

export interface Overdue extends Subject {
  readonly deadline: CivilDate;
  /** The day is that of a staged problem's review. */
  readonly review: boolean;
}

/** The figures of one state. */
export type Totals = Pick<Statistics, "problems" | "lights" | "measures" | "regulations">;

/** What moved between two states; each list ascends by id. */
export interface Movement extends Readonly<Record<StepKind, readonly StepTaken[]>> {
  readonly totals: { readonly before: Totals; readonly after: Totals };
  /** Measures finished in problems that are not. */
  readonly measures_done: readonly MeasureDone[];
  /** Any other change of status. */
  readonly moved: readonly (Subject & { readonly from: Status; readonly to: Status })[];
  readonly overdue: readonly Overdue[];
  readonly extended: readonly Extension[];
  readonly added: readonly (Subject & { readonly status: Status })[];
  readonly removed: readonly (Subject & { readonly status: Status })[];
  /** Problems that could be read in one of the two states only. */
  readonly not_compared: readonly number[];
}

/**
 * What moved from one state of a ledger to a later one. A problem is judged by where it stands in both, and may be in
 * several lists: done and closed since, it is in both of these; done and reopened since, in none. What the log gained
 * only tells when and by whom. A problem that is new counts as done or closed where its log dates that after the earlier
 * state. One that was in a file left out of either state is compared with nothing: it is in no list but the last.
 */
export function movement(before: DatedLedger, after: DatedLedger): Movement {
  const old = problemsById(before.ledger);
  const now = problemsById(after.ledger);
  const pairs = pairsOf(old, now);
  const hidden = {
    before: mayBeExcluded(before.ledger, after.ledger),
    after: mayBeExcluded(after.ledger, before.ledger),
  };
  const added = [...now.values()].filter(({ id }) => !old.has(id));
  const removed = [...old.values()].filter(({ id }) => !now.has(id));
  const unsure = [...added.filter(({ id }) => hidden.before(id)), ...removed.filter(({ id }) => hidden.after(id))];
  const newcomers = added.filter(({ id }) => !hidden.before(id));
  return {
    totals: { before: totalsOf(before), after: totalsOf(after) },
    ...stepsOf(pairs, newcomers, before.today),
    measures_done: pairs.flatMap(measuresDone),
    moved: pairs
      .filter((pair) => pair.before.status !== pair.after.status && !isStepTaken(pair))
      .map((pair) => ({ ...subjectOf(pair.after), from: pair.before.status, to: pair.after.status })),
    overdue: pairs.flatMap((pair) => newlyOverdue(pair, before, after)),
    extended: pairs.flatMap((pair) => extensions(pair.before, pair.after, pair.news)),
    added: newcomers.map(standing),
    removed: removed.filter(({ id }) => !hidden.after(id)).map(standing),
    not_compared: unsure.map(({ id }) => id).sort((a, b) => a - b),
  };
}

function measuresDone({ before, after, news }: Pair): MeasureDone[] {
  if (isFinished(after.status)) return [];
  const wasDone = new Set((before.measures ?? []).filter(({ status }) => status === "done").map(({ id }) => id));
  const done = (after.measures ?? []).filter(({ id, status }) => status === "done" && !wasDone.has(id));
  return done.map(({ id, text, done_on = null }) => {
    const step = news.findLast(({ event, measure }) => event === "done" && measure === id);
    return { ...subjectOf(after), measure: id, text, on: step?.on ?? done_on, by: step?.by ?? null };
  });
}

/** Red by the later state and its day, and not by the earlier state and its own. */
function newlyOverdue({ before, after }: Pair, old: DatedLedger, now: DatedLedger): Overdue[] {
  const light = (problem: Problem, { ledger, today }: DatedLedger) =>
    lightOf(problem, today, ledger.policy.dueSoonDays);
  const deadline = dueDate(after);
  if (deadline === null || light(after, now) !== "red" || light(before, old) === "red") return [];
  return [{ ...subjectOf(after), deadline, review: after.status === "staged" && deadline === ownDate(after) }];
}

function totalsOf({ ledger, today }: DatedLedger): Totals {
  const { problems, lights, measures, regulations } = statistics(ledger, today);
  return { problems, lights, measures, regulations };
}

function standing(problem: Problem): Subject & { readonly status: Status } {
  return { ...subjectOf(problem), status: problem.status };
}
