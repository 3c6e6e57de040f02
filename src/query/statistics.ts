import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { isUnderReview } from "../model/status.js";
import { type Light, lightOf } from "./light.js";

/** How many problems stand where. `done` includes `closed`; pending + in_progress + staged + done = total. */
export interface Counts {
  total: number;
  pending: number;
  in_progress: number;
  staged: number;
  done: number;
  closed: number;
}

export interface CategoryCounts extends Counts {
  readonly id: string;
  readonly name: string;
}

/** The figures of a whole ledger, as far as its files could be used. */
export interface Statistics {
  readonly problems: Counts & { readonly under_review: number };
  /** How much is done, see `percent`. */
  readonly percent: number | null;
  readonly lights: Record<Light, number>;
  readonly measures: { readonly total: number; readonly done: number };
  readonly regulations: number;
  /** Every category of the header in its order, also the finished and the empty ones. */
  readonly categories: readonly CategoryCounts[];
}

export function statistics(ledger: Ledger, today: CivilDate): Statistics {
  const problems = ledger.entries.map(({ problem }) => problem);
  const categories = new Map(ledger.header.categories.map(({ id, name }) => [id, { id, name, ...noCounts() }]));
  const lights = { red: 0, yellow: 0, green: 0 };
  for (const problem of problems) {
    const category = categories.get(problem.category);
    if (category !== undefined) addTo(category, problem);
    const light = lightOf(problem, today, ledger.policy.dueSoonDays);
    if (light !== null) lights[light] += 1;
  }
  const measures = problems.flatMap((problem) => problem.measures ?? []);
  const counts = countsOf(problems);
  return {
    problems: { ...counts, under_review: problems.filter(({ log }) => isUnderReview(log)).length },
    percent: percent(counts.done, counts.total),
    lights,
    measures: { total: measures.length, done: measures.filter(({ status }) => status === "done").length },
    regulations: problems.reduce((total, problem) => total + (problem.regulations?.length ?? 0), 0),
    categories: [...categories.values()],
  };
}

export function countsOf(problems: readonly Problem[]): Counts {
  const counts = noCounts();
  for (const problem of problems) addTo(counts, problem);
  return counts;
}

export function noCounts(): Counts {
  return { total: 0, pending: 0, in_progress: 0, staged: 0, done: 0, closed: 0 };
}

/** Counts one problem more. */
export function addTo(counts: Counts, { status }: Problem): void {
  counts.total += 1;
  counts[status] += 1;
  if (status === "closed") counts.done += 1;
}

/** Whole percent, rounded down: 100 only when everything is done. Null when there is nothing to do. */
export function percent(done: number, total: number): number | null {
  return total === 0 ? null : Math.floor((done * 100) / total);
}
