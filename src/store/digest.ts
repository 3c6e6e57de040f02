import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { errnoOf } from "./errno.js";

const chunkBytes = 256 * 1024;

/** A running SHA-256. Node's crypto takes 3 ms to load, which commands that only read never need to spend. */
export function newSha256(): { update(bytes: Uint8Array): unknown; digest(encoding: "hex"): string } {
  return process.getBuiltinModule("node:crypto").createHash("sha256");
}

/** SHA-256 of `bytes` in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const hash = newSha256();
  hash.update(bytes);
  return hash.digest("hex");
}

/** SHA-256 of a file's bytes; null when there is no regular file that can be read. */
export function sha256OfFile(path: string): string | null {
  try {
    const hash = newSha256();
    return readChunks(path, (chunk) => hash.update(chunk)) ? hash.digest("hex") : null;
  } catch (error) {
    errnoOf(error);
    return null;
  }
}

/**
 * Hands a file's bytes to `take` piece by piece; a piece is valid only during the call. Returns false, and opens
 * nothing, when `path` is no regular file. Throws what the file system throws.
 */
export function readChunks(path: string, take: (chunk: Uint8Array) => void): boolean {
  if (!statSync(path).isFile()) return false;
  const descriptor = openForReading(path);
  try {
    if (!fstatSync(descriptor).isFile()) return false;
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const count = readSync(descriptor, buffer);
      if (count === 0) return true;
      take(buffer.subarray(0, count));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens without waiting, should a pipe have taken the file's place since it was looked at. */
export function openForReading(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}
