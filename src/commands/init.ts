import { relative, resolve } from "node:path";
import type { Command } from "commander";
import type { Answer, Ask, Context } from "../context.js";
import { Failure } from "../errors.js";
import { nearest } from "../model/nearest.js";
import { newCategories } from "../model/new-category.js";
import { misorderedDates } from "../model/round.js";
import type { Header, Round } from "../model/schema.js";
import { describe } from "../render/diagnostics.js";
import { toJson } from "../render/json.js";
import { harmless } from "../render/plain.js";
import { createFiles, isTaken, type NewFile } from "../store/create.js";
import { dateFrom, isAgreed, linesFrom, textFrom } from "./frame/ask.js";
import { type Committing, notCommitting } from "./frame/committing.js";
import { withExamples } from "./frame/help.js";
import { commitIfAsked, filesOf, headerError, refuseExisting } from "./frame/new-ledger.js";
import { collect, dateOption, shownPath } from "./frame/open.js";

interface InitOptions {
  readonly title?: string;
  readonly organization?: string;
  readonly category?: readonly string[];
  readonly kind?: string;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly feedbackOn?: string;
  readonly language?: string;
  readonly commit?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const languages = ["zh-CN", "en"] as const;

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { summary, description, argument, options, examples } = context.messages.init;
  const command = program
    .command("init")
    .summary(summary)
    .description(`${summary}\n\n${description}`)
    .argument("[dir]", argument)
    .option("--title <text>", options.title)
    .option("--organization <name>", options.organization)
    .option("--category <category>", options.category, collect)
    .option("--kind <text>", options.kind)
    .option("--body <team>", options.body)
    .option("--from <date>", options.from)
    .option("--to <date>", options.to)
    .option("--feedback-on <date>", options.feedbackOn)
    .option("--language <language>", options.language)
    // In this order, so that neither is the default.
    .option("--commit", options.commit)
    .option("--no-commit", options.noCommit)
    .option("--yes", options.yes)
    .option("--dry-run", options.dryRun)
    .option("--json", options.json);
  withExamples(command, examples, context);
  command.action(async (dir: string | undefined, given: InitOptions) => finish(await run(context, dir, given)));
}

async function run(context: Context, dir: string | undefined, options: InitOptions): Promise<Answer> {
  const { messages } = context;
  const home = resolve(context.cwd, dir ?? context.ledgerOption ?? ".");
  refuseExisting(home);
  const header = await interview(context, options);
  const files = filesOf(home, header);
  const invalid = headerError(files, home);
  if (invalid !== undefined) {
    return { status: 1, stderr: `${messages.help.error(harmless(describe(invalid, messages)))}\n` };
  }
  const kept = files.filter(({ file }) => isTaken(file));
  const created = files.filter((each) => !kept.includes(each));
  if (!options.dryRun) createFiles(created);
  const committing = options.dryRun ? notCommitting : await commitIfAsked(context, home, header, created);
  return answer(context, home, header, { created, kept, committing }, options);
}

/** The header, from the options and, where somebody is there to answer, from them. */
async function interview(context: Context, options: InitOptions): Promise<Header> {
  const { presets, ask: questions } = context.messages.init;
  const given = {
    from: dateOption("--from", options.from),
    to: dateOption("--to", options.to),
    feedback_on: dateOption("--feedback-on", options.feedbackOn),
  };
  refuseMisordered(given);
  const language = languageOption(options.language);
  const ask = options.yes ? null : context.ask;
  const preset = (option: string, value: string) => {
    if (ask === null && !options.yes) throw new Failure("missing-option", { option });
    return value;
  };
  const organization = await textFrom(options.organization, ask, questions.organization);
  const suggested = presets.title(organization);
  const title = (await textFrom(options.title, ask, questions.title(suggested))) ?? preset("--title", suggested);
  const named = options.category ?? (await linesFrom(ask, questions.category));
  const categories = newCategories("--category", named.length > 0 ? named : [preset("--category", presets.category)]);
  const round: [keyof Round, string | undefined][] = [
    ["kind", await textFrom(options.kind, ask, questions.kind)],
    ["body", await textFrom(options.body, ask, questions.body)],
    ["from", given.from ?? (await dateFrom(context, ask, "--from", questions.from))],
    ["to", given.to ?? (await dateFrom(context, ask, "--to", questions.to))],
    ["feedback_on", given.feedback_on ?? (await dateFrom(context, ask, "--feedback-on", questions.feedbackOn))],
  ];
  const known: Round = Object.fromEntries(round.filter(([, value]) => value !== undefined));
  refuseMisordered(known);
  return {
    title,
    ...(organization === undefined ? {} : { organization }),
    language: language ?? (/\p{Script=Han}/u.test(title) ? "zh-CN" : "en"),
    ...(Object.keys(known).length === 0 ? {} : { round: known }),
    categories,
    ...((await wantsCommits(options.commit, ask, questions.commit)) ? { commit: true } : {}),
  };
}

async function wantsCommits(given: boolean | undefined, ask: Ask, question: string): Promise<boolean> {
  return given ?? (ask !== null && (await isAgreed(ask, question)));
}

interface Made {
  readonly created: readonly NewFile[];
  readonly kept: readonly NewFile[];
  readonly committing: Committing;
}

/** Failure `date-before-start` where the round would end, or its feedback come, before it began. */
function refuseMisordered(round: Parameters<typeof misorderedDates>[0]): void {
  const wrong = misorderedDates(round)[0];
  if (wrong === undefined) return;
  const option = wrong.field === "to" ? "--to" : "--feedback-on";
  throw new Failure("date-before-start", { option, value: wrong.date, start: "--from", from: wrong.from });
}

function languageOption(value: string | undefined): Header["language"] {
  if (value === undefined) return undefined;
  const found = languages.find((each) => each.toLowerCase() === value.toLowerCase() || each.split("-")[0] === value);
  if (found !== undefined) return found;
  const option = "--language";
  throw new Failure("unknown-value", { option, value, allowed: languages, nearest: nearest(value, languages) });
}

function answer(
  context: Context,
  home: string,
  header: Header,
  { created, kept, committing }: Made,
  options: InitOptions,
): Answer {
  const { init, write } = context.messages;
  const paths = (files: readonly NewFile[]) => files.map(({ file }) => shownPath(context, file));
  const folder = relative(context.cwd, home);
  const first = header.categories[0]?.id ?? "";
  const remark = options.dryRun ? write.dryRun : init.next(folder === "" ? null : harmless(folder), first);
  const { status, commit } = committing;
  const stderr = `${committing.stderr}${remark}\n`;
  if (options.json) return { status, stdout: toJson({ created: paths(created), kept: paths(kept), commit }), stderr };
  const lines = [
    ...paths(created).map(options.dryRun ? init.wouldCreate : init.created),
    ...paths(kept).map(init.kept),
  ];
  return { status, stdout: lines.map((line) => `${harmless(line)}\n`).join("") + committing.stdout, stderr };
}
