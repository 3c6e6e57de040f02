import { Failure } from "../errors.js";
import type { Category } from "./schema.js";

/**
 * The categories of a new ledger from what the user wrote for each: a name, or `id=name`. One without an id gets
 * `c` and its ordinal. Failures `missing-option` (an empty name), `ambiguous-value` (two with one id); whether an id
 * is well-formed is the schema's to say.
 */
export function newCategories(option: string, words: readonly string[]): Category[] {
  const categories = words.map((word, index) => newCategory(word.trim(), `c${index + 1}`));
  for (const { id, name } of categories) {
    if (name === "") throw new Failure("missing-option", { option });
    const matches = categories.filter((other) => other.id === id).map((other) => other.name);
    if (matches.length > 1) throw new Failure("ambiguous-value", { option, value: id, matches });
  }
  return categories;
}

function newCategory(word: string, derived: string): Category {
  const given = /^([^\s=＝]+)[=＝](.*)$/s.exec(word);
  return given === null ? { id: derived, name: word } : { id: given[1] ?? "", name: (given[2] ?? "").trim() };
}
