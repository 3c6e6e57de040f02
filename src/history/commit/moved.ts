import { existsSync } from "node:fs";
import { join } from "node:path";
import { isBlobOfFile } from "../git/blob-id.js";
import { askGit } from "../git/git.js";
import type { Repository } from "../git/repository.js";
import { type TreeFile, treeFiles } from "../git/tree.js";
import { trackedFiles } from "./obstacles.js";

/** The folder that a ledger had in a commit, from the top of the repository, and what the commit has there. */
interface Former {
  readonly prefix: string;
  readonly files: readonly TreeFile[];
}

/**
 * The folder under which the commit `head` has the ledger that it does not have under today's: one that is gone from the
 * disk, and of whose files half or more lie here, to the byte. Null where there is none, or more than one.
 */
export async function movedFrom(repository: Repository, head: string): Promise<Former | null> {
  const top = await topOf(repository);
  const paths = (await askGit(repository, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", head])).toString();
  const gone = paths
    .split("\0")
    .filter((path) => /(?:^|\/)ledger\.yaml$/.test(path) && !existsSync(join(top, path)))
    .map((path) => path.slice(0, -"ledger.yaml".length));
  if (gone.length === 0) return null;
  const tracked = await trackedFiles({ ...repository, folder: top });
  const found: Former[] = [];
  for (const prefix of gone.filter((each) => tracked.get(`${each}ledger.yaml`)?.leftOut !== true)) {
    const files = await treeFiles(repository, head, prefix);
    const same = files.filter(({ path, blob }) => isBlobOfFile(join(repository.folder, path), blob));
    if (2 * same.length >= files.length) found.push({ prefix, files });
  }
  const [only = null, ...others] = found;
  return others.length > 0 ? null : only;
}

/** The folder that holds the whole working tree. Absolute, links followed. */
async function topOf(repository: Repository): Promise<string> {
  return (await askGit(repository, ["rev-parse", "--show-toplevel"])).toString().replace(/\n$/, "");
}
