import { join } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { ledgerAt } from "../history/as-of.js";
import { headOf, openRepository, type Repository } from "../history/git/repository.js";
import { digestAt, grouped, makeSeal } from "../history/seal.js";
import { placeOf } from "../load/header.js";
import { shortHash } from "../model/commit.js";
import { citedFiles } from "../model/field.js";
import type { Ledger } from "../model/ledger.js";
import { statistics } from "../query/statistics.js";
import { toJson } from "../render/json.js";
import { paperMessages } from "../render/paper-messages.js";
import { harmless } from "../render/plain.js";
import { wrap } from "../render/wrap.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";
import { unsavedFiles } from "./frame/unsaved.js";

interface SealOptions {
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { help } = context.messages.seal;
  const command = program
    .command("seal")
    .summary(help.summary)
    .description(`${help.summary}\n\n${help.description}`)
    .argument("<name>", help.name)
    .option("--json", help.options.json);
  withExamples(command, help.examples, context);
  command.action(async (name: string, options: SealOptions) => finish(await run(context, name, options)));
}

async function run(context: Context, name: string, options: SealOptions): Promise<Answer> {
  const root = ledgerRoot(context);
  const repository = await openRepository(root, context.env);
  const commit = await headOf(repository);
  if (commit === null) throw new Failure("no-commit", { path: root });
  const ledger = await ledgerAt(repository, commit);
  refuseIncomplete(ledger);
  await refuseUnsaved(context, repository);

  const digest = await digestAt(
    repository,
    commit,
    ledger.entries.map(({ problem }) => problem),
  );
  await makeSeal(repository, name, commit, textOf(name, ledger, context), digest);

  if (options.json) {
    return { stdout: toJson({ name, commit, digest, figures: figuresOf(ledger, context) }), status: 0 };
  }
  const { seal } = context.messages;
  const folded = (lines: readonly string[]) => lines.flatMap((line) => wrap(harmless(line), context.width));
  const cites = ledger.entries.some(({ problem }) => citedFiles(problem).length > 0);
  const lines = [
    ...folded([seal.sealed(name, shortHash(commit)), seal.figures(figuresOf(ledger, context))]),
    ...folded([seal.digest(grouped(digest)), seal.commit(commit), seal.paper, seal.verify]),
    // Commands stay on one line, to be copied.
    `  ledger audit --seal ${digest}-${commit}`,
    ...folded([seal.byHand]),
    ...recipe(name, repository.prefix, cites).map((line) => `  ${harmless(line)}`),
    ...folded([...(cites ? [seal.uncited] : []), seal.push(name)]),
  ];
  return { stdout: lines.map((line) => `${line}\n`).join(""), status: 0 };
}

/** How anybody computes the digest with git and the system's own tools. */
function recipe(name: string, prefix: string, cites: boolean): string[] {
  const tree = `seal/${name}:${prefix}`.replaceAll("'", "'\\''");
  const files = "ledger.yaml problems/*.yaml";
  // Evidence may lie in folders of any depth, and under names with blanks.
  const hashes = cites
    ? `{ printf '%s\\0' ${files}; find evidence -type f -print0; } | xargs -0 sha256sum`
    : `sha256sum ${files}`;
  return [
    `mkdir sealed && git archive '${tree}' | tar -x -C sealed && cd sealed`,
    `${hashes} | LC_ALL=C sort -k2 | sha256sum | cut -c1-32`,
  ];
}

/** Figures that lack a file are not sealed: Failure `unusable-problem` with the first. */
function refuseIncomplete({ excluded }: Ledger): void {
  const [first] = excluded;
  if (first !== undefined) throw new Failure("unusable-problem", { place: placeOf(first), cause: first });
}

/** A seal vouches for what is committed; whoever has changed more means that, too. Failure `unsaved-changes`. */
async function refuseUnsaved(context: Context, repository: Repository): Promise<void> {
  const files = await unsavedFiles(repository);
  if (files.length === 0) return;
  throw new Failure("unsaved-changes", {
    files: files.map((path) => shownPath(context, join(repository.folder, path))),
  });
}

function figuresOf(ledger: Ledger, { today }: Context) {
  const { problems, measures, regulations } = statistics(ledger, today);
  return { ...problems, measures, regulations };
}

/** The tag's text is a paper: in the ledger's language. */
function textOf(name: string, ledger: Ledger, context: Context): string {
  const { seal } = paperMessages(ledger.header.language);
  return seal.text(name, harmless(ledger.header.title), seal.figures(figuresOf(ledger, context)));
}
