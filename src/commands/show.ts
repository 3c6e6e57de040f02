import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { loadHeader, placeOf } from "../load/header.js";
import { openProblems, problemFile } from "../load/problem.js";
import { resolveReferences } from "../load/references.js";
import { policyOf } from "../model/ledger.js";
import { formatReference, type Reference } from "../model/reference.js";
import type { Measure, Problem } from "../model/schema.js";
import { lightOf } from "../query/light.js";
import { type Detail, measureText, problemText } from "../render/detail.js";
import { detailJson } from "../render/detail-json.js";
import { toJson } from "../render/json.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";

interface ShowOptions {
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.show;
  const command = program
    .command("show")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<ref>", help.reference)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action((word: string, options: ShowOptions) => finish(run(context, word, options)));
}

function run(context: Context, word: string, options: ShowOptions): Answer {
  const root = ledgerRoot(context);
  const reference = onlyReference(root, word);
  if (options.json && reference.measure !== null) {
    throw new Failure("measure-as-json", { id: formatReference(reference), problem: reference.problem });
  }
  const detail = detailOf(context, root, reference.problem);
  const measure = measureOf(detail.problem, reference);
  if (options.json) return { stdout: toJson(detailJson(detail)), status: 0 };
  const { messages, width } = context;
  const screen = { messages, width, palette: context.palette };
  return { stdout: measure === null ? problemText(detail, screen) : measureText(detail, measure, screen), status: 0 };
}

/** `show` tells one problem, so that `--json` prints one document. */
function onlyReference(root: string, word: string): Reference {
  const [reference, ...others] = resolveReferences(root, [word]);
  if (reference === undefined) throw new Failure("bad-reference", { text: word });
  if (others.length > 0) throw new Failure("several-problems", { text: word });
  return reference;
}

/** Opens the one file that is asked for, and no other. */
function detailOf(context: Context, root: string, id: number): Detail {
  const header = loadHeader(root);
  const opened = openProblems(root, header, [id]).get(id);
  if (opened === undefined) throw new Error(`problem ${id} was not opened`);
  if ("diagnostic" in opened) {
    const cause = opened.diagnostic;
    throw new Failure("unusable-problem", { place: placeOf(cause), cause });
  }
  const { problem } = opened;
  return {
    problem,
    light: lightOf(problem, context.today, policyOf(header).dueSoonDays),
    categoryName: header.categories.find(({ id: category }) => category === problem.category)?.name ?? problem.category,
    file: shownPath(context, problemFile(root, id)),
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
