import { Failure } from "../errors.js";
import { nearest } from "../model/nearest.js";
import type { Category } from "../model/schema.js";

/** What counts as the same to a searcher: letter case and full-width forms do not matter. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The category that a user means by its id, its whole name, its ordinal from 1, or a part that only its name has.
 * Returns the id; Failure `unknown-value` or `ambiguous-value` when there is none or more than one.
 */
export function matchCategory(option: string, value: string, categories: readonly Category[]): string {
  const typed = fold(value.trim());
  const exact = categories.find(({ id, name }) => fold(id) === typed || fold(name) === typed);
  if (exact !== undefined) return exact.id;
  const ordinal = /^\d+$/.test(typed) ? categories[Number(typed) - 1] : undefined;
  if (ordinal !== undefined) return ordinal.id;
  const matches = typed === "" ? [] : categories.filter(({ name }) => fold(name).includes(typed));
  if (matches.length > 1) throw new Failure("ambiguous-value", { option, value, matches: matches.map(({ id }) => id) });
  const [match] = matches;
  if (match !== undefined) return match.id;
  const ids = categories.map(({ id }) => id);
  const close = nearest(value, [...ids, ...categories.map(({ name }) => name)]);
  const meant = categories.find(({ id, name }) => id === close || name === close);
  throw new Failure("unknown-value", { option, value, allowed: ids, nearest: meant?.id ?? null });
}

/** One of a fixed set of keys, and what it may be called besides (its labels on the screen). */
export interface Choice<K extends string> {
  readonly key: K;
  readonly labels: readonly string[];
}

/** The key that a user means by itself or by one of its labels; Failure `unknown-value` naming the nearest of them. */
export function matchChoice<K extends string>(option: string, value: string, choices: readonly Choice<K>[]): K {
  const typed = plainKey(value);
  const found = choices.find(({ key, labels }) => [key, ...labels].some((name) => plainKey(name) === typed));
  if (found !== undefined) return found.key;
  const close = nearest(
    value,
    choices.flatMap(({ key, labels }) => [key, ...labels]),
  );
  const allowed = choices.map(({ key }) => key);
  throw new Failure("unknown-value", { option, value, allowed, nearest: close });
}

/** `In progress` and `in-progress` are `in_progress`. */
function plainKey(text: string): string {
  return fold(text.trim()).replace(/[\s_-]+/g, "_");
}

/** The name among `existing` that a user means by the whole of it or by a part that only it has. */
export function matchName(option: string, value: string, existing: readonly string[]): string {
  const typed = fold(value.trim());
  const exact = existing.find((name) => name === value) ?? existing.find((name) => fold(name) === typed);
  if (exact !== undefined) return exact;
  const matches = typed === "" ? [] : existing.filter((name) => fold(name).includes(typed));
  if (matches.length > 1) throw new Failure("ambiguous-value", { option, value, matches });
  const [match] = matches;
  if (match !== undefined) return match;
  throw new Failure("unknown-value", { option, value, allowed: existing, nearest: nearest(value, existing) });
}
