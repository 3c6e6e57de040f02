import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../errors.js";
import { errnoOf } from "../../store/errno.js";
import { type Git, gitFailed, readGit } from "./git.js";

/**
 * What `current` becomes with the change made that leads from `base` to `other`, line by line; null where both have
 * changed the same lines.
 */
export async function merged(git: Git, base: Buffer, current: Buffer, other: Buffer): Promise<Buffer | null> {
  const folder = laidOut({ base, current, other });
  try {
    const files = ["current", "base", "other"].map((name) => join(folder, name));
    const ran = await readGit(git, ["merge-file", "-p", "-q", ...files]);
    // The status is the number of conflicts; git keeps what is above for its own troubles.
    if (ran.status > 127 || ran.status < 0) throw gitFailed(["merge-file"], ran);
    return ran.status === 0 ? ran.stdout : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function laidOut(files: Readonly<Record<string, Buffer>>): string {
  try {
    const folder = mkdtempSync(join(tmpdir(), "ledger-"));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  } catch (error) {
    throw new Failure("write-failed", { file: tmpdir(), code: errnoOf(error) });
  }
}
