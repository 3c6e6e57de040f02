import type { Example, ExampleFiles } from "../check/examples/example.js";
import type { RuleId, Severity } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import type { Palette } from "./colour.js";
import { wrap } from "./wrap.js";

/** A rule as `check --explain` shows it. */
export interface ExplainedRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Null where what the rule finds cannot be shown as text. */
  readonly example: Example | null;
}

interface Screen {
  readonly width: number;
  readonly palette: Palette;
}

/** A rule in full: what it asks, why, what breaks it and the same put right. */
export function explanationText({ id, severity, example }: ExplainedRule, messages: Messages, screen: Screen): string {
  const { explain } = messages;
  const { meaning, why } = explain.rules[id];
  const heading = explain.heading(screen.palette.strong(id), messages.check.severity[severity]);
  const examples =
    example === null
      ? [...wrap(explain.noExample, screen.width)]
      : [explain.failing, ...shown(example.failing), "", explain.passing, ...shown(example.passing)];
  return joined([heading, ...wrap(meaning, screen.width), ...wrap(why, screen.width), "", ...examples]);
}

/** Every rule with what it asks. */
export function ruleListText(rules: readonly ExplainedRule[], messages: Messages, screen: Screen): string {
  const listed = rules.flatMap(({ id, severity }) => [
    messages.explain.heading(screen.palette.strong(id), messages.check.severity[severity]),
    ...wrap(messages.explain.rules[id].meaning, screen.width - 2).map((line) => `  ${line}`),
  ]);
  return joined([...listed, "", ...wrap(messages.explain.more, screen.width)]);
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
