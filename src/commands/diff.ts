import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import type { Repository } from "../history/git/repository.js";
import { movement } from "../query/movement.js";
import { excludedLines, type Place } from "../render/excluded.js";
import { toJson } from "../render/json.js";
import { type End, movementText, type Report } from "../render/movement.js";
import { movementJson } from "../render/movement-json.js";
import { movementPaper } from "../render/movement-paper.js";
import { formatOf } from "./frame/format.js";
import { withExamples } from "./frame/help.js";
import { shownPath } from "./frame/open.js";
import { type CommittedState, committedState, presentState, repositoryOf, type State } from "./frame/state.js";

interface DiffOptions {
  readonly format?: string;
  readonly json?: boolean;
}

const formats = ["text", "md", "json"] as const;

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.diff;
  const command = program
    .command("diff")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<from>", help.from)
    .argument("[to]", help.to)
    .option("--format <format>", help.options.format)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (from: string, to: string | undefined, options: DiffOptions) => {
    finish(await run(context, from, to, options));
  });
}

async function run(context: Context, from: string, to: string | undefined, options: DiffOptions): Promise<Answer> {
  const format = formatOf(formats, options.format, [{ option: "--json", given: options.json, format: "json" }]);
  const repository = await repositoryOf(context);
  const before = await committedState(context, repository, from, "FROM");
  const after = to === undefined ? presentState(context) : await laterState(context, repository, to, before, from);
  const report: Report = {
    header: after.ledger.header,
    from: endOf(before, from),
    to: endOf(after, to ?? null),
    movement: movement(before, after),
  };
  const { messages, width, palette } = context;
  const place: Place = (file) => shownPath(context, file);
  const screen = { messages, width, palette };
  const status = report.from.excluded.length + report.to.excluded.length > 0 ? 1 : 0;
  if (format === "json") return { stdout: toJson(movementJson(report, messages, place)), status };
  if (format === "text") return { stdout: movementText(report, screen, place), status };
  const remarks = [report.from, report.to].flatMap(({ excluded, moment }) =>
    excludedLines(excluded, messages, place, screen, moment),
  );
  return { stdout: movementPaper(report, place), stderr: remarks.map((line) => `${line}\n`).join(""), status };
}

/** The state at TO; Failure `reversed-span` where it lies before the one at FROM. */
async function laterState(
  context: Context,
  repository: Repository,
  to: string,
  before: CommittedState,
  from: string,
): Promise<CommittedState> {
  const { isLater } = await import("../history/as-of.js");
  const after = await committedState(context, repository, to, "TO");
  if (await isLater(repository, before.moment, after.moment)) throw new Failure("reversed-span", { from, to });
  return after;
}

function endOf({ ledger, today, moment }: State, asked: string | null): End {
  return { asked, moment, date: today, excluded: ledger.excluded };
}
