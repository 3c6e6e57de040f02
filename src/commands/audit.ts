import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { audit } from "../history/audit/audit.js";
import { openRepository } from "../history/repository.js";
import { digestFrom } from "../history/seal.js";
import { auditSeverity } from "../model/audit.js";
import { auditJson, auditText } from "../render/audit.js";
import { toJson } from "../render/json.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot } from "./frame/open.js";

interface AuditOptions {
  readonly seal?: string;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.audit;
  const command = program
    .command("audit")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[range]", help.range)
    .option("--seal <digest>", help.options.seal)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (range: string | undefined, options: AuditOptions) =>
    finish(await run(context, range, options)),
  );
}

async function run(context: Context, range: string | undefined, options: AuditOptions): Promise<Answer> {
  const digest = digestOption(options.seal);
  const repository = await openRepository(ledgerRoot(context), context.env);
  const report = await audit(repository, { range, digest, progress: context.progress });
  const status = report.findings.some(({ rule }) => auditSeverity[rule] === "error") ? 1 : 0;
  const { messages, width, palette } = context;
  if (options.json) return { stdout: toJson(auditJson(report, messages)), status };
  return { stdout: auditText(report, { messages, width, palette }), status };
}

function digestOption(value: string | undefined): string | null {
  if (value === undefined) return null;
  const digest = digestFrom(value);
  if (digest === null) throw new Failure("bad-digest", { value });
  return digest;
}
