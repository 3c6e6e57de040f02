import { readFileSync, statSync } from "node:fs";
import { readChunks } from "../../store/digest.js";
import { errnoOf } from "../../store/errno.js";
import { largestFile } from "../../store/read.js";

/** The name that git gives to a blob of these bytes; `like` is a name of the same repository, whose length tells how. */
function blobId(bytes: Uint8Array, like: string): string {
  return hashFor(like, bytes.length).update(bytes).digest("hex");
}

/**
 * Whether the file holds what the blob `id` does; false where there is no such file. Line endings that git turns when
 * it commits and checks out (CRLF here, LF there) are no difference. Nothing that the repository names is run.
 */
export function isBlobOfFile(path: string, id: string): boolean {
  try {
    const { size } = statSync(path);
    const hash = hashFor(id, size);
    if (!readChunks(path, (chunk) => hash.update(chunk))) return false;
    if (hash.digest("hex") === id) return true;
    return size <= largestFile && blobId(withoutReturns(readFileSync(path)), id) === id;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

/** The bytes with a line feed for each pair of carriage return and line feed. */
export function withoutReturns(bytes: Buffer): Buffer {
  return bytes.includes("\r\n") ? Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1") : bytes;
}

/** A running hash that has taken git's heading of a blob already. */
function hashFor(like: string, size: number) {
  const hash = process.getBuiltinModule("node:crypto").createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${size}\0`);
}
