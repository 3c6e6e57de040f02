import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { loadLedger } from "../load/ledger.js";
import { resolveReferences } from "../load/references.js";
import type { Ledger } from "../model/ledger.js";
import { formatReference } from "../model/reference.js";
import { matcher } from "../query/filter.js";
import { type Item, itemKeys, itemOf } from "../query/item.js";
import { matchChoice } from "../query/match.js";
import { type SortKey, sortItems, sortKeys } from "../query/sort.js";
import { labelledChoices } from "../render/choices.js";
import type { Screen } from "../render/counts.js";
import { excludedJson, excludedLines, type Place } from "../render/excluded.js";
import { toJson } from "../render/json.js";
import { listPaper, listText } from "../render/listing.js";
import { addCriteria, type CriteriaOptions, criteriaOf } from "./frame/criteria.js";
import { withExamples } from "./frame/help.js";
import { collectList, filled, ledgerRoot, shownPath, wholeNumber } from "./frame/open.js";

interface ListOptions extends CriteriaOptions {
  readonly sort?: readonly string[];
  readonly reverse?: boolean;
  readonly columns?: readonly string[];
  readonly limit?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly excel?: boolean;
}

const formats = ["table", "json", "csv", "md"] as const;

type Format = (typeof formats)[number];

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.list;
  const command = program
    .command("list")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[ref...]", help.references);
  addCriteria(command, context);
  command
    .option("--sort <keys>", help.options.sort, collectList)
    .option("--reverse", help.options.reverse)
    .option("--columns <columns>", help.options.columns, collectList)
    .option("--limit <number>", help.options.limit)
    .option("--format <format>", help.options.format)
    .option("--json", help.options.json)
    .option("--excel", help.options.excel);
  withExamples(command, help.examples, context);
  command.action((words: string[], options: ListOptions) => finish(run(context, words, options)));
}

function run(context: Context, words: readonly string[], options: ListOptions): Answer {
  const format = formatOf(options);
  const sort = filled("--sort", options.sort)?.map((key) =>
    matchChoice<SortKey>("--sort", key, labelledChoices(sortKeys, "field")),
  );
  const keys = filled("--columns", options.columns)?.map((key) =>
    matchChoice("--columns", key, labelledChoices(itemKeys, "field")),
  );
  const limit = wholeNumber("--limit", options.limit) ?? Infinity;

  const root = ledgerRoot(context);
  const ledger = loadLedger(root);
  const place: Place = (file) => shownPath(context, file);
  const items = matchingItems(context, ledger, words, options, place);
  const shown = sortItems(items, sort ?? [], options.reverse ?? false, ledger).slice(0, limit);

  const { messages, width, palette } = context;
  const status = ledger.excluded.length > 0 ? 1 : 0;
  if (format === "json") {
    const excluded = excludedJson(ledger.excluded, messages, place);
    return { stdout: toJson({ complete: status === 0, problems: shown, excluded }), status };
  }
  const screen: Screen = { messages, width, palette };
  const categories = new Map(ledger.header.categories.map(({ id, name }) => [id, name]));
  const remarks = excludedLines(ledger.excluded, messages, place, screen);
  const nothing = shown.length === 0 ? [messages.list.nothing] : [];
  if (format === "table") {
    const stdout = listText(shown, items.length, keys ?? null, categories, screen) + lines(remarks);
    return { stdout, stderr: lines(nothing), status };
  }
  const stdout = listPaper(format, shown, keys ?? itemKeys, categories, messages, options.excel ?? false);
  return { stdout, stderr: lines([...nothing, ...remarks]), status };
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join("");
}

/** `--json` and `--excel` say the format too. */
function formatOf({ format, json, excel }: ListOptions): Format {
  const asked = format === undefined ? null : matchChoice("--format", format, formats.map(plainChoice));
  if (json && excel) throw new Failure("contradicting-options", { first: "--json", second: "--excel" });
  const implied = json ? "json" : excel ? "csv" : null;
  if (asked !== null && implied !== null && asked !== implied) {
    const first = json ? "--json" : "--excel";
    throw new Failure("contradicting-options", { first, second: `--format ${asked}` });
  }
  return asked ?? implied ?? "table";
}

function plainChoice<K extends string>(key: K): { key: K; labels: readonly string[] } {
  return { key, labels: [] };
}

function matchingItems(
  context: Context,
  ledger: Ledger,
  words: readonly string[],
  options: ListOptions,
  place: Place,
): Item[] {
  const criteria = criteriaOf(options, ledger);
  const ids = words.length === 0 ? {} : { ids: namedIds(ledger, words) };
  const matches = matcher({ ...criteria, ...ids });
  return ledger.entries.flatMap((entry) => {
    const item = itemOf({ ...entry, file: place(entry.file) }, ledger, context.today);
    return matches(entry.problem, item.light) ? [item] : [];
  });
}

/** The problems named on the command line; one whose file is excluded is told with the excluded files. */
function namedIds(ledger: Ledger, words: readonly string[]): ReadonlySet<number> {
  const references = resolveReferences(ledger.root, words);
  const problems = new Map(ledger.entries.map(({ problem }) => [problem.id, problem]));
  for (const reference of references) {
    const problem = problems.get(reference.problem);
    if (problem === undefined || reference.measure === null) continue;
    const { measures = [] } = problem;
    if (measures.some(({ id }) => id === reference.measure)) continue;
    throw new Failure("unknown-measure", { id: formatReference(reference), count: measures.length });
  }
  return new Set(references.map(({ problem }) => problem));
}
