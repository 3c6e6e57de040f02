import { isSame } from "../../model/field.js";
import { ancestors, commonAncestor, commonAncestors, type ProblemVersion } from "./version.js";

/**
 * The sides of a merge by the past that they have in common. The first state of a problem is accepted as it stands, so
 * one that is committed a second time, on a branch that lacks it, could say anything; it vouches for nothing on the other
 * sides. Sides that began with the same words, as after a cherry-pick, are one family.
 */
export function families(sides: readonly ProblemVersion[]): ProblemVersion[][] {
  const groups: ProblemVersion[][] = [];
  for (const side of sides) {
    const kin = groups.find((group) => group.some((each) => baseOf([each, side]) !== undefined));
    if (kin === undefined) groups.push([side]);
    else kin.push(side);
  }
  return groups;
}

/** The nearest state that all have in common; undefined where they began apart. */
function baseOf(sides: readonly ProblemVersion[]): ProblemVersion | undefined {
  const [first, ...others] = sides;
  return others.reduce((base, side) => base && (commonAncestor(base, side) ?? sameBeginning(base, side)), first);
}

/** The nearest states that all sides have in common; several only of two sides. */
export function basesOf(sides: readonly ProblemVersion[]): ProblemVersion[] {
  const [first, second] = sides;
  const nearest =
    sides.length === 2 && first !== undefined && second !== undefined ? commonAncestors(first, second) : [];
  const base = baseOf(sides);
  return nearest.length > 1 ? nearest : base === undefined ? [] : [base];
}

function sameBeginning(a: ProblemVersion, b: ProblemVersion): ProblemVersion | undefined {
  const [ofA, ofB] = [a, b].map((side) => [...ancestors(side)].filter(({ from }) => from.length === 0));
  return ofA?.find((one) => ofB?.some((other) => isSame(one.value, other.value)));
}
