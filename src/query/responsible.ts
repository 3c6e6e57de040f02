import type { Problem } from "../model/schema.js";

/** The posts that answer for a problem or for one of its measures, each once, the problem's own first. */
export function leadersOf(problem: Problem): string[] {
  return distinct([problem.leaders, ...(problem.measures ?? []).map(({ leaders }) => leaders)]);
}

/** The offices that work on a problem or on one of its measures, each once, the problem's own first. */
export function departmentsOf(problem: Problem): string[] {
  return distinct([problem.departments, ...(problem.measures ?? []).map(({ departments }) => departments)]);
}

function distinct(lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
