import { closeSync, fstatSync, readSync, statSync } from "node:fs";
import { Failure } from "../errors.js";
import { openForReading } from "./digest.js";
import { errnoOf } from "./errno.js";

const mebi = 2 ** 20;

/**
 * The bytes of a file that the user names, which is no part of a ledger and at most `largest` bytes long; a longer one is
 * left unread. Failures `import-unreadable`, `file-too-large`.
 */
export function readInput(path: string, largest: number): Buffer {
  try {
    // Looked at before it is opened: opening a pipe would wait, and opening a device can do anything.
    const stats = statSync(path);
    if (!stats.isFile())
      throw new Failure("import-unreadable", { path, code: stats.isDirectory() ? "EISDIR" : "EINVAL" });
    return readBounded(path, largest);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("import-unreadable", { path, code: errnoOf(error) });
  }
}

function readBounded(path: string, largest: number): Buffer {
  const descriptor = openForReading(path);
  try {
    const { size } = fstatSync(descriptor);
    const tooLarge = () => new Failure("file-too-large", { path, limit: largest / mebi });
    if (size > largest) throw tooLarge();
    // One byte of room more shows whether the file has grown since its size was asked for.
    const buffer = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, length);
      length += count;
      if (count === 0) return buffer.subarray(0, length);
      if (length === buffer.length) throw tooLarge();
    }
  } finally {
    closeSync(descriptor);
  }
}
