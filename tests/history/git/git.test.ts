import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/errors.js";
import { askGit, readGit, writeGit } from "../../../src/history/git/git.js";
import { emptyFolder } from "../../support/ledger.js";
import { git, gitEnv, madeRepository } from "../../support/repository.js";

const root = process.getuid?.() === 0;

function plainRepository(text = "一\n"): string {
  return madeRepository([{ on: "2026-01-01", files: { "a.txt": text } }]);
}

/** What the promise fails with, or what it gives. */
function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}

describe("git is found and asked", () => {
  test("and its answer comes whole, piece by piece where somebody takes the pieces", async () => {
    const folder = plainRepository();
    const at = { folder, env: gitEnv };
    expect((await askGit(at, ["cat-file", "blob", "HEAD:a.txt"])).toString()).toBe("一\n");
    const pieces: Buffer[] = [];
    const ran = await readGit(at, ["cat-file", "--batch-check"], {
      input: "HEAD\n".repeat(20_000),
      take: (piece) => pieces.push(Buffer.from(piece)),
    });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toHaveLength(0);
    expect(Buffer.concat(pieces).toString().split("\n")).toHaveLength(20_001);
    expect(pieces.length).toBeGreaterThan(1);
  });

  test("and has no advice to give", async () => {
    const at = { folder: plainRepository(), env: gitEnv };
    expect((await readGit(at, ["log", "--format=%s"])).stderr).toBe("");
  });

  test("what goes wrong while the pieces are taken ends the reading", async () => {
    const take = () => {
      throw new Error("enough");
    };
    const at = { folder: plainRepository(), env: gitEnv };
    expect(await failure(readGit(at, ["rev-parse", "HEAD"], { take }))).toEqual(new Error("enough"));
  });

  test("a git that ends before it has read everything is no fault of ours", async () => {
    const at = { folder: plainRepository(), env: gitEnv };
    const { status } = await readGit(at, ["rev-parse", "HEAD"], { input: "x".repeat(1_000_000) });
    expect(status).toBe(0);
  });

  test("its own words come in English, whatever the locale", async () => {
    const at = { folder: plainRepository(), env: { ...gitEnv, LC_ALL: "zh_CN.UTF-8", LANGUAGE: "zh_CN" } };
    expect(await failure(askGit(at, ["cat-file", "blob", "HEAD:b.txt"]))).toEqual(
      new Failure("git-failed", {
        command: "cat-file",
        output: "fatal: path 'b.txt' does not exist in 'HEAD'",
      }),
    );
  });

  test("a failure names git's command, not its options", async () => {
    const at = { folder: plainRepository(), env: gitEnv };
    const failed = await failure(askGit(at, ["-c", "a.b=c", "--literal-pathspecs", "ls-tree", "nothing"]));
    expect(failed).toMatchObject({ kind: "git-failed", params: { command: "ls-tree" } });
  });
});

describe("without git", () => {
  test("one that is not on the PATH", async () => {
    const env = { ...gitEnv, PATH: emptyFolder() };
    expect(await failure(readGit({ folder: emptyFolder(), env }, ["version"]))).toEqual(new Failure("no-git", {}));
    expect(await failure(writeGit({ folder: emptyFolder(), env }, ["version"]))).toEqual(new Failure("no-git", {}));
  });

  test("one that cannot be started", async () => {
    const path = emptyFolder();
    writeFileSync(join(path, "git"), "no program", { mode: 0o644 });
    const env = { ...gitEnv, PATH: path };
    expect(await failure(readGit({ folder: emptyFolder(), env }, ["version"]))).toEqual(new Failure("no-git", {}));
  });
});

describe("the environment", () => {
  test.each([
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_CEILING_DIRECTORIES",
    "GIT_REPLACE_REF_BASE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_TRACE",
    "GIT_CONFIG",
  ])("%s leads nowhere else", async (name) => {
    const [folder, other] = [plainRepository(), plainRepository("二\n")];
    mkdirSync(join(folder, "sub"));
    const env = { ...gitEnv, [name]: join(other, ".git") };
    const args = ["rev-parse", "--show-toplevel", "HEAD"];
    const plain = git(folder, args);
    for (const run of [readGit, writeGit]) {
      const { status, stdout, stderr } = await run({ folder: join(folder, "sub"), env }, args);
      expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 0, stdout: plain, stderr: "" });
    }
  });

  test("keeps the user's own configuration, and who commits where something is written", async () => {
    const folder = plainRepository();
    const file = join(emptyFolder(), "config");
    writeFileSync(file, "[user]\n\tname = 局长\n");
    const env = { PATH: gitEnv.PATH, HOME: "/nonexistent", GIT_CONFIG_GLOBAL: file };
    expect((await askGit({ folder, env }, ["config", "user.name"])).toString()).toBe("局长\n");
    const ident = await writeGit({ folder, env: gitEnv }, ["var", "GIT_AUTHOR_IDENT"]);
    expect(ident.stdout.toString()).toContain("办公室 <office@example.org>");
  });

  test("git asks nobody for a password", async () => {
    const at = { folder: plainRepository(), env: gitEnv };
    git(at.folder, ["config", "alias.asks", "!echo $GIT_TERMINAL_PROMPT"]);
    expect((await writeGit(at, ["asks"])).stdout.toString()).toBe("0\n");
  });
});

describe("a repository that belongs to somebody else", () => {
  test.runIf(root)("is told as such", async () => {
    const folder = plainRepository();
    for (const path of [folder, join(folder, ".git")]) chownSync(path, 12_345, 12_345);
    const failed = await failure(readGit({ folder, env: gitEnv }, ["rev-parse", "HEAD"]));
    expect(failed).toEqual(new Failure("foreign-repository", { path: folder }));
  });
});

describe("words are data", () => {
  test("no shell reads them", async () => {
    const folder = plainRepository();
    const args = ["rev-parse", "--sq-quote", "$(touch trace)", "`touch trace`", "; touch trace", "a\nb"];
    const told = (await askGit({ folder, env: gitEnv }, args)).toString();
    expect(told).toBe(" '$(touch trace)' '`touch trace`' '; touch trace' 'a\nb'\n");
    expect(git(folder, ["status", "--porcelain"])).toBe("");
  });
});
