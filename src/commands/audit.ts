import { join } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { audit } from "../history/audit/audit.js";
import { auditStories } from "../history/audit/examples/index.js";
import { openRepository, type Repository } from "../history/git/repository.js";
import { type PaperSeal, paperFrom } from "../history/seal.js";
import { type AuditRuleId, auditSeverity } from "../model/audit.js";
import { nearest } from "../model/nearest.js";
import { auditJson, auditText } from "../render/audit.js";
import { toJson } from "../render/json.js";
import { statsOf } from "../store/temporary.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot } from "./frame/open.js";
import { unsavedFiles } from "./frame/unsaved.js";

interface AuditOptions {
  readonly seal?: string;
  readonly json?: boolean;
  /** True where no rule is named. */
  readonly explain?: string | true;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.audit;
  const command = program
    .command("audit")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[range]", help.range)
    .option("--seal <digest>", help.options.seal)
    .option("--json", help.options.json)
    .option("--explain [rule]", help.options.explain);
  withExamples(command, help.examples, context);
  command.action(async (range: string | undefined, options: AuditOptions) =>
    finish(
      options.explain === undefined ? await run(context, range, options) : await explain(context, options.explain),
    ),
  );
}

async function run(context: Context, range: string | undefined, options: AuditOptions): Promise<Answer> {
  const paper = paperOption(options.seal);
  const repository = await openRepository(ledgerRoot(context), context.env);
  const report = await audit(repository, { range, paper, progress: context.progress, today: context.today });
  const status = report.findings.some(({ rule }) => auditSeverity[rule] === "error") ? 1 : 0;
  const { messages, width, palette } = context;
  const unsaved = range === undefined ? await countUnsaved(repository) : 0;
  const stderr = unsaved === 0 ? "" : `${messages.audit.unsaved(unsaved)}\n`;
  if (options.json) return { stdout: toJson(auditJson(report, messages)), stderr, status };
  return { stdout: auditText(report, { messages, width, palette }), stderr, status };
}

/** How many files the audit did not see, since they are not committed as they are. What cannot be compared is not told. */
async function countUnsaved(repository: Repository): Promise<number> {
  try {
    // A link is told by the audit itself, and no save would commit it.
    const isLink = (path: string) => statsOf(join(repository.folder, path))?.isSymbolicLink() === true;
    return (await unsavedFiles(repository)).filter((path) => !isLink(path)).length;
  } catch (error) {
    if (error instanceof Failure) return 0;
    throw error;
  }
}

function paperOption(value: string | undefined): PaperSeal | null {
  if (value === undefined) return null;
  const paper = paperFrom(value);
  if (paper === null) throw new Failure("bad-digest", { value });
  return paper;
}

async function explain({ messages, width, palette }: Context, asked: string | true): Promise<Answer> {
  const { auditRulesText, auditRuleText } = await import("../render/audit-explain.js");
  const rules = Object.keys(auditStories) as AuditRuleId[];
  const screen = { messages, width, palette };
  if (asked === true) return { stdout: auditRulesText(rules, screen), status: 0 };
  const rule = rules.find((each) => each === asked);
  if (rule !== undefined) return { stdout: auditRuleText(rule, auditStories[rule], screen), status: 0 };
  const option = "--explain";
  throw new Failure("unknown-value", { option, value: asked, allowed: rules, nearest: nearest(asked, rules) });
}
