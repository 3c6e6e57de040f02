import nodeFs from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../errors.js";
import { sha256OfFile } from "./digest.js";
import { errnoOf } from "./errno.js";
import { claim, layBeside, removeQuietly, statsOf, syncFolder } from "./temporary.js";

/** The calls that a full or failing disk makes fail; given from outside only to try that. */
export type Disk = Pick<typeof nodeFs, "writeSync" | "fsyncSync" | "renameSync">;

/** New content that lies beside its file, complete and on disk, and waits to take its place. */
export interface StagedWrite {
  /** Failures `changed-on-disk` and `already-exists`: whether `commit` would be refused now. */
  verify(): void;
  /** Verifies once more and puts the content in its place, whole, in one step. Removes what was staged on failure. */
  commit(): void;
  /** Gives up; the file stays as it is. */
  discard(): void;
}

/**
 * Lays `content` beside `file`, to replace it if the file still has the SHA-256 `expected`, or, when that is null, if
 * there is no such file. The new file has the old one's mode and, where permitted, its owner. Behind a symbolic link
 * the file itself is replaced. Failure `write-failed` with the system's reason.
 *
 * The window that remains: another program can change the file between the last look at it and the rename, some
 * microseconds later; no system call compares and renames in one. Two runs of `ledger` are kept apart by the lock, and
 * a new file cannot overwrite one at any time.
 */
export function stageWrite(file: string, content: Buffer, expected: string | null, disk: Disk = nodeFs): StagedWrite {
  return orWriteFailed(file, () => {
    const target = statsOf(file)?.isSymbolicLink() ? nodeFs.realpathSync(file) : file;
    const old = statsOf(target);
    // A rename would replace a write-protected file, too; who protected it does not want that.
    if (old !== null) nodeFs.accessSync(target, nodeFs.constants.W_OK);
    const temporary = layBeside(target, (descriptor) => {
      writeAll(descriptor, content, disk);
      if (old !== null) likeOld(descriptor, old);
      disk.fsyncSync(descriptor);
    });
    return staged({ file, target, temporary, expected }, disk);
  });
}

/** Replaces or creates `file` in one step: {@link stageWrite} and `commit`. */
export function writeWhole(file: string, content: Buffer, expected: string | null, disk: Disk = nodeFs): void {
  stageWrite(file, content, expected, disk).commit();
}

interface Staging {
  /** As it was named to us. */
  readonly file: string;
  /** The file itself, behind a link. */
  readonly target: string;
  readonly temporary: string;
  readonly expected: string | null;
}

function staged({ file, target, temporary, expected }: Staging, disk: Disk): StagedWrite {
  const discard = () => removeQuietly(temporary);
  const verify = () => {
    if (expected === null) {
      if (statsOf(target) !== null) throw new Failure("already-exists", { path: file });
    } else if (sha256OfFile(target) !== expected) throw new Failure("changed-on-disk", { file });
  };
  const commit = () => {
    try {
      verify();
      orWriteFailed(file, () => {
        if (expected !== null) disk.renameSync(temporary, target);
        else if (!claim(temporary, target)) throw new Failure("already-exists", { path: file });
      });
    } catch (error) {
      discard();
      throw error;
    }
    syncFolder(dirname(target), disk.fsyncSync);
  };
  return { verify, commit, discard };
}

/** Writes all of `content`: one call may take only a part of it. */
function writeAll(descriptor: number, content: Buffer, disk: Disk): void {
  for (let at = 0; at < content.length; ) at += disk.writeSync(descriptor, content, at, content.length - at);
}

function likeOld(descriptor: number, { mode, uid, gid }: nodeFs.Stats): void {
  try {
    nodeFs.fchownSync(descriptor, uid, gid);
  } catch (error) {
    errnoOf(error); // Only root may give files away.
  }
  nodeFs.fchmodSync(descriptor, mode & 0o7777);
}

/** Does `work`; what the file system throws becomes a Failure that names the file that was to be written. */
function orWriteFailed<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("write-failed", { file, code: errnoOf(error) });
  }
}
