import type { Ledger } from "../model/ledger.js";
import { statuses } from "../model/status.js";
import { terms } from "./groups.js";
import type { Item } from "./item.js";
import { lights } from "./light.js";

/** By what a list can be sorted. */
export const sortKeys = [
  "id",
  "category",
  "group",
  "title",
  "status",
  "term",
  "leaders",
  "departments",
  "deadline",
  "light",
  "measures",
] as const;

export type SortKey = (typeof sortKeys)[number];

type Rank = (item: Item) => string | number | null;

/** Each word of the vocabulary in its own order (the order of the work, the worst light first), text by code points. */
function rankOf(key: SortKey, ledger: Ledger): Rank {
  const categories = new Map(ledger.header.categories.map(({ id }, index) => [id, index]));
  const ranks: Record<SortKey, Rank> = {
    id: ({ id }) => id,
    category: ({ category }) => categories.get(category) ?? null,
    group: ({ group }) => group,
    title: ({ title }) => title,
    status: ({ status }) => statuses.indexOf(status),
    term: ({ term }) => (term === null ? null : terms.indexOf(term)),
    leaders: ({ leaders }) => leaders[0] ?? null,
    departments: ({ departments }) => departments[0] ?? null,
    deadline: ({ deadline }) => deadline,
    light: ({ light }) => (light === null ? null : lights.indexOf(light)),
    measures: ({ measures }) => measures.total - measures.done,
  };
  return ranks[key];
}

/** The items sorted by the keys, the first one foremost; what has no value stands last, also when reversed. */
export function sortItems(items: readonly Item[], keys: readonly SortKey[], reverse: boolean, ledger: Ledger): Item[] {
  const ranks = [...keys, "id" as const].map((key) => rankOf(key, ledger));
  return items
    .map((item) => ({ item, values: ranks.map((rank) => rank(item)) }))
    .sort((a, b) => compareAll(a.values, b.values, reverse ? -1 : 1))
    .map(({ item }) => item);
}

type Value = string | number | null;

function compareAll(a: readonly Value[], b: readonly Value[], direction: number): number {
  for (let index = 0; index < a.length; index++) {
    const order = compare(a[index] ?? null, b[index] ?? null, direction);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(a: Value, b: Value, direction: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -direction : direction;
}
