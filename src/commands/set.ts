import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { type Assignment, judgeCorrection, parseAssignment } from "../model/assignment.js";
import type { Header } from "../model/schema.js";
import { matchCategory } from "../query/match.js";
import { withExamples } from "./frame/help.js";
import { dateOption } from "./frame/open.js";
import { type RecordOptions, record } from "./frame/record.js";
import { addWriteOptions } from "./frame/step.js";

interface SetOptions extends RecordOptions {
  readonly by?: string;
  readonly note?: string;
  readonly on?: string;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { set, options } = context.messages.write;
  const command = program
    .command("set")
    .summary(set.summary)
    .description(`${set.summary}\n\n${set.description}`)
    .argument("<words...>", set.argument)
    .option("--by <post>", options.by)
    .option("--note <text>", options.note)
    .option("--on <date>", options.on);
  addWriteOptions(command, context);
  withExamples(command, set.examples, context);
  command.action(async (words: string[], given: SetOptions) => finish(await run(context, words, given)));
}

function run(context: Context, words: readonly string[], options: SetOptions): Promise<Answer> {
  const { references, assignments } = split(words);
  const { today } = context;
  const correction = {
    on: dateOption("--on", options.on) ?? today,
    by: options.by?.trim(),
    note: options.note?.trim(),
  };
  return record(context, {
    event: "correct",
    words: references,
    options,
    judge: (problem, reference, header) => {
      const meant = assignments.map((assignment) => withCategoryId(assignment, header));
      return judgeCorrection(problem, reference, { ...correction, assignments: meant }, today);
    },
  });
}

/** References come first; from the first assignment on, every word is one. */
function split(words: readonly string[]): { references: string[]; assignments: Assignment[] } {
  const first = words.findIndex((word) => parseAssignment(word) !== undefined);
  const references = first < 0 ? [...words] : words.slice(0, first);
  const assignments = (first < 0 ? [] : words.slice(first)).map((text) => {
    const assignment = parseAssignment(text);
    if (assignment === undefined) throw new Failure("bad-assignment", { text });
    return assignment;
  });
  if (references.join("").trim() === "") throw new Failure("bad-reference", { text: words[0] ?? "" });
  if (assignments.length === 0) throw new Failure("bad-assignment", { text: words.at(-1) ?? "" });
  return { references, assignments };
}

/** A category may be given as in `--category`: by its id, its ordinal or a unique part of its name. */
function withCategoryId(assignment: Assignment, header: Header): Assignment {
  if (assignment.field !== "category" || assignment.text === "") return assignment;
  return { ...assignment, text: matchCategory("category", assignment.text, header.categories) };
}
