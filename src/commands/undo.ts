import { join } from "node:path";
import type { Command } from "commander";
import type { Answer, Context } from "../context.js";
import { Failure } from "../errors.js";
import { type Action, lastAction } from "../history/commit/actions.js";
import { commitFiles } from "../history/commit/commit.js";
import { requireNoLinks, requireReady } from "../history/commit/obstacles.js";
import { soundlyTakenBack } from "../history/commit/soundness.js";
import { pendingOfTakenBack, type TakenBack, takenBack } from "../history/commit/undo.js";
import { headOf, openRepository, type Repository } from "../history/git/repository.js";
import { shortHash } from "../model/commit.js";
import { commitMessage, fitted } from "../render/commit-message.js";
import { toJson } from "../render/json.js";
import { paperMessages } from "../render/paper-messages.js";
import { toldFiles } from "../render/pending.js";
import { harmless } from "../render/plain.js";
import { takenBackText, undoJson } from "../render/undoing.js";
import { sha256 } from "../store/digest.js";
import { exchangeFiles } from "../store/exchange.js";
import { withLock } from "../store/lock.js";
import { idsOf } from "./frame/commit.js";
import { headerIfSound, patienceOfCommits } from "./frame/committing.js";
import { withExamples } from "./frame/help.js";
import { ledgerRoot, shownPath } from "./frame/open.js";

interface UndoOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function define(program: Command, context: Context, finish: (answer: Answer) => void): void {
  const { summary, description, options, examples } = context.messages.undo;
  const command = program
    .command("undo")
    .summary(summary)
    .description(`${summary}\n\n${description}`)
    .option("--dry-run", options.dryRun)
    .option("--json", options.json);
  withExamples(command, examples, context);
  command.action(async (given: UndoOptions) => finish(await run(context, given)));
}

async function run(context: Context, options: UndoOptions): Promise<Answer> {
  const root = ledgerRoot(context);
  const repository = await openRepository(root, context.env);
  if (options.dryRun) return answer(context, repository, await planned(repository), null, options);
  return withLock(
    root,
    async () => {
      await requireReady(repository);
      const plan = await planned(repository);
      return answer(context, repository, plan, await carriedOut(repository, plan), options);
    },
    { patience: patienceOfCommits },
  );
}

/** A commit to take back, and what becomes of the files. */
interface Plan {
  readonly action: Action;
  readonly files: readonly TakenBack[];
}

async function planned(repository: Repository): Promise<Plan> {
  const head = await headOf(repository);
  if (head === null) throw new Failure("no-commit", { path: repository.folder });
  const action = await lastAction(repository, head);
  const files = soundlyTakenBack(repository.folder, await takenBack(repository, head, action));
  // Evidence that is cited all the same may be all that there was.
  if (files.length === 0) throw new Failure("nothing-to-undo", { gone: shortHash(action.hash) });
  return { action, files };
}

/** Changes the files and commits that; where it cannot be committed, the files are as they were. */
async function carriedOut(repository: Repository, plan: Plan): Promise<string | null> {
  requireNoLinks(
    repository,
    plan.files.map(({ path }) => path),
  );
  const exchanged = exchangeFiles(
    plan.files.map(({ path, before, after }) => ({
      file: join(repository.folder, path),
      expected: before === null ? null : sha256(before),
      content: after,
    })),
  );
  try {
    const commit = await commitFiles(repository, commissionOf(repository.folder, plan));
    exchanged.finish();
    return commit;
  } catch (error) {
    exchanged.undo();
    throw error;
  }
}

/** In the language that the ledger's header names now that it is as before the commit. */
function commissionOf(root: string, { action, files }: Plan): Parameters<typeof commitFiles>[1] {
  const paper = paperMessages(headerIfSound(root)?.language);
  const pending = pendingOfTakenBack(root, files);
  const subject = fitted(paper.commit.undone(action.subject));
  const said = [`This reverts commit ${action.hash}.`];
  const trailers = { action: "undo", problems: idsOf(pending), undoes: action.hash };
  const message = commitMessage(subject, toldFiles(pending, paper), trailers, paper, said);
  return { files: pending.files, proof: pending.evidence.map(({ path }) => path), message };
}

function answer(
  context: Context,
  { folder }: Repository,
  { action, files }: Plan,
  commit: string | null,
  options: UndoOptions,
): Answer {
  const { messages } = context;
  const placeOf = (path: string) => shownPath(context, join(folder, path));
  const stderr = options.dryRun ? `${messages.write.dryRun}\n` : "";
  if (options.json) {
    const json = undoJson(pendingOfTakenBack(folder, files), placeOf);
    return { status: 0, stdout: toJson({ ...json, commit, undoes: action.hash }), stderr };
  }
  const say = options.dryRun ? messages.undo.wouldTakeBack : messages.undo.takenBack;
  const first = `${say(shortHash(action.hash), harmless(action.subject))}\n`;
  const last = commit === null ? "" : `${messages.commit.committed(shortHash(commit))}\n`;
  return { status: 0, stdout: first + takenBackText(files, messages, placeOf) + last, stderr };
}
