import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyLedger } from "../support/ledger.js";
import { commitAll, git, gitEnv } from "../support/repository.js";
import { type RunOptions, run } from "../support/run.js";

/** Runs `ledger save …` with an identity, and nobody at the terminal unless told. */
export function save(cwd: string, words: readonly string[] = [], { env = {}, ...options }: Partial<RunOptions> = {}) {
  return run(["save", ...words], { cwd, env: { ...gitEnv, ...env }, ...options });
}

export async function saveJson(cwd: string, ...words: string[]) {
  const { status, stdout, stderr } = await save(cwd, ["--json", ...words]);
  return { status, stderr, ...JSON.parse(stdout) };
}

/** Of the file that holds "a". */
export const sha256OfA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

/** The shipped ledger, committed. */
export function committedLedger(): string {
  const folder = copyLedger();
  commitAll(folder);
  return folder;
}

export function edit(folder: string, name: string, from: string | RegExp, to: string): void {
  const file = join(folder, "ledger", name);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

export const message = (folder: string) => git(folder, ["log", "-1", "--format=%B"]);
export const head = (folder: string) => git(folder, ["rev-parse", "HEAD"]).trim();
export const lastFiles = (folder: string) =>
  git(folder, ["show", "--name-status", "--format=", "--no-renames", "-z"]).split("\0").slice(0, -1);
