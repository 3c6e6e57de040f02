import type { RuleId } from "../../diagnostic.js";
import { rules } from "./rules.js";

/** What is wrong with a file, in the words of the rule that it breaks. */
export function sentence(cause: { readonly rule: string; readonly params: object }): string {
  const say = rules[cause.rule as RuleId] as (params: object) => { problem: string };
  return say(cause.params).problem;
}
