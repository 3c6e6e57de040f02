import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { attention } from "../query/attention.js";
import { declaredDifferences } from "../query/declared.js";
import { groupBy, groupKeys } from "../query/groups.js";
import { matchChoice } from "../query/match.js";
import { statistics } from "../query/statistics.js";
import { labelledChoices } from "../render/choices.js";
import { toJson } from "../render/json.js";
import { type Overview, overviewJson, overviewText } from "../render/overview.js";
import { withExamples } from "./frame/help.js";
import { shownPath } from "./frame/open.js";
import { addAsOf, stateFor } from "./frame/state.js";

interface StatusOptions {
  readonly by?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.status;
  const command = program
    .command("status")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .option("--by <key>", help.options.by);
  addAsOf(command, context);
  command.option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (options: StatusOptions) => finish(await run(context, options)));
}

async function run(context: Context, options: StatusOptions): Promise<Answer> {
  const { messages, width } = context;
  const key = options.by === undefined ? null : matchChoice("--by", options.by, labelledChoices(groupKeys, "field"));
  const { ledger, today, moment } = await stateFor(context, options.asOf);
  const overview: Overview = {
    ledger,
    today,
    moment,
    statistics: statistics(ledger, today),
    attention: attention(ledger, today),
    differences: declaredDifferences(ledger),
    by: key === null ? null : { key, grouping: groupBy(ledger, key) },
  };
  const place = (file: string) => shownPath(context, file);
  const stdout = options.json
    ? toJson(overviewJson(overview, messages, place))
    : overviewText(overview, { messages, width, palette: context.palette }, place);
  return { stdout, status: ledger.excluded.length > 0 ? 1 : 0 };
}
