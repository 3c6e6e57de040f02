import { Failure } from "../../errors.js";
import { readLog } from "../git/log.js";
import { headOf, type Repository } from "../git/repository.js";
import { kindOf } from "../paths.js";
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
  const head = await headOf(repository);
  if (head === null) throw new Failure("no-commit", { path: repository.folder });
  if (repository.shallow) throw new Failure("shallow-history", {});
  const { logged, lineage } = await followed(repository, head, tip ?? head);
  const names = [...new Set(lineage.prefixes.values())].filter((name) => name !== null);
  const first = logged.find(({ commit }) => (lineage.prefixes.get(commit.hash) ?? null) !== null);
  if (first === undefined) throw new Failure("no-commit", { path: repository.folder });
  const readings = await readBlobs(repository, logged, (path) => insideOf(path, names), progress);
  return { commits: logged, lineage, readings, begins: first.commit.date };
}

/** The commits up to `tip`, and where the ledger that is checked out lay in them, also before its folder was renamed. */
async function followed(repository: Repository, head: string, tip: string) {
  const all = await readLog(repository, head);
  const lineage = followLedger(all, repository.prefix);
  if (tip === head) return { logged: all, lineage };
  const logged = await readLog(repository, tip);
  const isBehind = logged.every(({ commit }) => lineage.prefixes.has(commit.hash));
  return { logged, lineage: isBehind ? lineage : followLedger(logged, repository.prefix) };
}

/** The path inside the ledger, under whichever of its names; null for any other file. */
function insideOf(path: string, names: readonly string[]): string | null {
  const name = names.find((each) => path.startsWith(each) && kindOf(path.slice(each.length)) !== null);
  return name === undefined ? null : path.slice(name.length);
}
