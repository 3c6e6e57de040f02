import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, readSync, type Stats, statSync } from "node:fs";
import type { Diagnostic, RuleParams } from "../diagnostic.js";
import { openForReading } from "./digest.js";
import { firstInvalidByte } from "./encoding.js";
import { errnoOf } from "./errno.js";
import { errorIn } from "./finding.js";
import { leadsOutside } from "./inside.js";
import { spanAt } from "./position.js";
import { newSource, type Source } from "./source.js";

/** A ledger file longer than this many bytes is refused unread (1 MiB). */
export const largestFile = 1024 * 1024;

/**
 * Reads one file of the ledger at `root`, or says why it cannot be read: missing, no permission, not a regular file,
 * outside the ledger, too large, empty, no UTF-8. Never throws for anything that a file can be.
 */
export function readSource(file: string, root: string): Source | Diagnostic {
  try {
    if (leadsOutside(root, file)) return errorIn(file, "unreadable", { reason: "link-outside" });
    const bytes = readWhole(file);
    return Buffer.isBuffer(bytes) ? sourceOf(file, bytes) : bytes;
  } catch (error) {
    return errorIn(file, "unreadable", { reason: reasons[errnoOf(error)] ?? "io" });
  }
}

const reasons: Readonly<Record<string, RuleParams["unreadable"]["reason"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "permission",
  EPERM: "permission",
  EISDIR: "folder",
};

function readWhole(file: string): Buffer | Diagnostic {
  // Looked at before it is opened: opening a pipe would wait, and opening a device can do anything.
  const before = refusal(file, statSync(file));
  if (before !== null) return before;
  const descriptor = openForReading(file);
  try {
    const stats = fstatSync(descriptor);
    return refusal(file, stats) ?? readUpToLimit(file, descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

function refusal(file: string, stats: Stats): Diagnostic | null {
  if (stats.isDirectory()) return errorIn(file, "unreadable", { reason: "folder" });
  if (!stats.isFile()) return errorIn(file, "unreadable", { reason: "not-regular" });
  if (stats.size > largestFile) return errorIn(file, "too-large", { bytes: stats.size, limit: largestFile });
  return null;
}

/** One byte of room more than expected shows whether the file has grown since its size was asked for. */
function readUpToLimit(file: string, descriptor: number, size: number): Buffer | Diagnostic {
  const buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, length);
    length += count;
    if (count === 0) return buffer.subarray(0, length);
    if (length === buffer.length) break;
  }
  if (length > largestFile) return errorIn(file, "too-large", { bytes: length, limit: largestFile });
  return readUpToLimit(file, descriptor, largestFile);
}

/** What the bytes of `file` say, wherever they come from (the disk, a commit), or why they are no text. */
export function sourceOf(file: string, bytes: Buffer): Source | Diagnostic {
  if (bytes.length > largestFile) return errorIn(file, "too-large", { bytes: bytes.length, limit: largestFile });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return errorIn(file, "encoding", { reason: "utf16" });
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return encodingError(file, bytes, nul, "binary");
  if (!isUtf8(bytes)) return encodingError(file, bytes, firstInvalidByte(bytes), "not-utf8");
  const source = newSource(file, bytes.toString("utf8"));
  return source.text.trim() === "" ? errorIn(file, "empty-file", {}) : source;
}

function encodingError(file: string, bytes: Buffer, at: number, reason: "binary" | "not-utf8"): Diagnostic {
  const before = newSource(file, bytes.toString("utf8", 0, at)).text;
  return errorIn(file, "encoding", { reason }, spanAt(`${before}?`, before.length, before.length + 1));
}
