import { type Diagnostic, fileStart, type RuleId, type Span } from "../diagnostic.js";
import { locate } from "../store/position.js";
import type { Facts } from "./facts.js";
import { mostFindings } from "./file.js";
import type { Place, Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** Everything that the cross-file rules find, sorted; with `strict` also what only the three lists need. */
export function checkLedger(facts: Facts, { strict }: { readonly strict: boolean }): Diagnostic[] {
  return inOrder(rules.filter((rule) => strict || rule.strictOnly !== true).flatMap((rule) => run(rule, facts)));
}

/** Findings by file, line, column; in one place, in the order in which they were found. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort((a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function run<R extends RuleId>(rule: Rule<R>, facts: Facts): Diagnostic[] {
  const told = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const { place, params, severity = rule.severity } of rule.check(facts)) {
    const file = "file" in place ? place.file : place.parsed.source.file;
    const before = told.get(file) ?? 0;
    told.set(file, before + 1);
    if (before >= mostFindings) continue;
    diagnostics.push({ ...spanOf(place), file, severity, rule: rule.id, params } as unknown as Diagnostic);
  }
  return diagnostics;
}

function spanOf(place: Place): Span {
  return "file" in place ? fileStart : locate(place.parsed, place.path, place.target);
}
