import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trailersOf } from "../../src/model/trailers.js";
import { copyLedger, emptyFolder, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { commitAll, git, gitEnv, put } from "../support/repository.js";
import { run } from "../support/run.js";

function ledger(cwd: string, ...words: string[]) {
  return run(words, { cwd, env: gitEnv });
}

function committedLedger(folder = copyLedger()): string {
  commitAll(folder);
  return folder;
}

const head = (folder: string) => git(folder, ["rev-parse", "HEAD"]).trim();
const message = (folder: string, commit = "HEAD") => git(folder, ["log", "-1", "--format=%B", commit]).trim();
const tree = (folder: string, commit = "HEAD") => git(folder, ["rev-parse", `${commit}:ledger`]).trim();
const file = (folder: string, id: string) => join(folder, "ledger/problems", `${id}.yaml`);
const text = (folder: string, id: string) => readFileSync(file(folder, id), "utf8");

function replace(folder: string, id: string, from: string | RegExp, to: string): void {
  writeFileSync(file(folder, id), text(folder, id).replace(from, to));
}

/** Tries to undo, and finds that nothing has changed. */
async function refused(folder: string, ...words: string[]) {
  const before = [head(folder), snapshot(join(folder, "ledger")), git(folder, ["ls-files", "-s"])];
  const { status, stdout, stderr } = await ledger(folder, "undo", ...words);
  expect([head(folder), snapshot(join(folder, "ledger")), git(folder, ["ls-files", "-s"])]).toEqual(before);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  return stderr;
}

describe("the last commit is taken back", () => {
  test("to the byte, by a commit that names it", async () => {
    const folder = committedLedger();
    put(folder, { "staged.txt": "s", "schemas/ledger.schema.json": "{}" });
    git(folder, ["add", "staged.txt"]);
    const before = text(folder, "033");
    await ledger(folder, "done", "33", "--all-measures", "--commit");
    const done = head(folder);
    const { status, stdout, stderr } = await ledger(folder, "undo");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe(`taken back ${done.slice(0, 10)}: 33：完成——存在人员混岗问题`);
    expect(stdout).toContain("\n-status: done\n+status: in_progress\n");
    expect(stdout).toMatch(/\ncommitted [0-9a-f]{10}\n$/);
    expect(text(folder, "033")).toBe(before);
    expect(tree(folder)).toBe(tree(folder, "HEAD~2"));
    expect(message(folder)).toMatch(
      new RegExp(`^撤销：33：完成——存在人员混岗问题\n\nThis reverts commit ${done}\\.\n33：`),
    );
    expect(trailersOf(message(folder))).toEqual({ action: "undo", problems: [33], undoes: done });
    expect(git(folder, ["status", "--porcelain"])).toBe(" M schemas/ledger.schema.json\nA  staged.txt\n");
    expect(readdirSync(join(folder, "ledger/problems")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("and then the one before it, until there is none", async () => {
    const folder = committedLedger();
    await ledger(folder, "set", "33", "deadline=2026-12-31", "--commit");
    await ledger(folder, "add", "--category", "2", "--title", "会议记录不完整", "--commit");
    replace(folder, "007", /$/, "goal: 健全\n");
    await ledger(folder, "save");
    put(folder, { "other.txt": "o" });
    git(folder, ["add", "other.txt"]);
    git(folder, ["commit", "-qm", "somebody else"]);
    for (const subject of ["7：整改目标", "34：新增", "33：更正"]) {
      expect((await ledger(folder, "undo")).stdout).toContain(subject);
    }
    expect(existsSync(file(folder, "034"))).toBe(false);
    expect(tree(folder)).toBe(tree(folder, "HEAD~7"));
    expect(await refused(folder)).toContain("there is nothing to take back");
  });

  test("without what came after it and elsewhere", async () => {
    const folder = committedLedger();
    await ledger(folder, "set", "33", "deadline=2026-12-31", "--commit");
    replace(folder, "033", "id: 33", "id: 33 # 待核");
    git(folder, ["commit", "-qam", "by hand"]);
    expect(await ledger(folder, "undo")).toMatchObject({ status: 0 });
    expect(text(folder, "033")).toContain("id: 33 # 待核\n");
    expect(text(folder, "033")).not.toContain("deadline");
  });

  test("with its evidence, unless that is cited all the same", async () => {
    const folder = committedLedger();
    writeFileSync(join(folder, "a.txt"), "a");
    await ledger(folder, "note", "33", "--evidence", "a.txt", "--commit");
    const proof = join(folder, "ledger/evidence/033/a.txt");
    const { stdout } = await ledger(folder, "undo");
    expect(stdout).toContain("evidence removed: ledger/evidence/033/a.txt\n");
    expect(existsSync(proof)).toBe(false);

    await ledger(folder, "note", "33.1", "--evidence", "a.txt", "--commit");
    const citation = /evidence\/033\/a.txt, sha256: \w+/.exec(text(folder, "033"))?.[0];
    replace(folder, "007", /$/, `evidence:\n  - { file: ${citation} }\n`);
    git(folder, ["commit", "-qam", "cited again"]);
    expect(await ledger(folder, "undo")).toMatchObject({ status: 0 });
    expect(existsSync(proof)).toBe(true);
    expect(await ledger(folder, "check")).toMatchObject({ status: 0 });
  });

  test("bringing back what it removed", async () => {
    const folder = committedLedger();
    const before = tree(folder);
    rmSync(file(folder, "005"));
    await ledger(folder, "save", "--anyway");
    const { status, stdout } = await ledger(folder, "undo");
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining("--- /dev/null\n") });
    expect(tree(folder)).toBe(before);
  });

  test("with the line endings of this system", async () => {
    const folder = committedLedger(makeLedger({ problems: { "001": plainProblem(1), "002": plainProblem(2) } }));
    git(folder, ["config", "core.autocrlf", "true"]);
    for (const id of ["001", "002"]) replace(folder, id, /\n/g, "\r\n");
    const before = text(folder, "001");
    await ledger(folder, "start", "1", "--commit");
    expect(await ledger(folder, "undo")).toMatchObject({ status: 0 });
    expect(text(folder, "001")).toBe(before);
    expect(tree(folder)).toBe(tree(folder, "HEAD~2"));
  });

  test("along first parents, past what was merged", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "主线", "--commit");
    git(folder, ["checkout", "-q", "-b", "side", "HEAD~1"]);
    await ledger(folder, "note", "6", "--note", "支线", "--commit");
    git(folder, ["checkout", "-q", "main"]);
    git(folder, ["merge", "-q", "--no-edit", "side"]);
    expect((await ledger(folder, "undo")).stdout).toContain("33：记事");
    expect(text(folder, "006")).toContain("支线");
  });

  test("is only shown with --dry-run, and told to programs", async () => {
    const folder = committedLedger();
    await ledger(folder, "start", "33.1", "33", "--commit");
    await ledger(folder, "done", "33", "--all-measures", "--commit");
    const [done, files] = [head(folder), snapshot(folder)];
    const { status, stdout, stderr } = await ledger(folder, "undo", "--dry-run");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Dry run: nothing was written.\n" });
    expect(stdout).toMatch(/^would take back /);
    const json = JSON.parse((await ledger(folder, "undo", "--json", "--dry-run")).stdout);
    expect(json).toEqual({
      changed: [{ id: "33", file: "ledger/problems/033.yaml", from: "done", to: "in_progress" }],
      refused: [],
      files: ["ledger/problems/033.yaml"],
      commit: null,
      undoes: done,
    });
    expect(snapshot(folder)).toEqual(files);
    expect(JSON.parse((await ledger(folder, "undo", "--json")).stdout).commit).toBe(head(folder));
  });
});

describe("what was taken back is not taken back again", () => {
  test("by git revert", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    git(folder, ["revert", "--no-edit", "HEAD"]);
    expect(await refused(folder)).toContain("there is nothing to take back");
    git(folder, ["revert", "--no-edit", "HEAD"]);
    expect(await ledger(folder, "undo")).toMatchObject({ status: 0, stdout: expect.stringContaining("33：记事") });
  });

  test("by git revert, but what came before it is", async () => {
    const folder = committedLedger();
    for (const note of ["甲", "乙"]) await ledger(folder, "note", "33", "--note", note, "--commit");
    git(folder, ["revert", "--no-edit", "HEAD"]);
    expect(await ledger(folder, "undo")).toMatchObject({ status: 0 });
    expect(tree(folder)).toBe(tree(folder, "HEAD~4"));
  });

  test("by hand", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    git(folder, ["checkout", "-q", "HEAD~1", "--", "ledger"]);
    git(folder, ["commit", "-qm", "as it was"]);
    expect(await refused(folder)).toMatch(/^error: what commit [0-9a-f]{10} changed.* is no longer there/);
  });
});

describe("nothing is taken back where", () => {
  test("the same lines were changed since", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    replace(folder, "033", "note: 甲", "note: 乙");
    git(folder, ["commit", "-qam", "by hand"]);
    expect(await refused(folder)).toContain("ledger/problems/033.yaml: the same lines were changed after commit");
  });

  test("a file that it added was changed since", async () => {
    const folder = committedLedger();
    await ledger(folder, "add", "--category", "2", "--title", "甲", "--commit");
    replace(folder, "034", "甲", "乙");
    git(folder, ["commit", "-qam", "by hand"]);
    expect(await refused(folder, "--dry-run")).toContain("ledger/problems/034.yaml: the same lines");
  });

  test("a file has changes that are not committed", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    replace(folder, "033", "note: 甲", "note: 乙");
    expect(await refused(folder)).toContain("ledger/problems/033.yaml has changes that are not committed yet");
  });

  test("a link stands where the file was", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    renameSync(file(folder, "033"), join(folder, "elsewhere.yaml"));
    symlinkSync("../../elsewhere.yaml", file(folder, "033"));
    const before = readFileSync(join(folder, "elsewhere.yaml"), "utf8");
    expect(await refused(folder)).toContain("ledger/problems/033.yaml is a symbolic link");
    expect(readFileSync(join(folder, "elsewhere.yaml"), "utf8")).toBe(before);
  });

  test("a file could then no longer be used", async () => {
    const folder = committedLedger();
    const header = join(folder, "ledger/ledger.yaml");
    writeFileSync(
      header,
      readFileSync(header, "utf8").replace("categories:\n", "categories:\n  - { id: extra, name: 其他 }\n"),
    );
    await ledger(folder, "save");
    replace(folder, "007", /category: .*/, "category: extra");
    git(folder, ["commit", "-qam", "by hand"]);
    expect(await refused(folder)).toMatch(/ledger\/problems\/007\.yaml:3:11: .*extra/);
  });

  test("the ledger begins with the commit", async () => {
    const folder = copyLedger();
    await ledger(folder, "save", "--init");
    expect(await refused(folder)).toMatch(/the ledger begins in this folder with commit [0-9a-f]{10}/);
    git(folder, ["commit", "-q", "--allow-empty", "-m", "x"]);
    expect(await refused(folder)).toContain("the ledger begins in this folder with commit");
  });

  test("the ledger begins later than its repository", async () => {
    const folder = copyLedger();
    git(folder, ["init", "-q", "-b", "main"]);
    git(folder, ["commit", "-q", "--allow-empty", "-m", "x"]);
    await ledger(folder, "save");
    expect(await refused(folder)).toContain("the ledger begins in this folder with commit");
  });

  test("the clone lacks the commit before it", async () => {
    const folder = committedLedger();
    await ledger(folder, "note", "33", "--note", "甲", "--commit");
    const scratch = emptyFolder();
    git(scratch, ["clone", "-q", "--depth=1", `file://${folder}`, "clone"]);
    expect(await ledger(join(scratch, "clone"), "undo")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("git fetch --unshallow"),
    });
  });

  test("the new commit cannot be made", async () => {
    const folder = committedLedger();
    writeFileSync(join(folder, "a.txt"), "a");
    await ledger(folder, "note", "33", "--evidence", "a.txt", "--commit");
    const hooks = emptyFolder();
    writeFileSync(join(hooks, "pre-commit"), "#!/bin/sh\necho no\nexit 1\n", { mode: 0o755 });
    git(folder, ["config", "core.hooksPath", hooks]);
    expect(await refused(folder)).toContain("a hook of this repository refused");
    git(folder, ["config", "core.hooksPath", ".git/hooks"]);
    git(folder, ["checkout", "-q", "--detach"]);
    expect(await refused(folder)).toContain("git switch BRANCH");
  });

  test("there is no repository, no commit, or none that ledger made", async () => {
    const folder = copyLedger();
    expect(await ledger(folder, "undo")).toMatchObject({ status: 2, stderr: expect.stringContaining("save --init") });
    git(folder, ["init", "-q"]);
    expect(await ledger(folder, "undo")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("never committed"),
    });
    git(folder, ["add", "."]);
    git(folder, ["commit", "-qm", "Ledger-Action: done"]);
    expect(await refused(folder)).toContain("there is nothing to take back");
  });
});
