import { join } from "node:path";
import { Failure } from "../../errors.js";
import { newSha256, sha256OfFile } from "../../store/digest.js";
import { streamBlobs } from "../git/blobs.js";
import { askGit, type Git } from "../git/git.js";
import { longestPointer, pointedAt } from "../git/pointer.js";

/**
 * Failure `evidence-altered` where git, about to commit these files, has changed their bytes (line endings, or what a
 * filter makes of them): in every other copy the evidence would no longer have the SHA-256 that the ledger records.
 */
export async function requireUnaltered(git: Git, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const blobs = await stagedBlobs(git);
  const digests = await sha256OfBlobs(git, [...new Set(files.flatMap((file) => blobs.get(file) ?? []))]);
  for (const file of files) {
    const path = join(git.folder, file);
    if (digests.get(blobs.get(file) ?? "") !== sha256OfFile(path)) throw new Failure("evidence-altered", { path });
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

/** By blob; of a pointer that git committed in the place of the file (Git LFS), the SHA-256 that it stands for. */
async function sha256OfBlobs(git: Git, ids: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  let hash = newSha256();
  let current = "";
  let head = "";
  await streamBlobs(git, ids, {
    begin: (id) => {
      current = id;
      head = "";
      hash = newSha256();
    },
    piece: (bytes) => {
      hash.update(bytes);
      if (head.length <= longestPointer) head += bytes.toString("latin1");
    },
    end: () => digests.set(current, pointedAt(head) ?? hash.digest("hex")),
  });
  return digests;
}
