import type { Command } from "commander";
import type { Answer, Context } from "../../context.js";
import { Failure } from "../../errors.js";
import { policyOf } from "../../model/ledger.js";
import { judge, type Step } from "../../model/step.js";
import { addCommitOptions } from "./committing.js";
import { withExamples } from "./help.js";
import { collect, collectList, dateOption } from "./open.js";
import { type RecordOptions, record } from "./record.js";

/** What the command line of a step may say; each command offers the part that its step understands. */
interface StepOptions extends RecordOptions {
  readonly by?: string;
  readonly note?: string;
  readonly on?: string;
  readonly approvedBy?: readonly string[];
  readonly allMeasures?: boolean;
  readonly review?: string;
  readonly until?: string;
}

/** How one step of the transition table becomes a command. */
export interface StepCommand {
  readonly event: Exclude<Step["event"], "correct">;
  readonly alias?: string;
  /** Adds the options that only this step has. */
  readonly options?: (command: Command, context: Context) => void;
  /** Refuses a command line that lacks what the step needs. */
  readonly require?: (options: StepOptions) => void;
}

/** Defines a command that takes one step on one or many references. */
export function defineStep(
  program: Command,
  context: Context,
  finish: (answer: Answer) => void,
  { event, alias, options: addOptions, require }: StepCommand,
): void {
  const { write } = context.messages;
  const texts = write.steps[event];
  const command = program.command(event).summary(texts.summary).description(`${texts.summary}\n\n${texts.description}`);
  if (alias !== undefined) command.alias(alias);
  command.argument("<ref...>", write.options.references);
  addOptions?.(command, context);
  command
    .option("--by <post>", write.options.by)
    .option("--note <text>", write.options.note)
    .option("--evidence <item>", write.options.evidence, collect)
    .option("--on <date>", write.options.on);
  addWriteOptions(command, context);
  withExamples(command, texts.examples, context);
  command.action(async (words: string[], options: StepOptions) => {
    require?.(options);
    finish(await run(context, event, words, options));
  });
}

/** The options of every command that records steps. */
export function addWriteOptions(command: Command, context: Context): void {
  const { options } = context.messages.write;
  command.option("--dry-run", options.dryRun).option("--keep-going", options.keepGoing);
  addCommitOptions(command, context);
  command.option("--json", options.json);
}

/** `--approved-by`, for the steps that somebody has to approve. */
export function addApprovedBy(command: Command, context: Context): void {
  command.option("--approved-by <post>", context.messages.write.options.approvedBy, collectList);
}

/** A text option that has to be there. */
export function required(option: string, value: string | undefined): void {
  if (value === undefined || value.trim() === "") throw new Failure("missing-option", { option });
}

function run(context: Context, event: Step["event"], words: readonly string[], options: StepOptions): Promise<Answer> {
  const { today } = context;
  const step: Omit<Step, "evidence"> = {
    event,
    on: dateOption("--on", options.on) ?? today,
    by: options.by?.trim(),
    approvedBy: options.approvedBy ?? [],
    note: options.note?.trim(),
    review: dateOption("--review", options.review),
    until: dateOption("--until", options.until),
    allMeasures: options.allMeasures,
  };
  return record(context, {
    event,
    words,
    options,
    judge: (problem, reference, header, evidence) =>
      judge(problem, reference, { ...step, evidence }, policyOf(header), today),
  });
}
