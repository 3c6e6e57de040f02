import type { CivilDate } from "../model/date.js";
import type { LogEntry, LogEvent, Problem } from "../model/schema.js";
import { isFinished, isUnderReview } from "../model/status.js";
import type { Pair } from "./pairs.js";

/** Which problem something is told of. */
export interface Subject {
  readonly id: number;
  readonly title: string;
}

export function subjectOf({ id, title }: Problem): Subject {
  return { id, title };
}

/** A step that led to where a problem stands now; null and empty where its log does not tell. */
export interface StepTaken extends Subject {
  readonly on: CivilDate | null;
  readonly by: string | null;
  readonly approved_by: readonly string[];
  readonly note: string | null;
  readonly review_on: CivilDate | null;
}

/** Each step that a list of its own tells, by the name of the list. */
const stepKinds = ["done", "closed", "under_review", "returned", "reopened", "staged", "started"] as const;

export type StepKind = (typeof stepKinds)[number];

/** The steps of {@link stepKinds}: the event that takes each, and how one knows that it was taken. */
const steps: Readonly<Record<StepKind, { readonly event: LogEvent; readonly taken: (pair: Pair) => boolean }>> = {
  done: { event: "done", taken: ({ before, after }) => !isFinished(before.status) && isFinished(after.status) },
  closed: { event: "close", taken: ({ before, after }) => before.status !== "closed" && after.status === "closed" },
  under_review: {
    event: "submit",
    taken: ({ before, after }) => !isUnderReview(before.log) && isUnderReview(after.log),
  },
  returned: { event: "return", taken: (pair) => isOpenAgain(pair) && wasReturned(pair) },
  reopened: { event: "reopen", taken: (pair) => isOpenAgain(pair) && !wasReturned(pair) },
  staged: {
    event: "stage",
    taken: ({ before, after }) =>
      after.status === "staged" && (before.status !== "staged" || before.review_on !== after.review_on),
  },
  started: {
    event: "start",
    taken: ({ before, after }) => after.status === "in_progress" && ["pending", "staged"].includes(before.status),
  },
};

function isOpenAgain({ before, after }: Pair): boolean {
  return isFinished(before.status) && !isFinished(after.status);
}

/** Sent back by who was to sign it off, rather than put back on the list after it. */
function wasReturned({ news }: Pair): boolean {
  const last = news.findLast(({ event, measure }) => measure === undefined && ["return", "reopen"].includes(event));
  return last?.event === "return";
}

/** Whether any of these steps leads from one state of the problem to the other. */
export function isStepTaken(pair: Pair): boolean {
  return stepKinds.some((kind) => steps[kind].taken(pair));
}

/** The steps that lead from one state to the other, by kind and id; `newcomers` were not in the state of the day `since`. */
export function stepsOf(
  pairs: readonly Pair[],
  newcomers: readonly Problem[],
  since: CivilDate,
): Record<StepKind, readonly StepTaken[]> {
  const of = (kind: StepKind) => {
    const { event, taken } = steps[kind];
    const moved = pairs.filter(taken).map(({ after, news }) => stepTaken(after, lastStep(news, event)));
    const arrived = newcomers.flatMap((problem) => arrivedBy(kind, problem, since));
    return [...moved, ...arrived].sort((a, b) => a.id - b.id);
  };
  return {
    done: of("done"),
    closed: of("closed"),
    under_review: of("under_review"),
    returned: of("returned"),
    reopened: of("reopened"),
    staged: of("staged"),
    started: of("started"),
  };
}

/** A problem that is new in the ledger was done or closed since where its log says so. */
function arrivedBy(kind: StepKind, problem: Problem, since: CivilDate): StepTaken[] {
  const arrived = kind === "done" ? isFinished(problem.status) : kind === "closed" && problem.status === "closed";
  const step = lastStep(problem.log ?? [], steps[kind].event);
  return arrived && step !== undefined && step.on > since ? [stepTaken(problem, step)] : [];
}

function lastStep(log: readonly LogEntry[], event: LogEvent): LogEntry | undefined {
  return log.findLast((entry) => entry.event === event && entry.measure === undefined);
}

function stepTaken(problem: Problem, step: LogEntry | undefined): StepTaken {
  const { on = null, by = null, approved_by = [], note = null } = step ?? {};
  return { ...subjectOf(problem), on, by, approved_by, note, review_on: problem.review_on ?? null };
}
