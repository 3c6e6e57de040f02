import { type Stats, statSync } from "node:fs";
import { Failure } from "../errors.js";
import { sha256OfFile } from "./digest.js";
import { errnoOf } from "./errno.js";
import { writeWhole } from "./write.js";

/**
 * Whether a file can be written to `path`: Failures `output-exists` where there is one and `replace` does not allow it to
 * go, `write-failed` where something lies there that is no file.
 */
export function requireFree(path: string, replace: boolean): void {
  const stats = statsBehind(path);
  if (stats === null) return;
  if (!stats.isFile())
    throw new Failure("write-failed", { file: path, code: stats.isDirectory() ? "EISDIR" : "EINVAL" });
  if (!replace) throw new Failure("output-exists", { path });
}

/**
 * Writes a file that the user asked for, whole or not at all; an existing one is replaced only with `replace`.
 * Failures of {@link requireFree}, and `write-failed`.
 */
export function writeOutput(path: string, content: Buffer, replace: boolean): void {
  requireFree(path, replace);
  try {
    writeWhole(path, content, statsBehind(path) === null ? null : sha256OfFile(path));
  } catch (error) {
    if (error instanceof Failure && error.kind === "already-exists") throw new Failure("output-exists", { path });
    throw error;
  }
}

/** What lies at the end of a path, behind links too; null where nothing does. */
function statsBehind(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    errnoOf(error);
    return null;
  }
}
