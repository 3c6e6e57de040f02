import { type Difference, differences, type Field, type Fields, isSame } from "../../model/field.js";

/** What a merge should have made of its sides, and what it lost of them. */
export interface Merged {
  /** What stood there before the merge's own doing: each change of a side, and of two the one that the merge chose. */
  readonly expected: Fields;
  /** Changes that a side made, yet the merge has the old value. */
  readonly lost: readonly Difference[];
}

/**
 * Compares the result of a merge with its sides, field by field. Where both sides changed a field, somebody had to
 * choose, and either is right; where one did, its change belongs to the result. The old value is right in neither case.
 *
 * @param bases the nearest states that the sides have in common: none where they began apart, several where they had
 *   merged each other before; then a change is lost only if it is against each of them.
 */
export function mergeOf(bases: readonly Fields[], sides: readonly Fields[], result: Fields): Merged {
  const [first = againstBase(new Map(), sides, result), ...others] = bases.map((base) =>
    againstBase(base, sides, result),
  );
  const isLost = ({ key }: Difference) => others.every(({ lost }) => lost.some((each) => each.key === key));
  return { expected: first.expected, lost: first.lost.filter(isLost) };
}

function againstBase(base: Fields, sides: readonly Fields[], result: Fields): Merged {
  const expected = new Map<string, Field>();
  const lost: Difference[] = [];
  const keys = new Set([...result.keys(), ...sides.flatMap((side) => [...side.keys()])]);
  for (const key of keys) {
    const old = base.get(key);
    const now = result.get(key);
    const changed = sides.map((side) => side.get(key)).filter((field) => !isSame(field?.value, old?.value));
    const agreed = changed.length > 0 && isSame(now?.value, old?.value);
    if (agreed) lost.push(...differences(pick(key, now), pick(key, changed[0])));
    // A side that took the field out changed it to nothing.
    const isTaken = agreed || changed.some((field) => isSame(field?.value, now?.value));
    const chosen = isTaken ? now : changed.length > 0 ? changed[0] : old;
    if (chosen !== undefined) expected.set(key, chosen);
  }
  return { expected, lost };
}

function pick(key: string, field: Field | undefined): Fields {
  return new Map(field === undefined ? [] : [[key, field]]);
}
