import { Failure } from "../errors.js";
import type { Category } from "./schema.js";

/** As the schema of the header has it. */
const wellFormedId = /^\p{L}[\p{L}\p{N}_-]*$/u;

/**
 * The categories of a new ledger from what the user wrote for each: a name, or `id=name`. One without an id gets
 * `c` and its ordinal. Failures `bad-category-id`, `missing-option` (an empty name), `repeated-value` (two with one id
 * or one name).
 */
export function newCategories(option: string, words: readonly string[]): Category[] {
  const categories = words.map((word, index) => newCategory(option, word.trim(), `c${index + 1}`));
  refuseRepeated(option, categories, "id", "name");
  refuseRepeated(option, categories, "name", "id");
  return categories;
}

function newCategory(option: string, word: string, derived: string): Category {
  const [, id = derived, name = word] = /^([^\s=＝]*)[=＝](.*)$/s.exec(word) ?? [];
  if (!wellFormedId.test(id)) throw new Failure("bad-category-id", { option, value: word, id });
  if (name.trim() === "") throw new Failure("missing-option", { option });
  return { id, name: name.trim() };
}

function refuseRepeated(
  option: string,
  categories: readonly Category[],
  key: keyof Category,
  told: keyof Category,
): void {
  for (const { [key]: value } of categories) {
    const matches = categories.filter((other) => other[key] === value).map((other) => other[told]);
    if (matches.length > 1) throw new Failure("repeated-value", { option, value, matches });
  }
}
