import { chmodSync, lstatSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../errors.js";
import { errnoOf } from "./errno.js";
import { type StagedWrite, stageWrite } from "./write.js";

/** A file that does not exist yet. */
export interface NewFile {
  /** Absolute path. */
  readonly file: string;
  readonly content: Buffer;
  /** Whether it is a script that people start by its name. */
  readonly executable?: boolean;
}

/** Whether anything at all, even a link that leads nowhere, has this name. Failure `write-failed` where none can. */
export function isTaken(path: string): boolean {
  return written(path, () => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
}

/**
 * Creates these files and the folders they need, in this order, or none of them: on any failure everything made so
 * far is taken away again. Never replaces what exists. Failures `already-exists`, `write-failed`.
 */
export function createFiles(files: readonly NewFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { file } of files) makeFolder(dirname(file), undo);
    const staged = files.map(({ file, content, executable }) => {
      const write = stageWrite(file, content, null);
      undo.push(() => write.discard());
      return { file, write, executable };
    });
    for (const each of staged) commit(each, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function commit(
  { file, write, executable }: { file: string; write: StagedWrite; executable: boolean | undefined },
  undo: (() => void)[],
): void {
  write.commit();
  undo.push(() => rmSync(file, { force: true }));
  if (executable) written(file, () => chmodSync(file, 0o755));
}

/** Makes a folder and those above it, one by one, so that each can be taken away again. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  if (isTaken(folder)) return;
  makeFolder(dirname(folder), undo);
  written(folder, () => mkdirSync(folder));
  undo.push(() => rmdirSync(folder));
}

function written<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Failure("write-failed", { file, code: errnoOf(error) });
  }
}
