import { Failure } from "../../errors.js";
import { newSha256 } from "../../store/digest.js";
import { streamBlobs } from "./blobs.js";
import type { Git } from "./git.js";
import { longestPointer, pointedAt } from "./pointer.js";

/** What a blob's bytes are, in hexadecimal. */
interface BlobDigest {
  readonly sha256: string;
  /** The SHA-256 of the file that a pointer of Git LFS stands for; undefined for what is none. */
  readonly pointsAt: string | undefined;
}

/** The SHA-256 of each of these blobs, of any size. Failure `missing-objects`: nothing is hashed in the place of a file. */
export async function blobDigests(git: Git, ids: readonly string[]): Promise<Map<string, BlobDigest>> {
  const digests = new Map<string, BlobDigest>();
  let at = { id: "", hash: newSha256(), head: "" };
  await streamBlobs(git, [...new Set(ids)], {
    begin: (id, size) => {
      if (size === null) throw new Failure("missing-objects", { path: null });
      at = { id, hash: newSha256(), head: "" };
    },
    piece: (bytes) => {
      at.hash.update(bytes);
      if (at.head.length <= longestPointer) at.head += bytes.toString("latin1");
    },
    end: () => digests.set(at.id, { sha256: at.hash.digest("hex"), pointsAt: pointedAt(at.head) }),
  });
  return digests;
}
