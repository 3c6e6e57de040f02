import { measuresIn, textIn } from "../../model/field.js";
import { type ProblemState, type Replay, replay, type Standings } from "../../model/replay.js";
import type { LogEntry, MeasureStatus, Status } from "../../model/schema.js";
import { isFinished, isUnderReview } from "../../model/status.js";
import type { Transition } from "../commit-step.js";

/** The log entries that are the commit's own, in their order. */
export function newEntries({ after, added }: Transition): LogEntry[] {
  const log = after.value.log ?? [];
  return added.flatMap((position) => log[position] ?? []);
}

/** The commit's own entries, played from where the problem stood before it. */
export function replayed(transition: Transition): Replay & { readonly begin: Standings } {
  const begin = standings(transition);
  return { ...replay(newEntries(transition), begin), begin };
}

/** Where the problem and each measure stood. A measure that the commit brings begins as one that is pending. */
function standings({ before, after }: Transition): Standings {
  const status = statusBefore({ before });
  const own: ProblemState | undefined = status === "done" && isUnderReview(before.log) ? "under_review" : status;
  const states = new Map<number | null, ProblemState>(own === undefined ? [] : [[null, own]]);
  for (const { id } of after.value.measures ?? []) {
    states.set(id, (textIn(before.fields, id, "status") as MeasureStatus | undefined) ?? "pending");
  }
  return states;
}

function statusBefore({ before }: Pick<Transition, "before">): Status | undefined {
  return textIn(before.fields, null, "status") as Status | undefined;
}

/** Measures that were there before and are so no longer. */
export function measuresGone({ before, after }: Transition): number[] {
  const present = new Set((after.value.measures ?? []).map(({ id }) => id));
  return measuresIn(before.fields).filter((id) => !present.has(id));
}

/** Whether the problem was finished before the commit, and the commit did not take it up again. */
export function staysFinished(transition: Transition): boolean {
  const status = statusBefore(transition);
  if (status === undefined || !isFinished(status) || !isFinished(transition.after.value.status)) return false;
  return !newEntries(transition).some(
    ({ event, measure }) => measure === undefined && (event === "reopen" || event === "return"),
  );
}
