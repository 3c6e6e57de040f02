import type { RuleId, Severity } from "../diagnostic.js";
import { rules } from "./rules/index.js";

/** How bad a finding of this rule usually is; what makes a file unusable is always an error. */
export function usualSeverity(id: RuleId): Severity {
  return rules.find((rule) => rule.id === id)?.severity ?? "error";
}
