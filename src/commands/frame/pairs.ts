import { Failure } from "../../errors.js";
import type { Proposal, ProposedCategory, ProposedProblem } from "../../import/proposal.js";
import { type TableField, tableFields } from "../../import/table/fields.js";
import { newCategories } from "../../model/new-category.js";
import { parseReferences } from "../../model/reference.js";
import { matchCategory, matchChoice } from "../../query/match.js";
import { labelledChoices } from "../../render/choices.js";

/** What `--map` says: the field of each column. Failures `bad-pair`, `unknown-value`. */
export function mapFrom(words: readonly string[]): Record<string, TableField> {
  const choices = labelledChoices(tableFields, "field");
  return Object.fromEntries(
    words.map((word) => {
      // The last one: a column may have an equals sign in its name, a field has none.
      const [column, field] = pairIn("--map", word, /^(.+)[=＝](.+)$/s);
      return [column, matchChoice<TableField>("--map", field, choices)];
    }),
  );
}

/**
 * A proposal with the categories that `--category` gives to problems, known ones or new ones (`33=ID=NAME`). Failures
 * `bad-pair`, `unknown-proposed`, `unknown-value`, `ambiguous-value`, `bad-category-id`, `repeated-value`.
 */
export function withCategories<T extends Proposal>(proposal: T, words: readonly string[]): T {
  const pairs = words.map((word) => pairIn("--category", word, /^([^=＝]+)[=＝](.+)$/s));
  const made = newCategories("--category", [...new Set(pairs.map(([, meant]) => meant).filter(isNew))]);
  const categories: ProposedCategory[] = [...proposal.categories];
  for (const each of made)
    if (!categories.some(({ id, name }) => id === each.id && name === each.name)) categories.push(each);
  const given = new Map<number, string>();
  for (const [numbers, meant] of pairs) {
    const category = isNew(meant)
      ? (newCategories("--category", [meant])[0]?.id ?? "")
      : matchCategory("--category", meant, categories);
    for (const id of idsIn(numbers, proposal.problems)) given.set(id, category);
  }
  const problems = proposal.problems.map((each) => ({ ...each, category: given.get(each.id) ?? each.category }));
  return { ...proposal, categories, problems };
}

function pairIn(option: "--map" | "--category", word: string, pattern: RegExp): [string, string] {
  const [, left = "", right = ""] = pattern.exec(word) ?? [];
  if (left.trim() === "" || right.trim() === "") throw new Failure("bad-pair", { option, value: word });
  return [left.trim(), right.trim()];
}

function isNew(meant: string): boolean {
  return /[=＝]/.test(meant);
}

/** The problems that `33`, `1-8` or `1、3` names. */
function idsIn(numbers: string, problems: readonly ProposedProblem[]): number[] {
  const option = "--category";
  const parts = parseReferences([numbers]);
  if ("bad" in parts) throw new Failure("bad-pair", { option, value: numbers });
  return parts.flatMap((part) => {
    const [from, to] = "from" in part ? [part.from, part.to] : [part.problem, part.problem];
    const ids = problems.map(({ id }) => id).filter((id) => from <= id && id <= to);
    if (ids.length === 0) throw new Failure("unknown-proposed", { option, value: numbers, count: problems.length });
    return ids;
  });
}
