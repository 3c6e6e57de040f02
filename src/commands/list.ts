import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { itemKeys, itemOf } from "../query/item.js";
import { matchChoice } from "../query/match.js";
import { type SortKey, sortItems, sortKeys } from "../query/sort.js";
import { asOfJson, asOfText } from "../render/as-of.js";
import { labelledChoices } from "../render/choices.js";
import type { Screen } from "../render/counts.js";
import { excludedJson, excludedLines, type Place } from "../render/excluded.js";
import { toJson } from "../render/json.js";
import { listPaper, listText } from "../render/listing.js";
import { wrap } from "../render/wrap.js";
import { addCriteria, type CriteriaOptions } from "./frame/criteria.js";
import { formatOf } from "./frame/format.js";
import { withExamples } from "./frame/help.js";
import { collectList, filled, shownPath, wholeNumber } from "./frame/open.js";
import { chosenEntries } from "./frame/selection.js";
import { addAsOf, stateFor } from "./frame/state.js";

interface ListOptions extends CriteriaOptions {
  readonly asOf?: string;
  readonly sort?: readonly string[];
  readonly reverse?: boolean;
  readonly columns?: readonly string[];
  readonly limit?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly excel?: boolean;
}

const formats = ["table", "json", "csv", "md"] as const;

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.list;
  const command = program
    .command("list")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[ref...]", help.references);
  addCriteria(command, context);
  addAsOf(command, context);
  command
    .option("--sort <keys>", help.options.sort, collectList)
    .option("--reverse", help.options.reverse)
    .option("--columns <columns>", help.options.columns, collectList)
    .option("--limit <number>", help.options.limit)
    .option("--format <format>", help.options.format)
    .option("--json", help.options.json)
    .option("--excel", help.options.excel);
  withExamples(command, help.examples, context);
  command.action(async (words: string[], options: ListOptions) => finish(await run(context, words, options)));
}

async function run(context: Context, words: readonly string[], options: ListOptions): Promise<Answer> {
  const format = formatOf(formats, options.format, [
    { option: "--json", given: options.json, format: "json" },
    { option: "--excel", given: options.excel, format: "csv" },
  ]);
  const sort = filled("--sort", options.sort)?.map((key) =>
    matchChoice<SortKey>("--sort", key, labelledChoices(sortKeys, "field")),
  );
  const keys = filled("--columns", options.columns)?.map((key) =>
    matchChoice("--columns", key, labelledChoices(itemKeys, "field")),
  );
  const limit = wholeNumber("--limit", options.limit) ?? Infinity;

  const state = await stateFor(context, options.asOf);
  const { ledger, today, moment } = state;
  const place: Place = (file) => shownPath(context, file);
  const chosen = chosenEntries(state, words, options);
  const items = chosen.map((entry) => itemOf({ ...entry, file: place(entry.file) }, ledger, today));
  const shown = sortItems(items, sort ?? [], options.reverse ?? false, ledger).slice(0, limit);

  const { messages, width, palette } = context;
  const status = ledger.excluded.length > 0 ? 1 : 0;
  if (format === "json") {
    const excluded = excludedJson(ledger.excluded, messages, place);
    return { stdout: toJson({ complete: status === 0, as_of: asOfJson(moment), problems: shown, excluded }), status };
  }
  const screen: Screen = { messages, width, palette };
  const categories = new Map(ledger.header.categories.map(({ id, name }) => [id, name]));
  const remarks = excludedLines(ledger.excluded, messages, place, screen, moment);
  const heading = moment === null ? [] : wrap(asOfText(moment, messages), width).map(palette.faint);
  const nothing = shown.length === 0 ? [messages.list.nothing] : [];
  if (format === "table") {
    const stdout = lines(heading) + listText(shown, items.length, keys ?? null, categories, screen) + lines(remarks);
    return { stdout, stderr: lines(nothing), status };
  }
  const stdout = listPaper(format, shown, keys ?? itemKeys, categories, messages, options.excel ?? false);
  return { stdout, stderr: lines([...heading, ...nothing, ...remarks]), status };
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join("");
}
