import { realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { Failure } from "../errors.js";
import { sha256OfFile } from "./digest.js";
import { errnoOf } from "./errno.js";
import { writeWhole } from "./write.js";

/**
 * Whether a paper of the ledger at `root` can be written to `path`: Failures `output-folder` where its folder is missing,
 * `output-in-ledger` where it would take the place of the ledger's own files or of git's, `output-exists` where there is
 * a file and `replace` does not allow it to go, `write-failed` where something lies there that is no file.
 */
export function requireFree(root: string, path: string, replace: boolean): void {
  if (belongsToLedger(realpathSync.native(root), placeOf(path))) throw new Failure("output-in-ledger", { path });
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
export function writeOutput(root: string, path: string, content: Buffer, replace: boolean): void {
  requireFree(root, path, replace);
  try {
    writeWhole(path, content, statsBehind(path) === null ? null : sha256OfFile(path));
  } catch (error) {
    if (error instanceof Failure && error.kind === "already-exists") throw new Failure("output-exists", { path });
    throw error;
  }
}

/** The header, the problems and the evidence; a paper beside them, in the ledger's own folder, harms nothing. */
function belongsToLedger(root: string, place: string): boolean {
  const [first = ""] = relative(root, place).split(sep);
  return ["ledger.yaml", "problems", "evidence"].includes(first) || place.split(sep).includes(".git");
}

/** Where a file lies or will lie, behind every link. Failure `output-folder`. */
function placeOf(path: string): string {
  if (statsBehind(path) !== null) return realpathSync.native(path);
  const folder = dirname(path);
  if (statsBehind(folder) === null) throw new Failure("output-folder", { folder });
  return join(realpathSync.native(folder), basename(path));
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
