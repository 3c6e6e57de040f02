import { pendingChanges } from "../../history/commit/pending.js";
import type { Repository } from "../../history/git/repository.js";
import { openProblemFiles } from "../../load/ledger.js";
import { citedFiles } from "../../model/field.js";

/**
 * The ledger's files that differ from the last commit, from the ledger's folder. Failures `sparse-checkout`,
 * `unusable-folder`.
 */
export async function unsavedFiles(repository: Repository): Promise<readonly string[]> {
  const cited = openProblemFiles(repository.folder).problems.flatMap(({ problem }) => citedFiles(problem));
  return (await pendingChanges(repository.folder, repository, cited)).files;
}
