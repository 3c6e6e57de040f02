import type { LogEntry, LogEvent, Status } from "./schema.js";
import { isFinished, problemTransitions, type Transition, transitionOf } from "./status.js";

/** Where a problem stands in the table: `under_review` is a done problem whose closing was applied for. */
export type ProblemState = Status | "under_review";

/** A step of the log that the transition table does not allow. */
export interface IllegalStep {
  /** Position in the log, from 0. */
  readonly index: number;
  /** The state the step was taken from; null where the log does not tell. */
  readonly from: ProblemState | null;
  /** `state`: not from there; `no-such-step`: measures do not take it; `finished`: the problem is done or closed. */
  readonly reason: "state" | "no-such-step" | "finished";
}

/** Where the status steps of a log have led, and the position of the last of them. */
export interface End {
  readonly state: ProblemState;
  readonly index: number;
}

/** What a log says when it is played from its beginning. */
export interface Replay {
  readonly illegal: readonly IllegalStep[];
  /** By a measure's id, or null for the problem itself; absent where no step changed the status. */
  readonly ends: ReadonlyMap<number | null, End>;
}

/** Where a problem and its measures stand before a stretch of log is played: by a measure's id, or null. */
export type Standings = ReadonlyMap<number | null, ProblemState>;

/**
 * Plays a log against the transition table, the problem and each measure by itself (DESIGN section 4). A log may begin
 * late: as long as no status step has told the state, any state is taken to be possible. After an illegal step the
 * replay goes on as if it had been legal, so that one slip is told once.
 *
 * @param begin where it begins, for a stretch of a log that does not stand at its beginning.
 */
export function replay(log: readonly LogEntry[], begin: Standings = new Map()): Replay {
  const illegal: IllegalStep[] = [];
  const ends = new Map<number | null, End>();
  for (const [index, entry] of log.entries()) {
    const measure = entry.measure ?? null;
    const own = ends.get(measure)?.state ?? begin.get(measure) ?? null;
    const problem = ends.get(null)?.state ?? begin.get(null) ?? null;
    const reason = objection(entry, own, problem);
    if (reason !== null) illegal.push({ index, reason, from: reason === "finished" ? problem : own });
    const state = stateAfter(entry);
    if (state !== null) ends.set(measure, { state, index });
  }
  return { illegal, ends };
}

function stateAfter({ event, measure }: LogEntry): ProblemState | null {
  if (event === "submit" && measure === undefined) return "under_review";
  return (transitionOf(event, measure !== undefined)?.to ?? null) as ProblemState | null;
}

/** The steps that the table allows a problem, or one of its measures, to take from a state; all where it is unknown. */
export function stepsFrom(state: ProblemState | null, ofMeasure: boolean): LogEvent[] {
  return (Object.keys(problemTransitions) as LogEvent[]).filter((event) => {
    const row = transitionOf(event, ofMeasure);
    return row !== undefined && (state === null || isPossible(row, state));
  });
}

/** The status a file must show for a state that its log ends in. */
export function statusOf(state: ProblemState): Status {
  return state === "under_review" ? "done" : state;
}

/** Why a step may not be taken from `own`, the state of its problem or measure; null when it may. */
function objection(
  entry: LogEntry,
  own: ProblemState | null,
  problem: ProblemState | null,
): IllegalStep["reason"] | null {
  const row = transitionOf(entry.event, entry.measure !== undefined);
  if (row === undefined) return "no-such-step";
  if (entry.measure !== undefined && row.to !== null && problem !== null && isFinished(statusOf(problem))) {
    return "finished";
  }
  return own === null || isPossible(row, own) ? null : "state";
}

function isPossible(row: Transition<string>, state: ProblemState): boolean {
  const reviewed = state === "under_review";
  return row.from.includes(statusOf(state)) && (row.underReview === undefined || row.underReview === reviewed);
}
