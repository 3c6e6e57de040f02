import type { HistoryEvent } from "../../model/event.js";
import { differences } from "../../model/field.js";
import { growthOf } from "../../model/growth.js";
import type { CommitStep, ProblemChange } from "./commit-step.js";
import type { ProblemVersion } from "./version.js";
import { type LedgerHistory, walk } from "./walk.js";

/** Everything that happened to the problems of a ledger, the earliest first. */
export function eventsOf(history: LedgerHistory): HistoryEvent[] {
  return [...walk(history)].flatMap((step) => eventsOfStep(step));
}

/**
 * What happened to one problem, followed back through other numbers that it had. Empty where there never was one with
 * this number.
 */
export function eventsOfProblem(history: LedgerHistory, id: number): HistoryEvent[] {
  const events = eventsOf(history);
  const found: HistoryEvent[] = [];
  let wanted = id;
  for (const event of events.reverse()) {
    if (event.id !== wanted) continue;
    found.push(event);
    wanted = event.formerId ?? wanted;
  }
  return found.reverse();
}

/** A merge tells only its own doing: what came from a side was told with that side's commits. */
function eventsOfStep({ commit, moved, transitions, renumbered, deleted }: CommitStep): HistoryEvent[] {
  const changed = new Map(transitions.map((transition) => [transition.id, transition]));
  const former = new Map(renumbered.map(({ from, to }) => [to.value.id, from]));
  const removed = deleted.map((version) => eventOf(commit, version, "removed"));
  const others = moved.flatMap(({ id, to }): HistoryEvent[] => {
    if (to === null || to.commit !== commit) return [];
    const transition = changed.get(id);
    if (transition !== undefined) return changeOf(commit, transition);
    const earlier = former.get(id);
    if (earlier !== undefined) return [renumberingOf(commit, earlier, to)];
    return [{ ...eventOf(commit, to, "added"), steps: stepsOf(to, [...to.origins.keys()]) }];
  });
  return [...others, ...removed].sort((a, b) => a.id - b.id);
}

function changeOf(commit: CommitStep["commit"], { before, after, added, growths }: ProblemChange): HistoryEvent[] {
  const found = differences(before.fields, after.fields);
  const changed = growths.flatMap(({ growth }) => growth.altered.map(([, position]) => position));
  const takenOut = growths.flatMap(({ from, growth }) =>
    [...growth.removed, ...growth.altered.map(([index]) => index)].flatMap((index) => from.value.log?.[index] ?? []),
  );
  if (found.length + added.length + takenOut.length === 0) return [];
  const steps = stepsOf(after, [...new Set([...added, ...changed])]);
  return [{ ...eventOf(commit, after, "changed"), differences: found, steps, takenOut }];
}

/** What else changed together with the number is told with it. */
function renumberingOf(commit: CommitStep["commit"], from: ProblemVersion, to: ProblemVersion): HistoryEvent {
  const [before, after] = [from.value.log ?? [], to.value.log ?? []];
  const { added, removed, altered } = growthOf(before, after);
  const takenOut = [...removed, ...altered.map(([index]) => index)].flatMap((index) => before[index] ?? []);
  return {
    ...eventOf(commit, to, "changed"),
    formerId: from.value.id,
    differences: differences(from.fields, to.fields).filter(({ name, measure }) => name !== "id" || measure !== null),
    steps: stepsOf(to, [...added, ...altered.map(([, position]) => position)]),
    takenOut,
  };
}

function eventOf(commit: CommitStep["commit"], { value }: ProblemVersion, kind: HistoryEvent["kind"]): HistoryEvent {
  const { id, title, status } = value;
  return { commit, id, title, kind, status, formerId: null, differences: [], steps: [], takenOut: [] };
}

function stepsOf({ value, origins }: ProblemVersion, positions: readonly number[]): HistoryEvent["steps"] {
  return positions.flatMap((position) => {
    const [entry, origin] = [value.log?.[position], origins[position]];
    return entry === undefined || origin === undefined ? [] : [{ entry, standing: origin.standing }];
  });
}
