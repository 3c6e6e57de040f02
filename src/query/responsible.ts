import type { Measure, Problem } from "../model/schema.js";

/** The posts that answer for a problem or for one of its measures, each once, the problem's own first. */
export function leadersOf(problem: Problem): string[] {
  return distinct([problem.leaders, ...(problem.measures ?? []).map(({ leaders }) => leaders)]);
}

/** The offices that work on a problem or on one of its measures, each once, the problem's own first. */
export function departmentsOf(problem: Problem): string[] {
  return distinct([problem.departments, ...(problem.measures ?? []).map(({ departments }) => departments)]);
}

/**
 * Who answers for a date: for that of a measure those whom it names, or its problem where it names none; for that of a
 * problem also those of its open measures without a date of their own, to which it applies.
 */
export function responsibleFor(
  problem: Problem,
  measure: Measure | null,
): { leaders: string[]; departments: string[] } {
  if (measure !== null) {
    return {
      leaders: distinct([measure.leaders ?? problem.leaders]),
      departments: distinct([measure.departments ?? problem.departments]),
    };
  }
  const measures = (problem.measures ?? []).filter(
    ({ status, deadline }) => status !== "done" && deadline === undefined,
  );
  const concerned = { ...problem, measures };
  return { leaders: leadersOf(concerned), departments: departmentsOf(concerned) };
}

function distinct(lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
