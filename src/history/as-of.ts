import { Failure } from "../errors.js";
import { ledgerOfFiles } from "../load/snapshot.js";
import { type CivilDate, isCivilDate, likelyDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Moment } from "../model/moment.js";
import { commitNamed, headOf, isAncestor, type Repository } from "./git/repository.js";
import { readLedgerFiles, type TreeFile, treeFiles } from "./git/tree.js";
import { daysOf, firstDay, prefixAt } from "./place.js";

/**
 * What the user means by a day or a revision: of a day, the last commit of the branch up to its end, by the committers'
 * own calendars and along first parents, so that work merged later counts from its merge. Of a revision, its commit
 * and that commit's day. A text that is a day never names a revision: a tag of that name is `tags/2026-06-30`.
 *
 * Failures `no-commit`, `after-today`, `before-history` or, where the clone lacks that time, `shallow-before`;
 * `unknown-revision`, or `bad-date` where a day was probably meant.
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
  return isCivilDate(text) ? endOfDay(repository, head, text, option, today) : revision(repository, text, option);
}

async function endOfDay(
  repository: Repository,
  head: string,
  date: CivilDate,
  option: string,
  today: CivilDate,
): Promise<Moment> {
  if (date > today) throw new Failure("after-today", { option, value: date, today });
  const days = await daysOf(repository, head, ["--first-parent"]);
  const last = days.find((each) => each.date <= date);
  if (last !== undefined) return { commit: last.commit, date, asked: "day" };
  if (repository.shallow) throw new Failure("shallow-before", { value: date, oldest: days.at(-1)?.date ?? today });
  throw await beforeHistory(repository, date);
}

async function revision(repository: Repository, text: string, option: string): Promise<Moment> {
  const commit = await commitNamed(repository, text, option).catch((failure: unknown) => {
    const meant = meantDate(text);
    throw meant === null ? failure : new Failure("bad-date", { option, value: text, swapped: meant });
  });
  return { commit, date: await dayOfCommit(repository, commit), asked: "revision" };
}

/** The day that a text with a year and without a letter was probably meant as: `2026/6/30`, `2026年6月30日`. */
function meantDate(text: string): CivilDate | null {
  return /\d{4}/.test(text) && !/[a-z]/i.test(text) ? likelyDate(text) : null;
}

async function dayOfCommit(repository: Repository, commit: string): Promise<CivilDate> {
  const [day] = await daysOf(repository, commit, ["--max-count=1"]);
  if (day === undefined) throw new Error(`git log does not know the commit ${commit}`);
  return day.date;
}

/** There was no ledger then, or never any. */
async function beforeHistory(repository: Repository, value: string): Promise<Failure> {
  const first = await firstDay(repository);
  if (first === null) return new Failure("no-commit", { path: repository.folder });
  return new Failure("before-history", { value, first });
}

/** The folder that the ledger had in the commit `hash`. Failures `before-history`, `no-commit`. */
async function folderAt(repository: Repository, hash: string): Promise<string> {
  const prefix = await prefixAt(repository, hash);
  if (prefix === null) throw await beforeHistory(repository, await dayOfCommit(repository, hash));
  return prefix;
}

/** The files of the ledger in the commit `hash`, whatever its folder was called. Failures `before-history`, `no-commit`. */
export async function filesAt(repository: Repository, hash: string): Promise<TreeFile[]> {
  return treeFiles(repository, hash, await folderAt(repository, hash));
}

/**
 * The ledger as the commit `hash` has it, with what cannot be read left out and told as ever; its files are named by
 * where they lie now. Failures `before-history`, `no-commit`, `unusable-folder`, and `unusable-header` of that commit.
 */
export async function ledgerAt(repository: Repository, hash: string): Promise<Ledger> {
  const { folder } = repository;
  return ledgerOfFiles(folder, await readLedgerFiles(repository, hash, await folderAt(repository, hash), folder));
}

/** Whether `a` is later than `b`: by the history, whatever the clocks said; where that does not tell, by their days. */
export async function isLater(repository: Repository, a: Moment, b: Moment): Promise<boolean> {
  if (a.commit === b.commit) return a.date > b.date;
  if (await isAncestor(repository, a.commit, b.commit)) return false;
  return (await isAncestor(repository, b.commit, a.commit)) || a.date > b.date;
}
