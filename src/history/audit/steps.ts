import { measuresIn, textIn } from "../../model/field.js";
import { type ProblemState, type Replay, replay, type Standings, statusOf } from "../../model/replay.js";
import type { LogEntry, MeasureStatus, Status } from "../../model/schema.js";
import { isFinished, isUnderReview } from "../../model/status.js";
import type { ProblemChange } from "../replay/commit-step.js";

/** The log entries that were not there before, in their order. */
export function newEntries({ after, added }: ProblemChange): LogEntry[] {
  const log = after.value.log ?? [];
  return added.flatMap((position) => log[position] ?? []);
}

/** Those of them that have to answer for themselves here. */
export function unjudgedEntries({ after, unjudged }: ProblemChange): LogEntry[] {
  const log = after.value.log ?? [];
  return unjudged.flatMap((position) => log[position] ?? []);
}

/**
 * The new entries, played from where the problem stood before it. A log that had fallen behind the status, which
 * was told then or accepted in a first commit, may catch up with it: its entries may go on from where it had led.
 */
export function replayed(transition: ProblemChange): Replay & { readonly begin: Standings } {
  const begin = standings(transition);
  const entries = newEntries(transition);
  const played = replay(entries, begin);
  if (played.illegal.length === 0) return { ...played, begin };
  const logged = [...replay(transition.before.log).ends].map(([measure, { state }]) => [measure, state] as const);
  const caughtUp = replay(entries, new Map([...begin, ...logged]));
  return { ...(catchesUp(caughtUp, transition) ? caughtUp : played), begin };
}

/** The steps are legal, and lead to where the file had been all the time. */
function catchesUp({ illegal, ends }: Replay, { before, after }: ProblemChange): boolean {
  const led = [...ends].every(([measure, { state }]) => {
    const status = textIn(after.fields, measure, "status");
    return status === statusOf(state) && status === textIn(before.fields, measure, "status");
  });
  return illegal.length === 0 && ends.size > 0 && led;
}

/** Where the problem and each measure stood. A measure that the commit brings begins as one that is pending. */
function standings({ before, after }: ProblemChange): Standings {
  const status = statusBefore({ before });
  const own: ProblemState | undefined = status === "done" && isUnderReview(before.log) ? "under_review" : status;
  const states = new Map<number | null, ProblemState>(own === undefined ? [] : [[null, own]]);
  for (const { id } of after.value.measures ?? []) {
    states.set(id, (textIn(before.fields, id, "status") as MeasureStatus | undefined) ?? "pending");
  }
  return states;
}

function statusBefore({ before }: Pick<ProblemChange, "before">): Status | undefined {
  return textIn(before.fields, null, "status") as Status | undefined;
}

/** Measures that were there before and are so no longer. */
export function measuresGone({ before, after }: ProblemChange): number[] {
  const present = new Set((after.value.measures ?? []).map(({ id }) => id));
  return measuresIn(before.fields).filter((id) => !present.has(id));
}

/** Whether the problem was finished before the commit, and the commit did not take it up again. */
export function staysFinished(transition: ProblemChange): boolean {
  const status = statusBefore(transition);
  if (status === undefined || !isFinished(status) || !isFinished(transition.after.value.status)) return false;
  return !newEntries(transition).some(
    ({ event, measure }) => measure === undefined && (event === "reopen" || event === "return"),
  );
}

/** Whether an entry says that it brought this piece of evidence; a name may hold the mark that stands between names. */
export function namesEvidence({ field, to = "" }: LogEntry, name: string): boolean {
  return field === "evidence" && `、${to}、`.includes(`、${name}、`);
}
