import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import { excerptLines } from "./caret.js";
import type { Palette } from "./colour.js";
import { harmless } from "./plain.js";
import type { Paint } from "./table.js";
import { wrap } from "./wrap.js";

/** How findings are shown on a terminal. */
export interface TextOptions {
  /** Turns an absolute path into the one that the reader would type. */
  readonly place: (file: string) => string;
  /** A line of a file, counted from 1, without its ending; undefined when the file cannot be shown. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly width: number;
  readonly palette: Palette;
}

/** What a finding says and what to do about it, on one line and safe to show. */
export function describe(diagnostic: Diagnostic, messages: Messages): string {
  const { problem, remedy } = told(diagnostic, messages);
  return messages.check.sentences(problem, remedy);
}

/** The findings as a terminal shows them: place, excerpt with a caret under the fault, what is wrong, the remedy. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], messages: Messages, options: TextOptions): string {
  return diagnostics.map((diagnostic) => `${lines(diagnostic, messages, options).join("\n")}\n`).join("\n");
}

/** The findings as workflow commands, which GitHub shows beside the changed lines. */
export function diagnosticsGithub(
  diagnostics: readonly Diagnostic[],
  messages: Messages,
  place: TextOptions["place"],
): string {
  const line = (diagnostic: Diagnostic) => {
    const properties = {
      file: place(diagnostic.file),
      line: diagnostic.line,
      endLine: diagnostic.endLine,
      col: diagnostic.column,
      endColumn: diagnostic.endColumn,
      title: diagnostic.rule,
    };
    const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const message = escapeData(describe(diagnostic, messages));
    return `::${githubLevel[diagnostic.severity]} ${listed.join(",")}::${message}\n`;
  };
  return diagnostics.map(line).join("");
}

/** The findings as `--json` tells them (DESIGN section 5). */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  messages: Messages,
  place: TextOptions["place"],
): object[] {
  return diagnostics.map((diagnostic) => ({
    file: place(diagnostic.file),
    line: diagnostic.line,
    column: diagnostic.column,
    endLine: diagnostic.endLine,
    endColumn: diagnostic.endColumn,
    severity: diagnostic.severity,
    rule: diagnostic.rule,
    message: describe(diagnostic, messages),
  }));
}

function told({ rule, params }: Diagnostic, messages: Messages): { problem: string; remedy: string } {
  const say = messages.rules[rule] as (params: Diagnostic["params"]) => { problem: string; remedy: string };
  const { problem, remedy } = say(params);
  return { problem: harmless(problem), remedy: harmless(remedy) };
}

function lines(diagnostic: Diagnostic, messages: Messages, options: TextOptions): string[] {
  const { place, lineOf, width, palette } = options;
  const { file, line, column, severity, rule } = diagnostic;
  const paint = severityPaint(severity, palette);
  const { problem, remedy } = told(diagnostic, messages);
  const source = lineOf(file, line);
  const indented = (text: string) => wrap(text, width - 2).map((each) => `  ${each}`);
  return [
    `${palette.strong(harmless(`${place(file)}:${line}:${column}`))} ${paint(messages.check.severity[severity])} [${rule}]`,
    ...(source === undefined || source === "" ? [] : excerptLines(source, diagnostic, width, { paint, ...palette })),
    ...indented(problem),
    ...indented(remedy).map(palette.faint),
  ];
}

function severityPaint(severity: Severity, palette: Palette): Paint {
  return { error: palette.bad, warning: palette.warning, info: palette.strong }[severity];
}

const githubLevel: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
