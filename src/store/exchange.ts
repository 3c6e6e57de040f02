import nodeFs from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../errors.js";
import { sha256OfFile } from "./digest.js";
import { errnoOf } from "./errno.js";
import { removeQuietly, statsOf, syncFolder } from "./temporary.js";
import { stageWrite } from "./write.js";

/** What is to become of one file. */
export interface Exchange {
  /** Absolute path; no link. */
  readonly file: string;
  /** The SHA-256 that it has now; null where there is none. */
  readonly expected: string | null;
  /** What it is to hold; null where it is to go. */
  readonly content: Buffer | null;
}

/** Files that were exchanged, and can be exchanged back. */
export interface Exchanged {
  /** Puts every file back as it was. */
  undo(): void;
  /** Lets go of the old ones. */
  finish(): void;
}

/**
 * Replaces, creates and removes these files, all or none. The old ones lie hidden beside their places until `finish`.
 * Failures `changed-on-disk`, `already-exists`, `write-failed`: nothing has changed then.
 */
export function exchangeFiles(exchanges: readonly Exchange[]): Exchanged {
  const undo: (() => void)[] = [];
  const asides: string[] = [];
  const takeBack = () => {
    for (const step of undo.reverse()) step();
    undo.length = 0;
  };
  try {
    const staged = exchanges.map((exchange) => ({ ...exchange, write: staging(exchange, undo) }));
    for (const { write } of staged) write.verify();
    for (const { file, expected, write } of staged) {
      if (expected !== null) {
        const aside = orWriteFailed(file, () => keptAside(file));
        asides.push(aside);
        undo.push(() => putBack(aside, file));
      }
      write.commit();
      if (expected === null) undo.push(() => removeQuietly(file));
    }
  } catch (error) {
    takeBack();
    throw error;
  }
  return { undo: takeBack, finish: () => asides.forEach(removeQuietly) };
}

/** The exchange of one file, prepared. */
function staging({ file, expected, content }: Exchange, undo: (() => void)[]): { verify(): void; commit(): void } {
  if (content === null) return removal(file, expected);
  orWriteFailed(file, () => nodeFs.mkdirSync(dirname(file), { recursive: true }));
  const write = stageWrite(file, content, expected);
  undo.push(() => write.discard());
  return write;
}

function removal(file: string, expected: string | null): { verify(): void; commit(): void } {
  const verify = () => {
    if (sha256OfFile(file) !== expected) throw new Failure("changed-on-disk", { file });
  };
  const commit = () => {
    verify();
    orWriteFailed(file, () => nodeFs.unlinkSync(file));
    syncFolder(dirname(file), nodeFs.fsyncSync);
  };
  return { verify, commit };
}

/** Gives the file a second, hidden name; a copy where the file system has no hard links. */
function keptAside(file: string): string {
  const unique = `${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const aside = join(dirname(file), `.${basename(file)}.${unique}.tmp`);
  try {
    nodeFs.linkSync(file, aside);
  } catch (error) {
    errnoOf(error);
    nodeFs.copyFileSync(file, aside, nodeFs.constants.COPYFILE_EXCL);
  }
  return aside;
}

function putBack(aside: string, file: string): void {
  if (statsOf(aside) !== null) nodeFs.renameSync(aside, file);
  // Where both are names of the same file a rename does nothing.
  removeQuietly(aside);
}

function orWriteFailed<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("write-failed", { file, code: errnoOf(error) });
  }
}
