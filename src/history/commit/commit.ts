import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Failure } from "../../errors.js";
import { errnoOf } from "../../store/errno.js";
import { statsOf } from "../../store/temporary.js";
import { type Git, gitFailed, type Ran, readGit, writeGit } from "../git/git.js";
import { gitFolder, headOf } from "../git/repository.js";
import { requireNoLinks, requireNotIgnored, requireReady, requireWhole, trackedFiles } from "./obstacles.js";
import { requireUnaltered } from "./proof.js";

/** What is to be committed; paths from git's folder, with forward slashes. */
export interface Commission {
  /** Each as it lies on the disk: one that is gone is committed as deleted. */
  readonly files: readonly string[];
  /** Those of them that are evidence, of which every byte counts. */
  readonly proof: readonly string[];
  /** The whole message. */
  readonly message: string;
}

/** How long another git command is waited for, in milliseconds: editors start one whenever a file changes. */
const usualPatience = 2_000;
const pollingInterval = 50;

const onlyThese = ["--pathspec-from-file=-", "--pathspec-file-nul"];

/**
 * Commits these files and nothing else, as the user: with their identity, hooks and signing. Whatever else is changed,
 * staged or untracked stays as it is, and after a failure so do these. Returns the commit, or null where git finds no
 * difference to what was committed before. Failures: those of `obstacles.ts`, `evidence-altered`, `index-locked`,
 * `hook-refused`, `git-failed`.
 */
export async function commitFiles(
  git: Git,
  commission: Commission,
  patience: number = usualPatience,
): Promise<string | null> {
  const { files } = commission;
  await requireReady(git);
  requireNoLinks(git, files);
  const tracked = await trackedFiles(git);
  const meant = new Set(files);
  requireWhole(tracked, (path) => meant.has(path));
  const added = files.filter((file) => !tracked.has(file) && statsOf(join(git.folder, file)) !== null);
  await requireNotIgnored(git, added);
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await commit(git, commission, added);
    } catch (error) {
      if (!isLocked(error) || performance.now() > end) throw error;
      await setTimeout(pollingInterval);
    }
  }
}

/** Git commits by itself only what it knows, so it is told of the new files first, and forgets them after a failure. */
async function commit(
  git: Git,
  { files, proof, message }: Commission,
  added: readonly string[],
): Promise<string | null> {
  try {
    if (added.length > 0) {
      const ran = await writeGit(git, ["--literal-pathspecs", "add", ...onlyThese], listed(added));
      if (ran.status !== 0) throw await failureOf(git, "add", ran);
      await requireUnaltered(
        git,
        proof.filter((file) => added.includes(file)),
      );
    }
    const ran = await withTextFile(message, (file) => {
      const utf8 = ["-c", "i18n.commitEncoding=UTF-8", "--literal-pathspecs"];
      const args = [...utf8, "commit", "--only", "--cleanup=whitespace", "-q", "-F", file, ...onlyThese];
      return writeGit(git, args, listed(files));
    });
    if (ran.status === 0) return await headOf(git);
    if (await isWithoutChange(git, files, ran)) return null;
    throw await failureOf(git, "commit", ran);
  } catch (error) {
    if (added.length > 0) await writeGit(git, ["update-index", "--force-remove", "-z", "--stdin"], listed(added));
    throw error;
  }
}

function listed(files: readonly string[]): string {
  return files.map((file) => `${file}\0`).join("");
}

/** A message may be longer than a command line, and its pipe is taken by the names of the files. */
async function withTextFile<T>(text: string, work: (file: string) => Promise<T>): Promise<T> {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), "ledger-"));
    writeFileSync(join(folder, "message"), text);
  } catch (error) {
    throw new Failure("write-failed", { file: tmpdir(), code: errnoOf(error) });
  }
  try {
    return await work(join(folder, "message"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether git refused because there is nothing to commit: it says so by the status of a trial without hooks. */
async function isWithoutChange(git: Git, files: readonly string[], { status }: Ran): Promise<boolean> {
  if (status !== 1) return false;
  const args = ["--literal-pathspecs", "commit", "--dry-run", "--only", "-q", ...onlyThese];
  return (await readGit(git, args, { input: listed(files) })).status === 1;
}

/** Why git did not do it; its own words are in the user's language, so only what no language changes is looked for. */
async function failureOf(git: Git, command: "add" | "commit", ran: Ran): Promise<Failure> {
  if (ran.stderr.includes("index.lock")) {
    return new Failure("index-locked", { path: join(await gitFolder(git), "index.lock") });
  }
  const refused = command === "commit" && (ran.status === 1 || (await isSigning(git)));
  return refused ? new Failure("hook-refused", { output: ran.stderr.trim() }) : gitFailed([command], ran);
}

async function isSigning(git: Git): Promise<boolean> {
  const { stdout } = await readGit(git, ["config", "--type=bool", "--get", "commit.gpgSign"]);
  return stdout.toString().trim() === "true";
}

function isLocked(error: unknown): boolean {
  return error instanceof Failure && error.kind === "index-locked";
}
