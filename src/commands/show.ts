import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { loadHeader, placeOf } from "../load/header.js";
import { openProblems, problemFile } from "../load/problem.js";
import { resolveReferences } from "../load/references.js";
import { shortHash } from "../model/commit.js";
import type { CivilDate } from "../model/date.js";
import { categoryName, policyOf } from "../model/ledger.js";
import type { Moment } from "../model/moment.js";
import { formatReference, type Reference } from "../model/reference.js";
import type { Header, Measure, Problem } from "../model/schema.js";
import { lightOf } from "../query/light.js";
import { type Detail, measureText, problemText } from "../render/detail.js";
import { detailJson } from "../render/detail-json.js";
import { toJson } from "../render/json.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";
import { addAsOf, referencesIn, stateThen } from "./frame/state.js";

interface ShowOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.show;
  const command = program
    .command("show")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<ref>", help.reference);
  addAsOf(command, context);
  command.option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (word: string, options: ShowOptions) => finish(await run(context, word, options)));
}

async function run(context: Context, word: string, options: ShowOptions): Promise<Answer> {
  const found = options.asOf === undefined ? findNow(context, word) : await findThen(context, word, options.asOf);
  const { problem, reference } = found;
  if (options.json && reference.measure !== null) {
    throw new Failure("measure-as-json", { id: formatReference(reference), problem: reference.problem });
  }
  const measure = measureOf(problem, reference);
  const detail = detailOf(found, context);
  if (options.json) return { stdout: toJson(detailJson(detail)), status: 0 };
  const { messages, width } = context;
  const screen = { messages, width, palette: context.palette };
  return { stdout: measure === null ? problemText(detail, screen) : measureText(detail, measure, screen), status: 0 };
}

/** What a reference points at, in the state of the ledger that was asked for. */
interface Found {
  readonly reference: Reference;
  readonly problem: Problem;
  readonly header: Header;
  readonly root: string;
  readonly today: CivilDate;
  readonly moment: Moment | null;
}

/** Opens the one file that is asked for, and no other. */
function findNow(context: Context, word: string): Found {
  const root = ledgerRoot(context);
  const reference = onlyReference(resolveReferences(root, [word]), word);
  const header = loadHeader(root);
  const opened = openProblems(root, header, [reference.problem]).get(reference.problem);
  if (opened === undefined) throw new Error(`problem ${reference.problem} was not opened`);
  if ("diagnostic" in opened) {
    const cause = opened.diagnostic;
    throw new Failure("unusable-problem", { place: placeOf(cause), cause });
  }
  return { reference, problem: opened.problem, header, root, today: context.today, moment: null };
}

async function findThen(context: Context, word: string, asOf: string): Promise<Found> {
  const state = await stateThen(context, asOf);
  const { ledger, today, moment } = state;
  const reference = onlyReference(referencesIn(state, [word]), word);
  const entry = ledger.entries.find(({ problem }) => problem.id === reference.problem);
  if (entry === undefined) {
    const file = problemFile(ledger.root, reference.problem);
    const cause = ledger.excluded.find((diagnostic) => diagnostic.file === file);
    if (cause === undefined) throw new Error(`problem ${reference.problem} is neither there nor excluded`);
    throw new Failure("unusable-problem-then", { commit: shortHash(moment.commit), place: placeOf(cause), cause });
  }
  return { reference, problem: entry.problem, header: ledger.header, root: ledger.root, today, moment };
}

/** `show` tells one problem, so that `--json` prints one document. */
function onlyReference([reference, ...others]: readonly Reference[], word: string): Reference {
  if (reference === undefined) throw new Failure("bad-reference", { text: word });
  if (others.length > 0) throw new Failure("several-problems", { command: "show", text: word });
  return reference;
}

function detailOf({ problem, header, root, today, moment }: Found, context: Context): Detail {
  return {
    problem,
    light: lightOf(problem, today, policyOf(header).dueSoonDays),
    categoryName: categoryName(header, problem.category),
    file: shownPath(context, problemFile(root, problem.id)),
    moment,
  };
}

function measureOf({ measures = [] }: Problem, reference: Reference): Measure | null {
  if (reference.measure === null) return null;
  const measure = measures.find(({ id }) => id === reference.measure);
  if (measure === undefined) {
    throw new Failure("unknown-measure", { id: formatReference(reference), count: measures.length });
  }
  return measure;
}
