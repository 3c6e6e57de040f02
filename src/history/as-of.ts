import { Failure } from "../errors.js";
import { ledgerOfFiles } from "../load/snapshot.js";
import { type CivilDate, isCivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import { askGit } from "./git.js";
import { followLedger } from "./lineage.js";
import { readLog } from "./log.js";
import { commitNamed, headOf, type Repository } from "./repository.js";
import { readTreeFiles, type TreeFile, treeFiles } from "./tree.js";

/** A committed state: the commit, and the day whose lights it is looked at by. */
export interface Moment {
  readonly commit: string;
  readonly date: CivilDate;
}

/**
 * What the user means by a day or a revision: of a day, the last commit of the branch up to its end, by the committers'
 * own calendars and along first parents, so that work merged later counts from its merge. Of a revision, its commit
 * and that commit's day. Failures `after-today`, `unknown-revision`, `before-history`, `no-commit`.
 *
 * @param option what the command line calls it, for failures.
 */
export async function momentOf(
  repository: Repository,
  text: string,
  option: string,
  today: CivilDate,
): Promise<Moment> {
  const head = await headOf(repository);
  if (head === null) throw new Failure("no-commit", { path: repository.folder });
  if (!isCivilDate(text)) {
    const commit = await commitNamed(repository, text, option);
    const [day] = await daysOf(repository, commit, ["-1"]);
    return { commit, date: day?.date ?? today };
  }
  if (text > today) throw new Failure("after-today", { option, value: text, today });
  const days = await daysOf(repository, head, ["--first-parent"]);
  const last = days.find(({ date }) => date <= text);
  if (last === undefined) throw new Failure("before-history", { value: text, first: days.at(-1)?.date ?? today });
  return { commit: last.commit, date: text };
}

/** Commits behind `tip` and their days, the latest first. */
async function daysOf(repository: Repository, tip: string, options: readonly string[]): Promise<Moment[]> {
  const args = ["log", "--no-color", "--no-show-signature", "--format=%H %cI", ...options, tip, "--"];
  const lines = (await askGit(repository, args)).toString().split("\n");
  return lines
    .slice(0, -1)
    .map((line) => ({ commit: line.split(" ")[0] ?? "", date: (line.split(" ")[1] ?? "").slice(0, 10) }));
}

/** The files of the ledger in the commit `hash`, under whatever name its folder had. Failure `before-history`. */
export async function filesAt(repository: Repository, hash: string): Promise<TreeFile[]> {
  const files = await treeFiles(repository, hash, repository.prefix);
  if (files.some(({ path }) => path === "ledger.yaml")) return files;
  return treeFiles(repository, hash, await formerPrefix(repository, hash));
}

/** The ledger as it was committed, with what could not be read left out and told as ever. Failure `before-history`. */
export async function ledgerAt(repository: Repository, hash: string): Promise<Ledger> {
  const files = await filesAt(repository, hash);
  return ledgerOfFiles(repository.folder, await readTreeFiles(repository, repository.folder, files));
}

/** The name that the ledger's folder had in a commit where it does not have today's. */
async function formerPrefix(repository: Repository, hash: string): Promise<string> {
  const head = (await headOf(repository)) ?? hash;
  const commits = await readLog(repository, head);
  const { prefixes } = followLedger(commits, repository.prefix);
  const names = new Set([...prefixes.values()].filter((name) => name !== null));
  for (const name of names) {
    const found = await treeFiles(repository, hash, `${name}ledger.yaml`);
    if (found.length === 1) return name;
  }
  const [day] = await daysOf(repository, hash, ["-1"]);
  const first = commits.find(({ commit }) => prefixes.get(commit.hash) !== null)?.commit.date ?? "";
  throw new Failure("before-history", { value: day?.date ?? hash, first });
}
