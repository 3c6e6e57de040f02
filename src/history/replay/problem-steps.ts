import { type Difference, isSame } from "../../model/field.js";
import type { CommitStep, LedgerState, Lost, ProblemChange } from "./commit-step.js";
import { basesOf, families } from "./families.js";
import type { Sayings } from "./files.js";
import { type Grown, grown, type Said, type Saying } from "./grow.js";
import { mergeOf } from "./merge.js";
import { isNearer, type Names, namesOf, titleOf } from "./names.js";
import { isAnother } from "./same-problem.js";
import { commonAncestor, type ProblemVersion } from "./version.js";

type ProblemSteps = Pick<CommitStep, "moved" | "transitions" | "added" | "deleted" | "renumbered" | "reused" | "lost">;

/** The same, while it is put together. */
type Collected = { [K in keyof ProblemSteps]: ProblemSteps[K][number][] };

/** One problem in a commit: how its parents have it, and what the commit says of it (undefined where it is gone). */
interface Meeting {
  readonly id: number;
  readonly sides: readonly ProblemVersion[];
  /** Whether every parent has it. */
  readonly common: boolean;
  /** Its last state where a parent has deleted it. */
  readonly gone: ProblemVersion | undefined;
  readonly said: Said | undefined;
}

/** What a commit did to the problems; brings `state.problems` and `state.gone` from the first parent to it. */
export function problemSteps(
  state: LedgerState,
  others: readonly LedgerState[],
  sayings: Sayings,
  saying: Saying,
): ProblemSteps {
  const steps: Collected = { moved: [], transitions: [], added: [], deleted: [], renumbered: [], reused: [], lost: [] };
  const parents = [state, ...others];
  const meetings = concerned(state, others, sayings).flatMap((id): Meeting[] => {
    const sides = parents.map(({ problems, unsettled }) => [problems.get(id) ?? [], unsettled.get(id) ?? []].flat());
    const all = [...new Set(sides.flat())];
    if (isUnsettled(all, state.problems.get(id), sayings)) {
      state.unsettled.set(id, all);
      return [];
    }
    state.unsettled.delete(id);
    const own = sayings.said.get(id) ?? (sayings.removed.has(id) ? undefined : state.problems.get(id));
    const gone = parents.map((parent) => parent.gone.get(id)).find((version) => version !== undefined);
    return [{ id, sides: all, common: sides.every(({ length }) => length > 0), gone, said: own }];
  });
  const leaving = meetings.filter(({ said, sides }) => said === undefined && sides.length > 0);
  const names = namesOf(meetings, saying.undone);

  for (const meeting of meetings) {
    const before = state.problems.get(meeting.id) ?? null;
    const after = meeting.said === undefined ? null : arrived(meeting, meeting.said, names, steps, saying);
    if (after === null) state.problems.delete(meeting.id);
    else state.problems.set(meeting.id, after);
    if (after !== null) state.gone.delete(meeting.id);
    if (before !== after) steps.moved.push({ id: meeting.id, from: before, to: after });
  }
  for (const meeting of leaving) left(meeting, state, steps);
  const titles = new Set(meetings.flatMap(({ said }) => (said === undefined ? [] : [titleOf(said)])));
  for (const [title, { value }] of names.displaced) {
    if (!titles.has(title)) steps.lost.push({ id: value.id, field: null, measure: null, item: null });
  }
  return steps;
}

/** Whether the sides of a merge are at odds about a problem whose file it left unusable. */
function isUnsettled(sides: readonly ProblemVersion[], own: ProblemVersion | undefined, sayings: Sayings): boolean {
  return sides.some((side) => side !== own && sayings.isUnusable(side.path));
}

/** The ids of which a commit may say something else than one of its parents. */
function concerned(state: LedgerState, others: readonly LedgerState[], { said, removed }: Sayings): number[] {
  const ids = new Set([...said.keys(), ...removed]);
  for (const { problems, unsettled } of others) {
    for (const id of unsettled.keys()) ids.add(id);
    for (const [id, version] of problems) if (state.problems.get(id) !== version) ids.add(id);
    for (const id of state.problems.keys()) if (!problems.has(id)) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** A problem that is gone: deleted, gone on one side already, or lost by a merge that forgot the side that added it. */
function left({ id, sides, common, gone }: Meeting, state: LedgerState, steps: Collected): void {
  const [version] = sides;
  if (version === undefined) return;
  state.gone.set(id, version);
  if (gone !== undefined || steps.renumbered.some(({ from }) => sides.includes(from))) return;
  if (common) steps.deleted.push(version);
  else steps.lost.push({ id, field: null, measure: null, item: null });
}

/** The state of a problem that is there after the commit, and what that tells. */
function arrived(meeting: Meeting, said: Said, names: Names, steps: Collected, saying: Saying): ProblemVersion {
  const { id, sides, gone } = meeting;
  const own = sides.filter((side) => sides.length === 1 || !isAnother(side.value, said.value));
  const [first] = own;
  if (first === undefined) return newcomer(said, sides[0] ?? gone, names, steps, saying);
  const namesake = names.changed.get(titleOf(said));
  if (namesake !== undefined && isNearer(namesake, first, said)) return renumbered(namesake, said, steps, saying);
  // Titles that changed places without their problems had been mixed up.
  if (own.length === 1 && namesake === undefined && isAnother(first.value, said.value)) {
    const now = grown(said, [], saying).version;
    steps.reused.push({ earlier: first, now });
    return now;
  }
  const standing = own.find((side) => saysSame(side, said) && own.every((each) => commonAncestor(side, each) === each));
  if (standing !== undefined) return standing;
  const result = grown(said, own, saying);
  for (const family of families(own)) {
    const bases = basesOf(family).map(({ fields }) => fields);
    const merged = mergeOf(
      bases,
      family.map(({ fields }) => fields),
      said.fields,
    );
    steps.lost.push(...lostOf(id, merged.lost));
    steps.transitions.push(transition(id, merged.expected, result, family));
  }
  return result.version;
}

/** What a merge lost of a problem; a measure that it lost, or brought back, as a whole is told once. */
function lostOf(id: number, lost: readonly Difference[]): Lost[] {
  const texts = lost.filter(({ name, from, to }) => name === "text" && (from === undefined || to === undefined));
  const whole = new Set(texts.map(({ measure }) => measure));
  return [
    ...[...whole].map((measure) => ({ id, field: "measures", measure, item: null })),
    ...lost
      .filter(({ measure }) => !whole.has(measure))
      .map(({ name, measure, item }) => ({ id, field: name, measure, item })),
  ];
}

/** How the new state came out of some of its sides, which stood together as `fields` says. */
function transition(
  id: number,
  fields: ProblemVersion["fields"],
  { version, growths }: Grown,
  sides: readonly ProblemVersion[],
): ProblemChange {
  const own = growths.filter(({ from }) => sides.includes(from));
  const all = version.value.log ?? [];
  const added = all.flatMap((_, position) =>
    own.every(({ growth }) => growth.added.includes(position)) ? [position] : [],
  );
  // What comes from a side that began apart was judged there, unless it was accepted as the beginning.
  const unjudged = added.filter((position) => {
    const origin = version.origins[position];
    return own.length === growths.length || origin?.commit === version.commit || origin?.standing === "first";
  });
  const log = sides.length === 1 ? (sides[0]?.value.log ?? []) : all.filter((_, position) => !added.includes(position));
  return { id, before: { fields, log }, after: version, added, unjudged, growths: own, isMerged: growths.length > 1 };
}

/** A problem that no parent has under this id: new, renumbered, restored, or another one under a used id. */
function newcomer(
  said: Said,
  earlier: ProblemVersion | undefined,
  names: Names,
  steps: Collected,
  saying: Saying,
): ProblemVersion {
  const namesake = names.left.get(titleOf(said));
  if (namesake !== undefined && namesake.value.id !== said.value.id) return renumbered(namesake, said, steps, saying);
  // Of two problems that were added under one number, one has to take another.
  const collided = names.displaced.get(titleOf(said));
  if (collided !== undefined) {
    const result = grown(said, [collided], saying);
    steps.transitions.push(transition(said.value.id, collided.fields, result, [collided]));
    return result.version;
  }
  if (earlier !== undefined && !isAnother(earlier.value, said.value)) {
    const result = grown(said, [earlier], saying);
    steps.transitions.push(transition(said.value.id, earlier.fields, result, [earlier]));
    return result.version;
  }
  const now = grown(said, [], saying).version;
  if (earlier === undefined || saying.undone.has(earlier)) steps.added.push(now);
  else steps.reused.push({ earlier, now });
  return now;
}

function renumbered(from: ProblemVersion, said: Said, steps: Collected, saying: Saying): ProblemVersion {
  const to = grown(said, [from], saying).version;
  steps.renumbered.push({ from, to });
  return to;
}

function saysSame({ value, fields }: ProblemVersion, said: Said): boolean {
  if (value === said.value) return true;
  const same = [...said.fields].every(([key, field]) => isSame(fields.get(key)?.value, field.value));
  return same && fields.size === said.fields.size && isSame(value.log ?? [], said.value.log ?? []);
}
