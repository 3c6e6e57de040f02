import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { openRepository } from "../history/git/repository.js";
import { eventsOf, eventsOfProblem } from "../history/replay/events.js";
import { readHistory } from "../history/replay/history.js";
import type { HistoryEvent } from "../model/event.js";
import { parseReferences, type Reference } from "../model/reference.js";
import { eventsJson, eventsText } from "../render/history.js";
import { toJson } from "../render/json.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, wholeNumber } from "./frame/open.js";

interface HistoryOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

/** So many of the latest events over all problems, unless told. */
const usualLimit = 20;

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.history;
  const command = program
    .command("history")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("[ref]", help.reference)
    .option("--limit <number>", help.options.limit)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (word: string | undefined, options: HistoryOptions) =>
    finish(await run(context, word, options)),
  );
}

async function run(context: Context, word: string | undefined, options: HistoryOptions): Promise<Answer> {
  const reference = word === undefined ? null : oneReference(word);
  const limit = wholeNumber("--limit", options.limit) ?? (reference === null ? usualLimit : Infinity);
  const repository = await openRepository(ledgerRoot(context), context.env);
  const history = await readHistory(repository, context.progress);
  const events = reference === null ? eventsOf(history).reverse() : eventsAbout(history, reference);
  const shown = reference === null ? events.slice(0, limit) : events.slice(Math.max(0, events.length - limit));

  const { messages, width, palette } = context;
  const hidden = events.length - shown.length;
  const remark = hidden === 0 ? "" : `${messages.history.more(hidden)}\n`;
  if (options.json) {
    const about = reference === null ? {} : { id: reference.problem };
    return { stdout: toJson({ ...about, events: eventsJson(shown, messages) }), stderr: remark, status: 0 };
  }
  return { stdout: eventsText(shown, reference !== null, { messages, width, palette }), stderr: remark, status: 0 };
}

/** Also one that is gone by now: its history is still there. */
function oneReference(word: string): Reference {
  const parts = parseReferences([word]);
  const [part] = "bad" in parts ? [] : parts;
  if ("bad" in parts || part === undefined) throw new Failure("bad-reference", { text: word });
  if (parts.length > 1 || "from" in part) throw new Failure("several-problems", { command: "history", text: word });
  return part;
}

function eventsAbout(
  history: Awaited<ReturnType<typeof readHistory>>,
  { problem, measure }: Reference,
): HistoryEvent[] {
  const events = eventsOfProblem(history, problem);
  const own = measure === null ? events : events.flatMap((event) => eventOfMeasure(event, measure));
  if (own.length === 0) {
    throw new Failure("never-committed", { id: measure === null ? String(problem) : `${problem}.${measure}` });
  }
  return own;
}

/** What of an event concerns one measure; nothing where it does not. How the problem came in is told all the same. */
function eventOfMeasure(event: HistoryEvent, measure: number): HistoryEvent[] {
  const differences = event.differences.filter((each) => each.measure === measure);
  const steps = event.steps.filter(({ entry }) => entry.measure === measure);
  const takenOut = event.takenOut.filter((entry) => entry.measure === measure);
  const isAbout = differences.length + steps.length + takenOut.length > 0 || event.kind === "added";
  return isAbout ? [{ ...event, differences, steps, takenOut }] : [];
}
