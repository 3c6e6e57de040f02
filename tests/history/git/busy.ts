import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { commitFiles } from "../../../src/history/commit/commit.js";
import { emptyFolder } from "../../support/ledger.js";
import { commitAll, git, gitEnv, put } from "../../support/repository.js";

/** A repository in which `ledger/` is committed, and beside it what others work on: staged, changed and untracked. */
export function busyRepository(): string {
  const folder = emptyFolder();
  put(folder, {
    "ledger/ledger.yaml": "title: 甲\n",
    "ledger/problems/001.yaml": "id: 1\n",
    "a.txt": "a\n",
    "b.txt": "b\n",
  });
  commitAll(folder);
  put(folder, { "a.txt": "staged\n", "new.txt": "staged\n" });
  git(folder, ["add", "a.txt", "new.txt"]);
  put(folder, { "a.txt": "staged, then changed\n", "b.txt": null, "untracked.txt": "u\n", "ledger/other.txt": "o\n" });
  return folder;
}

/** What git has of everything that is none of our business. */
export function others(folder: string): string[] {
  const index = git(folder, ["ls-files", "-s"]).split("\n");
  const status = git(folder, ["status", "--porcelain", "--untracked-files=all"]).split("\n");
  return [...index, ...status].filter(
    (line) => !line.includes("ledger/problems/") && !line.includes("ledger/evidence/"),
  );
}

export const inLedger = (folder: string, env: object = {}) => ({
  folder: join(folder, "ledger"),
  env: { ...gitEnv, ...env },
});

export function commit(folder: string, files: readonly string[], { env = {}, proof = [] as string[] } = {}) {
  return commitFiles(inLedger(folder, env), { files, proof, message: "更新\n\nLedger-Action: save\n" }, 0);
}

/** The files that the last commit changed. */
export function committedFiles(folder: string): string[] {
  return git(folder, ["show", "--name-only", "--format=", "-z", "HEAD"])
    .split("\0")
    .filter((name) => name !== "");
}

export const failing = (kind: string, params: object = {}) =>
  expect.objectContaining({ kind, params: expect.objectContaining(params) });

export function hook(folder: string, name: string, script: string): void {
  const file = join(folder, ".git/hooks", name);
  mkdirSync(join(folder, ".git/hooks"), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
