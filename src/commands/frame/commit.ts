import { dirname, join, relative, sep } from "node:path";
import type { Context } from "../../context.js";
import { Failure } from "../../errors.js";
import { foreseenErrors } from "../../history/audit/foresight.js";
import { commitFiles } from "../../history/commit/commit.js";
import { pendingAmong } from "../../history/commit/pending.js";
import type { Git } from "../../history/git/git.js";
import { beginRepository, hasRemote, openRepository, repositoryAround } from "../../history/git/repository.js";
import { shortHash } from "../../model/commit.js";
import { type Pending, problemIdOf } from "../../model/pending.js";
import type { Header } from "../../model/schema.js";
import { commitMessage, fitted } from "../../render/commit-message.js";
import { failureText } from "../../render/failure.js";
import { paperMessages } from "../../render/paper-messages.js";
import { toldFiles } from "../../render/pending.js";
import { withLock } from "../../store/lock.js";
import { headerPath } from "../../write/new-ledger.js";
import type { Committing, Written } from "./committing.js";

/**
 * Commits what a command has written; to be called while it holds the ledger's lock. What keeps it from committing is
 * told, and the files stay written.
 */
export function commitWritten(context: Context, written: Written): Promise<Committing> {
  const { root, files, action, header, subject } = written;
  return orTold(context, async () => {
    const repository = await openRepository(root, context.env);
    const pending = await pendingAmong(
      repository,
      files.map((file) => relative(root, file).split(sep).join("/")),
    );
    if (pending.begins) throw new Failure("no-commit", { path: root });
    // A command's own step is sound; what an editor did to the same file may not be.
    const findings = header === undefined ? [] : foreseenErrors(pending, { header, problems: [] }, context.today);
    if (findings.length > 0) throw new Failure("foreseen", { findings });
    const paper = paperMessages(header?.language);
    const told = toldFiles(pending, paper);
    const message = commitMessage(subject(paper), told, { action, problems: idsOf(pending), undoes: null }, paper);
    return committed(context, repository, pending, message);
  });
}

/**
 * Commits a ledger that was just made, and with it what was made around it; in a repository of its own where there is
 * none. What keeps it from committing is told, and the ledger stays made.
 *
 * @param home the folder that got the ledger.
 * @param files absolute paths below it.
 */
export function commitNewLedger(
  context: Context,
  home: string,
  header: Header,
  files: readonly string[],
): Promise<Committing> {
  return orTold(context, async () => {
    if ((await repositoryAround(home, context.env)) === null) await beginRepository({ folder: home, env: context.env });
    const paper = paperMessages(header.language);
    const subject = fitted(paper.commit.newLedger(header.title));
    const message = commitMessage(subject, [], { action: "init", problems: [], undoes: null }, paper);
    const paths = files.map((file) => relative(home, file).split(sep).join("/"));
    const pending = { files: paths, evidence: [], firstEvidence: false };
    const work = () => committed(context, { folder: home, env: context.env }, pending, message);
    return withLock(dirname(join(home, headerPath)), work);
  });
}

/** Commits what is pending, and remarks on evidence that comes under version control. */
export async function committed(
  context: Context,
  repository: Git,
  { files, evidence, firstEvidence }: Pick<Pending, "files" | "evidence" | "firstEvidence">,
  message: string,
): Promise<Committing> {
  const { messages } = context;
  const proof = evidence.map(({ path }) => path);
  const commit = await commitFiles(repository, { files, proof, message });
  if (commit === null) return { commit, status: 0, stdout: "", stderr: "" };
  const remark = firstEvidence && (await hasRemote(repository)) ? `${messages.commit.evidenceRemark}\n` : "";
  return { commit, status: 0, stdout: `${messages.commit.committed(shortHash(commit))}\n`, stderr: remark };
}

/** The problems whose files, or whose evidence, a commit touches. */
export function idsOf({ problems, evidence }: Pick<Pending, "problems" | "evidence">): number[] {
  const ids = problems.map(({ path }) => problemIdOf(path));
  const folders = evidence.map(({ path }) => problemIdOf(`problems/${path.split("/")[1]}.yaml`));
  return [...new Set([...ids, ...folders])].filter((id) => id !== null).sort((a, b) => a - b);
}

/** A Failure becomes a remark with its next step. */
async function orTold(context: Context, work: () => Promise<Committing>): Promise<Committing> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = failureText(error, context.messages, context.cwd);
    return { commit: null, status: 1, stdout: "", stderr: `${context.messages.commit.notCommitted(reason)}\n` };
  }
}
