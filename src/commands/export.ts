import { resolve } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import type { Document } from "../documents/document.js";
import type { Paper, Source } from "../documents/paper.js";
import { type PaperName, paperNames, papers } from "../documents/papers.js";
import { Failure } from "../errors.js";
import { placeOf } from "../load/header.js";
import { problemFile } from "../load/problem.js";
import { shortHash } from "../model/commit.js";
import type { Entry } from "../model/ledger.js";
import { formatReference } from "../model/reference.js";
import { declaredDifferences } from "../query/declared.js";
import { matchChoice } from "../query/match.js";
import { paperChoices } from "../render/choices.js";
import { differenceLines } from "../render/declared.js";
import { cellsOf, type FormatName, formatNames, formats, formatsFor, mostCellsIn } from "../render/document/formats.js";
import { excludedLines, type Place } from "../render/excluded.js";
import { paperMessages } from "../render/paper-messages.js";
import { requireFree, writeOutput } from "../store/output.js";
import { addCriteria, type CriteriaOptions, criteriaOf } from "./frame/criteria.js";
import { withExamples, withTerms } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";
import { pastOf, proofs } from "./frame/paper.js";
import { chosenEntries } from "./frame/selection.js";
import { addAsOf, referencesIn, type State, stateFor } from "./frame/state.js";

interface ExportOptions extends CriteriaOptions {
  readonly asOf?: string;
  readonly output?: string;
  readonly format?: string;
  readonly force?: boolean;
  readonly public?: boolean;
  readonly report?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.export;
  const command = program
    .command("export")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<paper>", help.paper)
    .argument("[ref...]", help.references)
    .option("-o, --output <file>", help.options.output)
    .option("--format <format>", help.options.format)
    .option("--force", help.options.force)
    .option("--public", help.options.public)
    .option("--report", help.options.report);
  addCriteria(command, context);
  addAsOf(command, context);
  withTerms(command, help.papersTitle, help.papers, context);
  withExamples(command, help.examples, context);
  command.action(async (paper: string, words: string[], options: ExportOptions) => {
    finish(await run(context, paper, words, options));
  });
}

async function run(context: Context, asked: string, words: readonly string[], options: ExportOptions): Promise<Answer> {
  const name = matchChoice<PaperName>("PAPER", asked, paperChoices(paperNames));
  const paper: Paper = papers[name];
  const format = formatFor(paper, options);
  refuseForeign(name, options);
  if (options.output === undefined && !formats[format].isText) throw new Failure("output-missing", { format });
  const file = options.output === undefined ? null : resolve(context.cwd, options.output);
  if (file !== null) requireFree(ledgerRoot(context), file, options.force ?? false);

  const state = await stateFor(context, options.asOf);
  const entries = chosenEntries(state, words, options);
  if (paper.one) requireOne(name, words, entries, state);
  const source = await sourceFor(context, state, entries, paper, options);
  const messages = paperMessages(source.ledger.header.language);
  const document = paper.build(source, messages);
  refuseUnfit(document, name, format);

  const render = await formats[format].load();
  const content = await render(document, { messages, progress: context.progress });
  const remarks = remarksOn(context, state, entries);
  const status = document.complete ? 0 : 1;
  if (file === null) return { stdout: String(content), stderr: remarks, status };
  writeOutput(state.ledger.root, file, Buffer.from(content), options.force ?? false);
  const told = context.messages.export.written(shownPath(context, file), document.title);
  return { stdout: `${told}\n`, stderr: remarks, status };
}

/** By the name of the file, unless told; Failures `unknown-ending`, `contradicting-options`. */
function formatFor({ isText }: Paper, { output, format }: ExportOptions): FormatName {
  const choices = formatNames.map((key) => ({ key, labels: [] }));
  const asked = format === undefined ? null : matchChoice<FormatName>("--format", format, choices);
  if (output === undefined) return asked ?? (isText ? "txt" : "md");
  const ending = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  const named = formatNames.find((each) => each === ending);
  if (named !== undefined && asked !== null && named !== asked) {
    throw new Failure("contradicting-options", { first: `-o ${output}`, second: `--format ${asked}` });
  }
  const found = asked ?? named;
  if (found === undefined) throw new Failure("unknown-ending", { path: output, allowed: formatNames });
  return found;
}

/** Failures `contradicting-options`, `option-foreign`: only some papers have an edition for those who inspected. */
function refuseForeign(name: PaperName, options: ExportOptions): void {
  if (options.public && options.report) {
    throw new Failure("contradicting-options", { first: "--public", second: "--report" });
  }
  const option = options.public ? "--public" : options.report ? "--report" : null;
  const withEditions = paperNames.filter((each) => (papers[each] as Paper).hasEditions === true);
  if (option !== null && !withEditions.includes(name)) {
    throw new Failure("option-foreign", { option, paper: name, papers: withEditions });
  }
}

/** Failures `missing-reference`, `several-problems`, and `unusable-problem` where the file of the only one is excluded. */
function requireOne(name: PaperName, words: readonly string[], entries: readonly Entry[], state: State): void {
  const { ledger, moment } = state;
  if (words.length === 0) throw new Failure("missing-reference", { paper: name });
  if (entries.length > 1) throw new Failure("several-in-paper", { paper: name, text: words.join(" ") });
  const references = referencesIn(state, words);
  const part = references.find(({ measure }) => measure !== null);
  if (part !== undefined) {
    throw new Failure("measure-in-paper", { paper: name, id: formatReference(part), problem: part.problem });
  }
  if (entries.length === 1) return;
  const files = references.map(({ problem }) => problemFile(ledger.root, problem));
  const cause = ledger.excluded.find(({ file }) => files.includes(file));
  if (cause === undefined) throw new Failure("missing-reference", { paper: name });
  const place = placeOf(cause);
  throw moment === null
    ? new Failure("unusable-problem", { place, cause })
    : new Failure("unusable-problem-then", { commit: shortHash(moment.commit), place, cause });
}

/** What the format cannot hold is not left out in silence: Failures `format-unfit`, `format-crowded`. */
function refuseUnfit(document: Document, paper: PaperName, format: FormatName): void {
  const allowed = formatsFor(document);
  if (allowed.includes(format)) return;
  const [cells, most] = [cellsOf(document), mostCellsIn(format)];
  if (cells > most) throw new Failure("format-crowded", { format, paper, cells, most, allowed });
  throw new Failure("format-unfit", { format, paper, allowed });
}

async function sourceFor(
  context: Context,
  { ledger, today, moment }: State,
  entries: readonly Entry[],
  { needs = {}, one }: Paper,
  options: ExportOptions,
): Promise<Source> {
  const all = ledger.entries.length;
  const [first] = entries;
  const id = one === true && first !== undefined ? first.problem.id : null;
  return {
    ledger: { ...ledger, entries },
    chosen: entries.length === all || one === true ? null : { count: entries.length, of: all },
    today,
    moment,
    departments: criteriaOf(options, ledger).department ?? [],
    edition: options.report ? "report" : "public",
    evidence: needs.evidence ? proofs(ledger.root, entries) : new Map(),
    past: needs.history ? await pastOf(context, ledger, id, moment) : null,
  };
}

/** What whoever sends the paper out should know first: what it lacks, and where it says other than what was published. */
function remarksOn(context: Context, { ledger, moment }: State, entries: readonly Entry[]): string {
  const { messages, width, palette } = context;
  const screen = { messages, width, palette };
  const place: Place = (file) => shownPath(context, file);
  const lines = [
    ...(entries.length === 0 ? [messages.list.nothing] : []),
    ...excludedLines(ledger.excluded, messages, place, screen, moment),
    ...differenceLines(ledger, declaredDifferences(ledger), screen),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
