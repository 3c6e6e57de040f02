import { differences } from "../../model/field.js";
import type { Said } from "./grow.js";
import { isAnother } from "./same-problem.js";
import type { ProblemVersion } from "./version.js";

/** What the parents of a commit have under one id, and what the commit says there (undefined: nothing). */
interface Met {
  readonly sides: readonly ProblemVersion[];
  readonly said: Said | undefined;
}

/** Problems whose addition was taken back. */
type Undone = ReadonlySet<ProblemVersion>;

/** Problems by titles that are no longer under their ids. */
export interface Names {
  /** The commit has nothing under their ids. */
  readonly left: ReadonlyMap<string, ProblemVersion>;
  /** It has another title there. */
  readonly changed: ReadonlyMap<string, ProblemVersion>;
  /** It is a merge, and has there what the other side had added under the same id. */
  readonly displaced: ReadonlyMap<string, ProblemVersion>;
}

/** Where titles went that a commit moved: a problem is known by its title when its number is not the same. */
export function namesOf(meetings: readonly Met[], undone: Undone): Names {
  const moved = meetings.filter(({ said, sides }) => said !== undefined && !hasTitle(sides[0], said));
  const sides = meetings.flatMap((meeting) => displaced(meeting, undone));
  return {
    left: byTitle(meetings.filter(({ said }) => said === undefined)),
    changed: byTitle(moved),
    displaced: new Map(sides.map((side) => [titleOf(side), side])),
  };
}

/** The sides of a merge that have another problem under an id than the merge. */
function displaced({ sides, said }: Met, undone: Undone): ProblemVersion[] {
  if (sides.length < 2 || said === undefined) return [];
  const others = sides.filter((side) => isAnother(side.value, said.value));
  return others.length < sides.length ? others.filter((side) => !undone.has(side)) : [];
}

function byTitle(meetings: readonly Met[]): Map<string, ProblemVersion> {
  return new Map(meetings.flatMap(({ sides: [side] }) => (side === undefined ? [] : [[titleOf(side), side] as const])));
}

export function titleOf({ value }: Said): string {
  return value.title.trim();
}

function hasTitle(side: ProblemVersion | undefined, said: Said): boolean {
  return side !== undefined && titleOf(side) === titleOf(said);
}

/** Whether a problem comes nearer to that of another id, whose title it has, than to what stood under its own. */
export function isNearer(namesake: ProblemVersion, own: ProblemVersion, { value, fields }: Said): boolean {
  if (namesake.value.id === value.id) return false;
  return differences(namesake.fields, fields).length < differences(own.fields, fields).length;
}
