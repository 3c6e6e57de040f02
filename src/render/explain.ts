import type { Example, ExampleFiles } from "../check/examples/example.js";
import type { RuleId, Severity } from "../diagnostic.js";
import type { Screen } from "./counts.js";
import { wrap } from "./wrap.js";

/** A rule as `check --explain` shows it. */
export interface ExplainedRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Null where what the rule finds cannot be shown as text. */
  readonly example: Example | null;
}

/** A rule in full: what it asks, why, what breaks it and the same put right. */
export function explanationText({ id, severity, example }: ExplainedRule, screen: Screen): string {
  const { messages, palette, width } = screen;
  const { explain } = messages;
  const { meaning, why } = explain.rules[id];
  const heading = explain.heading(palette.strong(id), messages.check.severity[severity]);
  const examples =
    example === null
      ? [...wrap(explain.noExample, width)]
      : [explain.failing, ...shown(example.failing), "", explain.passing, ...shown(example.passing)];
  return joined([heading, ...wrap(meaning, width), ...wrap(why, width), "", ...examples]);
}

/** Every rule with what it asks. */
export function ruleListText(rules: readonly ExplainedRule[], { messages, palette, width }: Screen): string {
  const listed = rules.flatMap(({ id, severity }) => [
    messages.explain.heading(palette.strong(id), messages.check.severity[severity]),
    ...wrap(messages.explain.rules[id].meaning, width - 2).map((line) => `  ${line}`),
  ]);
  return joined([...listed, "", ...wrap(messages.explain.more, width)]);
}

/** Files are shown as they are, unwrapped: they are there to be compared and copied. */
function shown(files: ExampleFiles): string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `  ${path}`,
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`.trimEnd()),
  ]);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
