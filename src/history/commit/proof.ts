import { join } from "node:path";
import { Failure } from "../../errors.js";
import { sha256OfFile } from "../../store/digest.js";
import { blobDigests } from "../git/digests.js";
import { askGit, type Git } from "../git/git.js";

/**
 * Failure `evidence-altered` where git, about to commit these files, has changed their bytes (line endings, or what a
 * filter makes of them): in every other copy the evidence would no longer have the SHA-256 that the ledger records.
 */
export async function requireUnaltered(git: Git, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const blobs = await stagedBlobs(git);
  const digests = await blobDigests(
    git,
    files.flatMap((file) => blobs.get(file) ?? []),
  );
  for (const file of files) {
    const path = join(git.folder, file);
    const { sha256 = "", pointsAt } = digests.get(blobs.get(file) ?? "") ?? {};
    if ((pointsAt ?? sha256) !== sha256OfFile(path)) throw new Failure("evidence-altered", { path });
  }
}

/** The blob of every file below the folder that git knows. */
async function stagedBlobs(git: Git): Promise<Map<string, string>> {
  const lines = (await askGit(git, ["ls-files", "-s", "-z"])).toString().split("\0");
  return new Map(
    lines.flatMap((line) => {
      const [, blob, path] = /^\d+ (\w+) \d\t(.*)$/s.exec(line) ?? [];
      return blob === undefined || path === undefined ? [] : [[path, blob]];
    }),
  );
}
