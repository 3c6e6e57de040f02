import type { Messages } from "../messages/index.js";
import { type AuditCommands, type AuditRuleId, type AuditStory, auditSeverity } from "../model/audit.js";
import type { Screen } from "./counts.js";
import { unifiedDiff } from "./diff.js";
import { wrap } from "./wrap.js";

/** A rule of the audit in full: what it asks, why, and a history in which it finds something. */
export function auditRuleText(rule: AuditRuleId, story: AuditStory | AuditCommands, screen: Screen): string {
  const { messages, width } = screen;
  const { meaning, why } = messages.audit.explanations[rule];
  const example =
    "commands" in story
      ? [messages.audit.explain.typed, ...story.commands.map((line) => `  ${line}`)]
      : storyLines(story, messages);
  return joined([heading(rule, screen), ...wrap(meaning, width), ...wrap(why, width), "", ...example]);
}

/** Every rule with what it asks. */
export function auditRulesText(rules: readonly AuditRuleId[], screen: Screen): string {
  const { messages, width } = screen;
  const listed = rules.flatMap((rule) => [
    heading(rule, screen),
    ...wrap(messages.audit.explanations[rule].meaning, width - 2).map((line) => `  ${line}`),
  ]);
  return joined([...listed, "", ...wrap(messages.audit.explain.more, width)]);
}

function heading(rule: AuditRuleId, { messages, palette }: Screen): string {
  return messages.explain.heading(palette.strong(rule), messages.check.severity[auditSeverity[rule]]);
}

/** The first state as it is, then each commit as a difference: unwrapped, to be compared. */
function storyLines({ commits }: AuditStory, { audit }: Messages): string[] {
  const texts = new Map<string, string>();
  return commits.flatMap(({ on, by = null, branch = null, merges = null, files }, index) => {
    const head = index === 0 ? audit.explain.first(on) : audit.explain.next(on, by, branch, merges);
    const changes = Object.entries(files).flatMap(([path, text]) => {
      const before = texts.get(path) ?? null;
      if (text === null) texts.delete(path);
      else texts.set(path, text);
      return before === null
        ? [path, ...indented(text ?? "")]
        : [
            text === null ? audit.explain.deleted(path) : path,
            ...indented(bodyOf(unifiedDiff(path, before, text ?? ""))),
          ];
    });
    const nothing = changes.length === 0 ? [audit.explain.unchanged] : changes;
    return [head, ...nothing.map((line) => `  ${line}`.trimEnd())];
  });
}

/** Without the lines that name the file. */
function bodyOf(patch: string): string {
  return patch.split("\n").slice(2).join("\n");
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
