import nodeFs from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Failure } from "../errors.js";
import { problemFileName } from "../model/ledger.js";
import { newSha256, readChunks, sha256OfFile } from "./digest.js";
import { errnoOf } from "./errno.js";
import { freeName, safeName } from "./file-name.js";
import { leadsOutside } from "./inside.js";
import { claim, layBeside, removeQuietly, statsOf, syncFolder } from "./temporary.js";

export { sha256OfFile } from "./digest.js";

/**
 * Where a recorded piece of evidence lies: a path relative to the ledger at `root`, with forward slashes, that must
 * stay in its folder `evidence` whatever links are on the way.
 */
export function resolveEvidence(root: string, recorded: string): { path: string } | "outside" | "missing" {
  const steps = recorded.split("/");
  const foreign = /[\\\0]|^[A-Za-z]:/.test(recorded) || steps.includes("..") || steps[0] !== "evidence";
  if (foreign || steps.length < 2) return "outside";
  const path = join(root, ...steps);
  try {
    if (leadsOutside(root, join(root, "evidence")) || leadsOutside(join(root, "evidence"), path)) return "outside";
    return nodeFs.statSync(path).isFile() ? { path } : "missing";
  } catch (error) {
    errnoOf(error);
    return "missing";
  }
}

/** A file that is to become evidence, and what to record of it. */
export interface EvidencePlan {
  /** The user's file, absolute. */
  readonly source: string;
  /** As it is recorded: `evidence/007/name.pdf`. */
  readonly recorded: string;
  readonly sha256: string;
  /** Where the copy will lie, absolute. */
  readonly target: string;
  /** The very same bytes lie there already, or will when what was planned before is copied. */
  readonly present: boolean;
}

/**
 * Chooses where the file at `sourcePath` (absolute) is kept for problem `id`, without writing. Its name is kept as far
 * as every system can bear it. One already in `evidence/ID/` stays where it is, one with the same bytes is used again,
 * and other bytes under the same name, there or among the `planned`, get a number: `name (2).pdf`.
 * Failures `evidence-unreadable`, and `unusable-folder` when the folder leads out of the ledger.
 */
export function planEvidence(
  root: string,
  id: number,
  sourcePath: string,
  planned: readonly EvidencePlan[] = [],
): EvidencePlan {
  const source = resolve(sourcePath);
  const sha256 = hashOfSource(source, () => undefined);
  const folder = `evidence/${problemFileName(id).replace(/\.yaml$/, "")}`;
  requireOwnFolder(root, folder);
  const inPlace = relative(root, source).split(sep).join("/");
  if (inPlace.startsWith(`${folder}/`) && typeof resolveEvidence(root, inPlace) !== "string") {
    return { source, recorded: inPlace, sha256, target: source, present: true };
  }
  /** Null where nothing is nor will be; a folder or the like has no hash, and equals nothing. */
  const hashAt = (target: string) =>
    planned.find((plan) => plan.target.toLowerCase() === target.toLowerCase())?.sha256 ??
    (statsOf(target) === null ? null : (sha256OfFile(target) ?? ""));
  const name = freeName(safeName(basename(source)), (each) =>
    [null, sha256].includes(hashAt(join(root, folder, each))),
  );
  const target = join(root, folder, name);
  return { source, recorded: `${folder}/${name}`, sha256, target, present: hashAt(target) === sha256 };
}

/**
 * Copies as planned and returns true; false if the bytes are there already. The copy appears whole or not at all.
 * Failures `changed-on-disk` when the source no longer has the planned bytes, `evidence-exists` when the name was taken
 * since, `evidence-unreadable`, `write-failed`.
 */
export function copyEvidence({ source, sha256, target, present }: EvidencePlan, disk: Disk = nodeFs): boolean {
  if (present || sha256OfFile(target) === sha256) return false;
  try {
    nodeFs.mkdirSync(dirname(target), { recursive: true });
    const temporary = layBeside(target, (descriptor) => {
      const copied = hashOfSource(source, (chunk) => writeChunk(descriptor, chunk, target, disk));
      if (copied !== sha256) throw new Failure("changed-on-disk", { file: source });
      disk.fsyncSync(descriptor);
    });
    try {
      if (sha256OfFile(temporary) !== sha256) throw new Failure("write-failed", { file: target, code: "EIO" });
      if (!claim(temporary, target)) throw new Failure("evidence-exists", { path: target });
    } catch (error) {
      removeQuietly(temporary);
      throw error;
    }
    syncFolder(dirname(target), disk.fsyncSync);
    return true;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("write-failed", { file: target, code: errnoOf(error) });
  }
}

/** Takes back what `copyEvidence` has just copied; for a command that fails later on. */
export function removeCopy({ target, sha256 }: EvidencePlan): void {
  if (sha256OfFile(target) === sha256) removeQuietly(target);
}

type Disk = Pick<typeof nodeFs, "writeSync" | "fsyncSync">;

function writeChunk(descriptor: number, chunk: Uint8Array, target: string, disk: Disk): void {
  try {
    for (let at = 0; at < chunk.length; ) at += disk.writeSync(descriptor, chunk, at, chunk.length - at);
  } catch (error) {
    throw new Failure("write-failed", { file: target, code: errnoOf(error) });
  }
}

/** The SHA-256 of the user's file, whose bytes go to `take` as well. */
function hashOfSource(source: string, take: (chunk: Uint8Array) => void): string {
  const hash = newSha256();
  const both = (chunk: Uint8Array) => {
    hash.update(chunk);
    take(chunk);
  };
  try {
    if (readChunks(source, both)) return hash.digest("hex");
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("evidence-unreadable", { path: source, code: errnoOf(error) });
  }
  const code = nodeFs.statSync(source).isDirectory() ? "EISDIR" : "EINVAL";
  throw new Failure("evidence-unreadable", { path: source, code });
}

/** The folder, as far as it exists, must be a real one within the ledger: nothing is ever written elsewhere. */
function requireOwnFolder(root: string, folder: string): void {
  const path = join(root, folder);
  for (const each of [dirname(path), path]) {
    const stats = statsOf(each);
    if (stats === null) return;
    if (stats.isSymbolicLink()) throw new Failure("unusable-folder", { path: each, code: "ELOOP" });
    if (!stats.isDirectory()) throw new Failure("unusable-folder", { path: each, code: "ENOTDIR" });
  }
}
