import type { CivilDate } from "../model/date.js";
import { askGit } from "./git/git.js";
import { dayOf, ledgerPaths, readLog } from "./git/log.js";
import { headOf, type Repository } from "./git/repository.js";
import { treeFiles } from "./git/tree.js";
import { followLedger } from "./replay/lineage.js";

/** A commit and the day on which it was made. */
interface Dated {
  readonly commit: string;
  readonly date: CivilDate;
}

/** Commits behind `tip` and their days by the committers' own calendars, the latest first. */
export async function daysOf(repository: Repository, tip: string, options: readonly string[]): Promise<Dated[]> {
  const args = ["log", "--no-color", "--no-show-signature", "--format=%H %ct %cI", ...options, tip, "--"];
  const lines = (await askGit(repository, args)).toString().split("\n").slice(0, -1);
  return lines.map((line) => {
    const [commit = "", seconds, iso = ""] = line.split(" ");
    return { commit, date: dayOf(iso, Number(seconds)) };
  });
}

/**
 * The folder of the ledger in the commit `hash`, from the top of the repository, whatever it was called then; null
 * where there was no such ledger. In a commit that does not belong to the branch, any of the names that it ever had.
 */
export async function prefixAt(repository: Repository, hash: string): Promise<string | null> {
  if (hash === (await headOf(repository)) && (await isLedger(repository, hash, repository.prefix))) {
    return repository.prefix;
  }
  const prefixes = await prefixesOf(repository);
  // The last that touched a ledger; where a merge took one side as it was, that of this side.
  const touched = await askGit(repository, ["rev-list", "--max-count=1", hash, "--", ...ledgerPaths]);
  const known = prefixes.get(touched.toString().trim());
  for (const name of known === undefined ? new Set([repository.prefix, ...prefixes.values()]) : [known]) {
    if (name !== null && (await isLedger(repository, hash, name))) return name;
  }
  return null;
}

async function isLedger(repository: Repository, hash: string, prefix: string): Promise<boolean> {
  return (await treeFiles(repository, hash, prefix)).some(({ path }) => path === "ledger.yaml");
}

/** The first day on which the branch had the ledger; null where it never did. */
export async function firstDay(repository: Repository): Promise<CivilDate | null> {
  const head = await headOf(repository);
  if (head === null) return null;
  const prefixes = await prefixesOf(repository);
  const days = await daysOf(repository, head, ["--first-parent"]);
  return days.findLast(({ commit }) => (prefixes.get(commit) ?? null) !== null)?.date ?? null;
}

/** By each commit that touched a ledger, where this one lay, or had lain last. */
async function prefixesOf(repository: Repository): Promise<ReadonlyMap<string, string | null>> {
  const head = await headOf(repository);
  if (head === null) return new Map();
  return followLedger(await readLog(repository, head), repository.prefix).prefixes;
}
