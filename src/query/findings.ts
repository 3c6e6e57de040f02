import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { type Counts, countsOf } from "./statistics.js";

/** Who found a problem: the inspectors, or the organisation by itself. */
export type Origin = NonNullable<Problem["origin"]>;

/** What one of the two found, where it stands, and what was laid down about it. */
export interface Findings extends Counts {
  readonly categories: number;
  readonly measures: number;
  readonly regulations: number;
}

export function originOf({ origin = "feedback" }: Problem): Origin {
  return origin;
}

/** The figures of what one of the two found; published figures are those of the feedback. */
export function findingsOf(ledger: Ledger, origin: Origin): Findings {
  const problems = ledger.entries.map(({ problem }) => problem).filter((problem) => originOf(problem) === origin);
  return {
    ...countsOf(problems),
    categories: categoriesOf(ledger, origin),
    measures: problems.reduce((total, { measures }) => total + (measures?.length ?? 0), 0),
    regulations: problems.reduce((total, { regulations }) => total + (regulations?.length ?? 0), 0),
  };
}

/** Those with such a problem in them; an empty one comes from the inspectors, who named the categories. */
function categoriesOf({ header, entries }: Ledger, origin: Origin): number {
  const held = new Map<string, Set<Origin>>();
  for (const { problem } of entries) {
    held.set(problem.category, (held.get(problem.category) ?? new Set()).add(originOf(problem)));
  }
  return header.categories.filter(({ id }) => held.get(id)?.has(origin) ?? origin === "feedback").length;
}
