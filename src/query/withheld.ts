import type { Problem } from "../model/schema.js";

/** Why a problem is not published; null where nobody put that on record. */
export type Reason = NonNullable<Problem["withheld"]> | null;

const reasons: readonly Reason[] = ["secret", "case", "public_opinion", "petition", "sensitive", null];

/** Either field is enough: what has a reason to be withheld is not told because somebody forgot the other. */
export function isWithheld({ publish, withheld }: Problem): boolean {
  return publish === false || withheld !== undefined;
}

/** How many problems are withheld for which reason; reasons that none has are left out. */
export function withheldByReason(problems: readonly Problem[]): { readonly reason: Reason; readonly count: number }[] {
  const withheld = problems.filter(isWithheld);
  return reasons
    .map((reason) => ({ reason, count: withheld.filter((problem) => (problem.withheld ?? null) === reason).length }))
    .filter(({ count }) => count > 0);
}
