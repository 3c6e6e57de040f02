import { join } from "node:path";
import type { Command } from "commander";
import { checkLedger, inOrder } from "../check/check.js";
import type { Answer, Context } from "../context.js";
import type { Diagnostic } from "../diagnostic.js";
import { Failure } from "../errors.js";
import { foreseenErrors } from "../history/audit/foresight.js";
import { besidesOf, repositoryFolder } from "../history/commit/begin.js";
import { pendingChanges } from "../history/commit/pending.js";
import { beginRepository, openRepository, type Repository, repositoryAround } from "../history/git/repository.js";
import { type Gathered, gatherFacts } from "../load/facts.js";
import { openProblemFiles } from "../load/ledger.js";
import { lineReader } from "../load/lines.js";
import type { AuditFinding } from "../model/audit.js";
import { citedFiles } from "../model/field.js";
import type { Pending } from "../model/pending.js";
import { foreseenText } from "../render/audit.js";
import { commitMessage, saveSubject } from "../render/commit-message.js";
import { diagnosticsText } from "../render/diagnostics.js";
import { toJson } from "../render/json.js";
import { paperMessages } from "../render/paper-messages.js";
import { toldFiles } from "../render/pending.js";
import { harmless } from "../render/plain.js";
import { pendingText, type Saved, savedJson } from "../render/saving.js";
import { withLock } from "../store/lock.js";
import { isAgreed } from "./frame/ask.js";
import { committed, idsOf } from "./frame/commit.js";
import { patienceOfCommits } from "./frame/committing.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";

interface SaveOptions {
  readonly anyway?: boolean;
  readonly init?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { summary, description, argument, options, examples } = context.messages.save;
  const command = program
    .command("save")
    .summary(summary)
    .description(`${summary}\n\n${description}`)
    .argument("[message]", argument)
    .option("--anyway", options.anyway)
    .option("--init", options.init)
    .option("--dry-run", options.dryRun)
    .option("--json", options.json);
  withExamples(command, examples, context);
  command.action(async (message: string | undefined, given: SaveOptions) =>
    finish(await run(context, message?.trim() ?? "", given)),
  );
}

/** One saving: what was asked for, and the repository, null where there is none yet. */
interface Saving {
  readonly context: Context;
  readonly root: string;
  /** Empty where it is to be made from the changes. */
  readonly subject: string;
  readonly options: SaveOptions;
  readonly repository: Repository | null;
}

async function run(context: Context, subject: string, options: SaveOptions): Promise<Answer> {
  const root = ledgerRoot(context);
  const repository = await repositoryAround(root, context.env);
  const saving: Saving = { context, root, subject, options, repository };
  if (repository === null && !(await mayBegin(saving))) {
    return answer(saving, { status: 1, stderr: `${context.messages.save.declined}\n` });
  }
  const work = () => saved(saving);
  return options.dryRun ? work() : withLock(root, work, { patience: patienceOfCommits });
}

/** Whether a repository may be made; Failure `no-repository` where nobody is there to say so. */
async function mayBegin({ context, root, options }: Saving): Promise<boolean> {
  if (options.init) return true;
  if (context.ask === null || options.dryRun) throw new Failure("no-repository", { path: root });
  const [ledger = "", folder = ""] = [root, repositoryFolder(root)].map((each) => harmless(shownPath(context, each)));
  return isAgreed(context.ask, context.messages.save.begin(ledger, folder));
}

/** What is told besides what `--json` holds. */
interface Outcome extends Partial<Saved> {
  readonly status: 0 | 1;
  readonly stdout?: string;
  readonly stderr?: string;
}

async function saved(saving: Saving): Promise<Answer> {
  const { context, root, options } = saving;
  const texts = context.messages.save;

  const gathered = gatherFacts(root, context.today);
  const errors = errorsOf(gathered);
  const told = errors.length === 0 ? "" : `${errorsText(saving, errors)}\n`;
  if (errors.length > 0 && !options.anyway) {
    return answer(saving, { status: 1, errors, stderr: `${told}${texts.faulty(errors.length)}\n` });
  }
  const begins = saving.repository === null && !options.dryRun;
  const repository = begins ? await begun(saving) : saving.repository;
  const pending = await pendingChanges(root, repository, citedIn(root, gathered));

  if (pending.files.length === 0)
    return answer(saving, { status: 0, errors, stdout: `${texts.nothing}\n`, stderr: told });
  const gone = goneFiles(saving, pending);
  if (gone.length > 0 && !options.anyway) {
    const stderr = [...gone.map(texts.removed), texts.removedRemedy(gone.map(quoted))]
      .map((line) => `${line}\n`)
      .join("");
    return answer(saving, { status: 1, errors, pending, stderr });
  }
  const foreseen = foreseenIn(saving, pending, gathered);
  const warned = told + foreseenText(foreseen, false, context.messages);
  if (!(await isWanted(saving, warned, foreseen))) {
    return answer(saving, { status: 1, errors, pending, foreseen, stderr: `${texts.declined}\n` });
  }
  const message = messageOf(saving, pending, gathered);
  const shown = pendingText(pending, context.messages);
  if (repository === null || options.dryRun) {
    const stdout = `${shown}${texts.wouldCommit(message.split("\n", 1)[0] ?? "")}\n`;
    return answer(saving, {
      status: 0,
      errors,
      pending,
      foreseen,
      message,
      stdout,
      stderr: `${warned}${texts.dryRun}\n`,
    });
  }
  const { commit, stdout, stderr } = await committed(context, repository, pending, message);
  if (!commit) return answer(saving, { status: 0, errors, stdout: `${texts.nothing}\n`, stderr: told });
  const late = isAsked(saving, foreseen) ? "" : told + foreseenText(foreseen, true, context.messages);
  const remarks = `${late}${begins ? beginText(saving) : ""}${stderr}`;
  return answer(saving, {
    status: 0,
    errors,
    pending,
    foreseen,
    message,
    commit,
    stdout: shown + stdout,
    stderr: remarks,
  });
}

/** What the audit would find in this commit, besides what is told already. */
function foreseenIn({ context }: Saving, pending: Pending, { facts }: Gathered): AuditFinding[] {
  if (pending.begins || pending.moved !== null || facts === undefined) return [];
  const disk = { header: facts.ledger.header, problems: facts.problems.map(({ problem }) => problem) };
  return foreseenErrors(pending, disk, context.today).filter(({ rule }) => rule !== "problem-deleted");
}

/** A commit cannot be taken out of the history, so somebody who is there is asked before an error gets into it. */
async function isWanted(saving: Saving, warned: string, foreseen: readonly AuditFinding[]): Promise<boolean> {
  const { context } = saving;
  if (!isAsked(saving, foreseen) || context.ask === null) return true;
  return isAgreed(context.ask, `${warned}${context.messages.save.allTheSame}`);
}

function isAsked({ context, options }: Saving, foreseen: readonly AuditFinding[]): boolean {
  return foreseen.length > 0 && context.ask !== null && !options.anyway && !options.dryRun;
}

async function begun({ context: { env }, root }: Saving): Promise<Repository> {
  await beginRepository({ folder: repositoryFolder(root), env });
  return openRepository(root, env);
}

/** Where the repository was made, and what beside the ledger is not in it. */
function beginText({ context, root }: Saving): string {
  const { began, beside } = context.messages.save;
  const folder = repositoryFolder(root);
  const lines = [began(harmless(shownPath(context, folder))), ...(folder === root ? [] : [beside(besidesOf(root))])];
  return lines.map((line) => `${line}\n`).join("");
}

function errorsOf({ facts, diagnostics }: Gathered): Diagnostic[] {
  const across = facts === undefined ? [] : checkLedger(facts, { strict: false });
  return inOrder([...diagnostics, ...across]).filter(({ severity }) => severity === "error");
}

function errorsText({ context, root }: Saving, errors: readonly Diagnostic[]): string {
  const { messages, width, palette } = context;
  const place = (file: string) => shownPath(context, file);
  return diagnosticsText(errors, messages, { place, lineOf: lineReader(root), width, palette });
}

/** The evidence that the problems cite; without a sound header they have not been looked at yet. */
function citedIn(root: string, { facts }: Gathered): string[] {
  const { problems } = facts ?? openProblemFiles(root);
  return problems.flatMap(({ problem }) => citedFiles(problem));
}

/** The problems whose files were committed and are gone, as the user would type them. */
function goneFiles({ context, root }: Saving, { problems }: Pending): string[] {
  return problems
    .filter(({ after }) => after === null)
    .map(({ path }) => harmless(shownPath(context, join(root, path))));
}

/** A path as one word of a command, whatever a shell would make of its characters. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** In the ledger's language, whatever the screen's. */
function messageOf({ subject }: Saving, pending: Pending, { facts }: Gathered): string {
  const paper = paperMessages(facts?.ledger.header.language);
  const files = toldFiles(pending, paper);
  const first = subject === "" ? saveSubject(files, pending.begins, paper) : subject;
  return commitMessage(first, files, { action: "save", problems: idsOf(pending), undoes: null }, paper);
}

function answer({ context, root, options }: Saving, outcome: Outcome): Answer {
  const { status, stdout = "", stderr = "", ...told } = outcome;
  if (!options.json) return { status, stdout, stderr };
  const all: Saved = { commit: null, message: null, pending: null, errors: [], foreseen: [], ...told };
  const place = (file: string) => shownPath(context, file);
  return { status, stdout: toJson(savedJson(all, context.messages, (path) => place(join(root, path)), place)), stderr };
}
