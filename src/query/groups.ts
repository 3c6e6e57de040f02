import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import { statuses } from "../model/status.js";
import { departmentsOf, leadersOf } from "./responsible.js";
import { addTo, type Counts, noCounts } from "./statistics.js";

/** By what problems can be counted. */
export const groupKeys = ["category", "department", "leader", "status", "term", "group"] as const;

export type GroupKey = (typeof groupKeys)[number];

export const terms = ["immediate", "fixed", "long_term"] as const;

/** The problems that share one value; `id` null: those without any. */
export interface Group extends Counts {
  readonly id: string | null;
}

export interface Grouping {
  /** Those of no value last, and only if there are any. */
  readonly groups: readonly Group[];
  /** Whether a problem stands in several groups, so that their totals add up to more than the whole. */
  readonly overlapping: boolean;
}

/** Which values a problem has; none: it is counted as such. */
const valuesOf: Readonly<Record<GroupKey, (problem: Problem) => readonly string[]>> = {
  category: ({ category }) => [category],
  department: departmentsOf,
  leader: leadersOf,
  status: ({ status }) => [status],
  term: ({ term }) => (term === undefined ? [] : [term]),
  group: ({ group }) => (group === undefined ? [] : [group]),
};

/**
 * Counts the problems by one of their fields. Values that are known beforehand stand in their own order, also when
 * nothing has them; the others in the order in which the problems name them. A problem with several departments or
 * leaders is counted with each.
 */
export function groupBy(ledger: Ledger, key: GroupKey): Grouping {
  const known = { category: ledger.header.categories.map(({ id }) => id), status: statuses, term: terms } as Partial<
    Record<GroupKey, readonly string[]>
  >;
  const groups = new Map<string, Group>((known[key] ?? []).map((id) => [id, { id, ...noCounts() }]));
  const without: Group = { id: null, ...noCounts() };
  let overlapping = false;
  for (const { problem } of ledger.entries) {
    const values = valuesOf[key](problem);
    overlapping ||= values.length > 1;
    for (const id of values) {
      const group = groups.get(id) ?? { id, ...noCounts() };
      groups.set(id, group);
      addTo(group, problem);
    }
    if (values.length === 0) addTo(without, problem);
  }
  return { groups: [...groups.values(), ...(without.total > 0 ? [without] : [])], overlapping };
}
