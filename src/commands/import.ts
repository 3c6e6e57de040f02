import { basename, relative, resolve } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import type { Diagnostic } from "../diagnostic.js";
import { Failure } from "../errors.js";
import { headerOf, problemOf } from "../import/draft.js";
import { largestFile } from "../import/files/guard.js";
import { countedFigures } from "../import/notice/comparison.js";
import type { PaperProposal } from "../import/paper.js";
import type { Note, ProposedProblem } from "../import/proposal.js";
import type { TableField } from "../import/table/fields.js";
import type { Header, Problem } from "../model/schema.js";
import { describe } from "../render/diagnostics.js";
import { failureText } from "../render/failure.js";
import { proposalJson } from "../render/import-json.js";
import { noteLines, proposalText } from "../render/importing.js";
import { toJson } from "../render/json.js";
import { paperMessages } from "../render/paper-messages.js";
import { harmless } from "../render/plain.js";
import { createFiles, isTaken, type NewFile } from "../store/create.js";
import { readInput } from "../store/input.js";
import { isAgreed } from "./frame/ask.js";
import { type Committing, notCommitting } from "./frame/committing.js";
import { withExamples } from "./frame/help.js";
import { commitIfAsked, filesOf, headerError, problemError, refuseExisting } from "./frame/new-ledger.js";
import { collect, shownPath } from "./frame/open.js";
import { mapFrom, withCategories } from "./frame/pairs.js";

interface ImportOptions {
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly map?: readonly string[];
  readonly category?: readonly string[];
  readonly yes?: boolean;
  readonly commit?: boolean;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.import;
  const command = program
    .command("import")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<file>", help.file)
    .option("--into <dir>", help.options.into)
    .option("--dry-run", help.options.dryRun)
    .option("--map <column=field>", help.options.map, collect)
    .option("--category <number=id>", help.options.category, collect)
    .option("--yes", help.options.yes)
    // In this order, so that neither is the default.
    .option("--commit", help.options.commit)
    .option("--no-commit", help.options.noCommit)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (file: string, options: ImportOptions) => finish(await run(context, file, options)));
}

async function run(context: Context, file: string, options: ImportOptions): Promise<Answer> {
  const path = resolve(context.cwd, file);
  const home = options.into === undefined ? null : resolve(context.cwd, options.into);
  if (home === null && !options.dryRun) throw new Failure("import-aimless", { path });
  const map = mapFrom(options.map ?? []);
  if (home !== null) refuseExisting(home);

  const read = await readFrom(context, path, map);
  if (!("problems" in read)) return nothing(context, path, read.notes);
  const proposal = withCategories(read, options.category ?? []);
  if (home === null || options.dryRun) return answer(context, proposal, { home, options });

  const draft = draftOf(home, proposal, basename(path), options);
  if ("rule" in draft) return refused(context, draft);
  if (!options.yes && !(await agreed(context, proposal, home))) {
    return { status: 1, stderr: `${context.messages.import.declined}\n` };
  }
  createFiles(draft.created);
  const committing = await commitIfAsked(context, home, draft.header, draft.created);
  return answer(context, proposal, { home, options, made: { ...draft, committing } });
}

/** Loads the readers, which no other command needs. */
async function readFrom({ today }: Context, path: string, map: Readonly<Record<string, TableField>>) {
  const bytes = readInput(path, largestFile);
  const { contentOf } = await import("../import/files/content-of.js");
  const { readPaper } = await import("../import/paper.js");
  return readPaper(await contentOf(path, bytes), { map, year: null, today });
}

/** No problem was found: that is no answer, but what the tables lack may help. */
function nothing(context: Context, path: string, notes: readonly Note[]): Answer {
  const { messages, cwd } = context;
  const why = failureText(new Failure("nothing-to-import", { path }), messages, cwd);
  const lines = [messages.help.error(why), ...noteLines(notes, { ...context, width: Infinity })];
  return { status: 2, stderr: lines.map((line) => `${line}\n`).join("") };
}

function refused({ messages }: Context, invalid: Diagnostic): Answer {
  return { status: 1, stderr: `${messages.help.error(harmless(describe(invalid, messages)))}\n` };
}

interface Draft {
  readonly header: Header;
  readonly created: readonly NewFile[];
  readonly kept: readonly NewFile[];
}

/** The files of the ledger, or the first rule that one of them would break. Failure `category-unassigned`. */
function draftOf(home: string, proposal: PaperProposal, document: string, options: ImportOptions): Draft | Diagnostic {
  const given =
    proposal.ledger.title ?? paperMessages("zh-CN").init.presets.title(proposal.ledger.organization ?? undefined);
  const header = { ...headerOf(proposal, given), ...(options.commit ? { commit: true } : {}) };
  const files = filesOf(home, header, problemsOf(proposal, document));
  const invalid = headerError(files, home) ?? problemError(files, home, header.categories);
  if (invalid !== undefined) return invalid;
  const kept = files.filter(({ file }) => isTaken(file));
  return { header, created: files.filter((each) => !kept.includes(each)), kept };
}

function problemsOf({ problems, categories }: PaperProposal, document: string): Problem[] {
  const hasCategory = (each: ProposedProblem): each is ProposedProblem & { category: string } => each.category !== null;
  const lacking = problems.filter((each) => !hasCategory(each)).map(({ id }) => id);
  const known = categories.map(({ id }) => id);
  if (lacking.length > 0) throw new Failure("category-unassigned", { problems: lacking, known });
  return problems.filter(hasCategory).map((each) => problemOf(each, document));
}

async function agreed(context: Context, proposal: PaperProposal, home: string): Promise<boolean> {
  if (context.ask === null) throw new Failure("needs-terminal", { option: "--yes" });
  const question = context.messages.import.begin(proposal.problems.length, harmless(shownPath(context, home)));
  return isAgreed(context.ask, `${shown(context, proposal)}\n${question}`);
}

function shown(context: Context, proposal: PaperProposal): string {
  const { ledger, categories, problems } = proposal;
  return proposalText(proposal, countedFigures(ledger.declared, categories, problems), context);
}

/** What the command was asked to do, and what it has done: nothing yet in a dry run. */
interface Outcome {
  readonly home: string | null;
  readonly options: ImportOptions;
  readonly made?: Draft & { readonly committing: Committing };
}

function answer(context: Context, proposal: PaperProposal, { home, options, made }: Outcome): Answer {
  const { messages } = context;
  const words = messages.import;
  const { status, stdout: committed, stderr: told, commit } = made?.committing ?? notCommitting;
  const paths = (files: readonly NewFile[]) => files.map(({ file }) => harmless(shownPath(context, file)));
  const folder = home === null ? "" : harmless(relative(context.cwd, home));
  const stderr = `${told}${made === undefined ? messages.write.dryRun : words.next(folder === "" ? null : folder)}\n`;
  if (options.json) {
    const files = made === undefined ? {} : { created: paths(made.created), kept: paths(made.kept), commit };
    return { status, stdout: toJson({ ...proposalJson(proposal, messages), ...files }), stderr };
  }
  const tell = made === undefined ? words.wouldCreate : words.created;
  const lines = [
    ...(home === null ? [] : ["", tell(proposal.problems.length, folder || ".")]),
    ...paths(made?.kept ?? []).map(words.kept),
  ];
  const stdout = shown(context, proposal) + lines.map((line) => `${line}\n`).join("") + committed;
  return { status, stdout, stderr };
}
