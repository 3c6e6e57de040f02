import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { branchOf, commitNamed, headOf, openRepository } from "../../../src/history/git/repository.js";
import { emptyFolder } from "../../support/ledger.js";
import { commitAll, git, gitEnv, madeRepository, put } from "../../support/repository.js";

const files = { "ledger/ledger.yaml": "title: 台账\n" };

function twoCommits(): string {
  return madeRepository([
    { on: "2026-01-01", files },
    { on: "2026-01-02", files: { "ledger/ledger.yaml": "title: 整改台账\n" } },
  ]);
}

describe("the repository around a ledger", () => {
  test.each(["", "ledger", "某局/第一轮 巡察", "a\nb", "[x]*", "-x"])("knows the folder %j", async (name) => {
    const folder = emptyFolder();
    const root = join(folder, name);
    mkdirSync(root, { recursive: true });
    put(root, { "ledger.yaml": "title: 台账\n" });
    commitAll(folder);
    expect(await openRepository(root, gitEnv)).toEqual({
      folder: root,
      env: gitEnv,
      prefix: name === "" ? "" : `${name}/`,
      shallow: false,
    });
  });

  test("is its own where it is a worktree or lies within another", async () => {
    const folder = twoCommits();
    const worktree = join(emptyFolder(), "副本");
    git(folder, ["worktree", "add", "-q", "-b", "side", worktree]);
    const repository = await openRepository(join(worktree, "ledger"), gitEnv);
    expect(repository.prefix).toBe("ledger/");
    expect(await branchOf(repository)).toBe("side");
    const inner = join(folder, "inner");
    mkdirSync(inner);
    put(inner, files);
    commitAll(inner);
    expect((await openRepository(join(inner, "ledger"), gitEnv)).prefix).toBe("ledger/");
  });

  test("is none where there is none, and inside git's own folder", async () => {
    const nowhere = emptyFolder();
    const env = { ...gitEnv, GIT_DIR: join(twoCommits(), ".git") };
    await expect(openRepository(nowhere, env)).rejects.toMatchObject({
      kind: "no-repository",
      params: { path: nowhere },
    });
    const git = join(twoCommits(), ".git");
    await expect(openRepository(git, gitEnv)).rejects.toMatchObject({ kind: "no-repository" });
  });

  test("that git cannot make sense of is git's own complaint", async () => {
    const folder = twoCommits();
    put(folder, { ".git/config": "[core\n" });
    await expect(openRepository(folder, gitEnv)).rejects.toMatchObject({
      kind: "git-failed",
      params: { command: "rev-parse", output: expect.stringContaining("bad config") },
    });
  });

  test("knows that it is shallow", async () => {
    const clone = join(emptyFolder(), "clone");
    git(emptyFolder(), ["clone", "-q", "--depth", "1", `file://${twoCommits()}`, clone]);
    expect((await openRepository(clone, gitEnv)).shallow).toBe(true);
  });
});

describe("where it stands", () => {
  test("the commit and the branch that are checked out", async () => {
    const folder = twoCommits();
    const repository = await openRepository(folder, gitEnv);
    expect(await headOf(repository)).toBe(git(folder, ["rev-parse", "HEAD"]).trim());
    expect(await branchOf(repository)).toBe("main");
    git(folder, ["checkout", "-q", "--detach"]);
    expect(await branchOf(repository)).toBeNull();
  });

  test("before the first commit there is a branch and no commit", async () => {
    const folder = emptyFolder();
    git(folder, ["init", "-q", "-b", "主干"]);
    const repository = await openRepository(folder, gitEnv);
    expect([await headOf(repository), await branchOf(repository)]).toEqual([null, "主干"]);
  });
});

describe("a revision", () => {
  test("is a commit, in whole or short, a branch, a tag, or what leads from one to another", async () => {
    const folder = twoCommits();
    git(folder, ["tag", "-a", "-m", "report", "seal/一季度"]);
    git(folder, ["tag", "2026-01-01", "HEAD~1"]);
    const repository = await openRepository(folder, gitEnv);
    const head = git(folder, ["rev-parse", "HEAD"]).trim();
    const first = git(folder, ["rev-parse", "HEAD~1"]).trim();
    for (const text of [
      "HEAD",
      "main",
      "@",
      head,
      head.slice(0, 8),
      "seal/一季度",
      "tags/seal/一季度",
      "HEAD^{/Work}",
    ]) {
      expect([text, await commitNamed(repository, text, "FROM")]).toEqual([text, head]);
    }
    for (const text of ["HEAD~1", "HEAD^", "tags/2026-01-01", "main^0~1"]) {
      expect([text, await commitNamed(repository, text, "FROM")]).toEqual([text, first]);
    }
  });

  test.each([
    "",
    "nothing",
    "-n",
    "--all",
    "--output=trace",
    "HEAD\nmain",
    "HEAD\0",
    "^HEAD",
    "HEAD~1..HEAD",
    "HEAD...main",
    "HEAD^{tree}",
    "HEAD:ledger/ledger.yaml",
    "HEAD^@",
    "HEAD^!",
    "main --",
    "0000000000000000000000000000000000000000",
    "*",
    "..",
  ])("is not %j", async (text) => {
    const folder = twoCommits();
    const repository = await openRepository(folder, gitEnv);
    await expect(commitNamed(repository, text, "--as-of")).rejects.toMatchObject({
      kind: "unknown-revision",
      params: { option: "--as-of", value: text, shallow: false },
    });
    expect(git(folder, ["status", "--porcelain"])).toBe("");
  });

  test("has 64 digits where the repository counts in SHA-256", async () => {
    const folder = emptyFolder();
    git(folder, ["init", "-q", "-b", "main", "--object-format=sha256"]);
    git(folder, ["commit", "-q", "--allow-empty", "-m", "Begin"]);
    const repository = await openRepository(folder, gitEnv);
    expect(await commitNamed(repository, "HEAD", "FROM")).toMatch(/^[0-9a-f]{64}$/);
  });
});
