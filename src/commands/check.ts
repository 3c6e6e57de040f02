import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { checkLedger, inOrder } from "../check/check.js";
import { examples } from "../check/examples/index.js";
import { usualSeverity } from "../check/severity.js";
import type { Answer, Context } from "../context.js";
import type { Diagnostic, RuleId, Severity } from "../diagnostic.js";
import { Failure } from "../errors.js";
import { gatherFacts } from "../load/facts.js";
import { lineReader } from "../load/lines.js";
import { nearest } from "../model/nearest.js";
import { matchChoice } from "../query/match.js";
import { diagnosticsGithub, diagnosticsJson, diagnosticsText } from "../render/diagnostics.js";
import { type ExplainedRule, explanationText, ruleListText } from "../render/explain.js";
import { toJson } from "../render/json.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";

interface CheckOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  /** True where no rule is named. */
  readonly explain?: string | true;
}

const formats = ["text", "json", "github"] as const;

type Format = (typeof formats)[number];

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.check;
  const command = program
    .command("check")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[file...]", help.files)
    .option("--format <format>", help.options.format)
    .option("--json", help.options.json)
    .option("--strict", help.options.strict)
    .option("--explain [rule]", help.options.explain);
  withExamples(command, help.examples, context);
  command.action((files: string[], options: CheckOptions) =>
    finish(options.explain === undefined ? run(context, files, options) : explain(context, options.explain)),
  );
}

function run(context: Context, words: readonly string[], options: CheckOptions): Answer {
  const format = formatOf(options);
  const strict = options.strict ?? false;
  const root = ledgerRoot(context);

  const { facts, diagnostics: ofFiles, files } = gatherFacts(root, context.today);
  const asked = askedFiles(context, root, files, words);
  const across = facts === undefined ? [] : checkLedger(facts, { strict });
  const reported = new Set(facts === undefined ? [...asked, ...files.slice(0, 1)] : asked);
  const found = inOrder([...ofFiles, ...across]).filter(({ file }) => words.length === 0 || reported.has(file));

  const counts = { files: asked.length, errors: count(found, "error"), warnings: count(found, "warning") };
  if (facts === undefined) return unusable(context, root, found, format);
  const status = counts.errors > 0 || (strict && counts.warnings > 0) ? 1 : 0;
  const summary = context.messages.check.summary(counts.files, counts.errors, counts.warnings, count(found, "info"));
  if (format !== "json") return { stdout: rendered(context, root, found, format), stderr: `${summary}\n`, status };
  const diagnostics = diagnosticsJson(found, context.messages, (file) => shownPath(context, file));
  return { stdout: toJson({ ...counts, diagnostics }), status };
}

/** Without a header there is no answer, so stdout stays empty; what is wrong with it is told all the same. */
function unusable(context: Context, root: string, found: readonly Diagnostic[], format: Format): Answer {
  const told = rendered(context, root, found, format === "json" ? "text" : format);
  return { stderr: `${told}${context.messages.check.unusableHeader}\n`, status: 2 };
}

function rendered(
  context: Context,
  root: string,
  found: readonly Diagnostic[],
  format: Exclude<Format, "json">,
): string {
  const { messages, width, palette } = context;
  const place = (file: string) => shownPath(context, file);
  if (format === "github") return diagnosticsGithub(found, messages, place);
  return diagnosticsText(found, messages, { place, lineOf: lineReader(root), width, palette });
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** The files to report on: those named on the command line, or all. */
function askedFiles(
  context: Context,
  root: string,
  files: readonly string[],
  words: readonly string[],
): readonly string[] {
  if (words.length === 0) return files;
  const named = new Set(words.map((word) => resolve(context.cwd, word)));
  const foreign = [...named].find((file) => !files.includes(file));
  if (foreign === undefined) return [...named];
  const within = files.map((file) => relative(root, file));
  const near = nearest(relative(root, foreign), within);
  const meant = near === null ? null : shownPath(context, resolve(root, near));
  throw new Failure("not-in-ledger", { path: shownPath(context, foreign), nearest: meant });
}

function formatOf({ format, json }: CheckOptions): Format {
  const choices = formats.map((key) => ({ key, labels: [] }));
  const asked = format === undefined ? null : matchChoice<Format>("--format", format, choices);
  if (json && asked !== null && asked !== "json") {
    throw new Failure("unknown-value", { option: "--format", value: asked, allowed: ["json"], nearest: "json" });
  }
  return json ? "json" : (asked ?? "text");
}

function explain(context: Context, asked: string | true): Answer {
  const { messages, width, palette } = context;
  const screen = { messages, width, palette };
  const ids = Object.keys(examples) as RuleId[];
  const explained = (id: RuleId): ExplainedRule => ({ id, severity: usualSeverity(id), example: examples[id] });
  if (asked === true) return { stdout: ruleListText(ids.map(explained), screen), status: 0 };
  const id = ids.find((each) => each === asked);
  if (id === undefined) {
    throw new Failure("unknown-value", {
      option: "--explain",
      value: asked,
      allowed: ids,
      nearest: nearest(asked, ids),
    });
  }
  return { stdout: explanationText(explained(id), screen), status: 0 };
}
