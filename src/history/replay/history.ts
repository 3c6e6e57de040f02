import { Failure } from "../../errors.js";
import { type LoggedCommit, readLog } from "../git/log.js";
import { headOf, type Repository } from "../git/repository.js";
import { followLedger } from "./lineage.js";
import { readBlobs } from "./readings.js";
import type { LedgerHistory } from "./walk.js";

/** Told now and then how much of how much is read. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads the whole history of the ledger up to the commit `tip` (the one checked out, if not told): one `git log`, one
 * `git cat-file --batch`, each distinct file parsed once. Failures `no-commit`, and `shallow-history` where the clone
 * lacks a part of it, since a state that only seems to be the first would be accepted as it stands.
 */
export async function readHistory(repository: Repository, progress: Progress, tip?: string): Promise<LedgerHistory> {
  const last = tip ?? (await headOf(repository));
  if (last === null) throw new Failure("no-commit", { path: repository.folder });
  if (repository.shallow) throw new Failure("shallow-history", {});
  const logged = await readLog(repository, last);
  const lineage = followLedger(logged, repository.prefix);
  const former = (each: LoggedCommit) => each.commit.parents.map((hash) => lineage.prefixes.get(hash) ?? null);
  const readings = await readBlobs(
    repository,
    logged,
    (each, path) => {
      const prefixes = [lineage.prefixes.get(each.commit.hash) ?? null, ...former(each)];
      const prefix = prefixes.find((folder) => folder !== null && path.startsWith(folder));
      return prefix === undefined || prefix === null ? null : path.slice(prefix.length);
    },
    progress,
  );
  const first = logged.findIndex(({ commit }) => lineage.prefixes.get(commit.hash) !== null);
  if (first < 0) throw new Failure("no-commit", { path: repository.folder });
  return { commits: logged, lineage, readings };
}
