import { dirname, relative } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { loadHeader } from "../load/header.js";
import { problemFile } from "../load/problem.js";
import { problemIds } from "../load/references.js";
import type { Messages } from "../messages/index.js";
import type { Header, Problem } from "../model/schema.js";
import { matchCategory } from "../query/match.js";
import { changesJson } from "../render/changes.js";
import { stepSubject } from "../render/commit-message.js";
import { describe } from "../render/diagnostics.js";
import { unifiedDiff } from "../render/diff.js";
import { toJson } from "../render/json.js";
import { withLock } from "../store/lock.js";
import { newSource } from "../store/source.js";
import { writeWhole } from "../store/write.js";
import { firstError } from "../write/plan.js";
import { problemText } from "../write/problem-text.js";
import {
  addCommitOptions,
  type CommitOptions,
  commitIfWanted,
  lockOptions,
  notCommitting,
} from "./frame/committing.js";
import { withExamples } from "./frame/help.js";
import { collect, collectList, dateOption, ledgerRoot, shownPath } from "./frame/open.js";

interface AddOptions extends CommitOptions {
  readonly title?: string;
  readonly category?: string;
  readonly group?: string;
  readonly goal?: string;
  readonly cause?: string;
  readonly leader?: string[];
  readonly department?: string[];
  readonly deadline?: string;
  readonly term?: string;
  readonly origin?: string;
  readonly measure?: string[];
  readonly item?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { add, options } = context.messages.write;
  const command = program
    .command("add")
    .summary(add.summary)
    .description(`${add.summary}\n\n${add.description}`)
    .option("--title <text>", add.options.title)
    .option("--category <category>", add.options.category)
    .option("--group <text>", add.options.group)
    .option("--goal <text>", add.options.goal)
    .option("--cause <text>", add.options.cause)
    .option("--leader <post>", add.options.leader, collectList)
    .option("--department <office>", add.options.department, collectList)
    .option("--deadline <date>", add.options.deadline)
    .option("--term <term>", add.options.term)
    .option("--origin <origin>", add.options.origin)
    .option("--measure <text>", add.options.measure, collect)
    .option("--item <place>", add.options.item)
    .option("--dry-run", options.dryRun);
  addCommitOptions(command, context);
  command.option("--json", options.json);
  withExamples(command, add.examples, context);
  command.action(async (given: AddOptions) => finish(await run(context, given)));
}

async function run(context: Context, options: AddOptions): Promise<Answer> {
  const root = ledgerRoot(context);
  const header = loadHeader(root);
  const wanted = await completed(context, options, header);
  const work = () => added(context, root, header, wanted, options);
  return options.dryRun ? work() : withLock(root, work, lockOptions(root, options));
}

/** What every problem must have is asked for where somebody is there to answer. */
async function completed(context: Context, options: AddOptions, header: Header): Promise<Omit<Problem, "id">> {
  const { ask } = context.messages.write.add;
  const title = options.title ?? (await asked(context, "--title", ask.title));
  const names = header.categories.map(({ name }, index) => `${index + 1} ${name}`);
  const category = options.category ?? (await asked(context, "--category", ask.category(names)));
  const deadline = dateOption("--deadline", options.deadline);
  const measures = options.measure?.map((text, index) => ({ id: index + 1, text, status: "pending" as const }));
  // Values of fixed sets are judged by the schema, which names the nearest right one.
  return {
    category: matchCategory("--category", category, header.categories),
    title: title.trim(),
    status: "pending",
    ...present({ group: options.group, goal: options.goal, cause: options.cause, deadline, measures }),
    ...present({ term: options.term, origin: options.origin } as Pick<Problem, "term" | "origin">),
    ...present({ leaders: options.leader, departments: options.department }),
    ...(options.item === undefined ? {} : { source: { item: options.item } }),
  };
}

async function asked(context: Context, option: string, question: string): Promise<string> {
  if (context.ask === null) throw new Failure("missing-option", { option });
  return context.ask(question);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

async function added(
  context: Context,
  root: string,
  header: Header,
  wanted: Omit<Problem, "id">,
  options: AddOptions,
): Promise<Answer> {
  const { messages } = context;
  const id = Math.max(0, ...problemIds(root)) + 1;
  const file = problemFile(root, id);
  const schema = relative(dirname(file), `${dirname(root)}/schemas/problem.schema.json`).replaceAll("\\", "/");
  const source = newSource(file, problemText({ id, ...wanted }, schema));
  const invalid = firstError(source, source.text, header.categories);
  if (invalid !== undefined) return { status: 1, stderr: `${messages.help.error(describe(invalid, messages))}\n` };
  if (!options.dryRun) writeWhole(file, Buffer.from(source.text), null);
  const subject = (paper: Messages) => stepSubject([String(id)], paper.commit.added, wanted.title, paper);
  const written = { root, header, files: [file], action: "add", subject };
  const committing = options.dryRun ? notCommitting : await commitIfWanted(context, options, written);
  const { status } = committing;
  const shown = shownPath(context, file);
  const changed = {
    id: String(id),
    title: wanted.title,
    file: shown,
    from: null,
    to: wanted.status,
    event: "add",
    late: false,
  };
  const stderr = options.dryRun ? `${messages.write.dryRun}\n` : committing.stderr;
  if (options.json) {
    const { commit } = committing;
    return { status, stdout: toJson({ ...changesJson([changed], [], messages), commit }), stderr };
  }
  const diff = options.dryRun ? unifiedDiff(shown, null, source.text) : "";
  const stdout = `${messages.write.added(String(id), shown)}\n${diff}${committing.stdout}`;
  return { status, stdout, stderr };
}
