import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { trailersOf } from "../../src/model/trailers.js";
import { emptyFolder } from "../support/ledger.js";
import { git, gitEnv, put } from "../support/repository.js";
import { type RunOptions, run } from "../support/run.js";

const named = ["init", "--title", "某局巡察整改台账", "--category", "学习贯彻有差距"];

function init(cwd: string, words: readonly string[], options: Partial<RunOptions> = {}) {
  return run([...named, ...words], { cwd, env: gitEnv, ...options });
}

const header = (folder: string) => readFileSync(join(folder, "ledger/ledger.yaml"), "utf8");
const message = (folder: string) => git(folder, ["log", "-1", "--format=%B"]).trim();
const unanswered = ["", "", "", "", "", ""];

describe("a new ledger whose changes are to be committed", () => {
  test("says so in its header, and is committed with all that was made", async () => {
    const cwd = emptyFolder();
    put(cwd, { "mine.txt": "m" });
    const { status, stdout } = await init(cwd, ["--commit"]);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\ncommitted [0-9a-f]{10}\n$/),
    });
    expect(parse(header(cwd)).commit).toBe(true);
    expect(git(cwd, ["status", "--porcelain"])).toBe("?? mine.txt\n");
    expect(message(cwd)).toBe("新建台账：某局巡察整改台账\n\nLedger-Action: init");
    expect(trailersOf(message(cwd))?.action).toBe("init");
    expect(await run(["add", "--category", "1", "--title", "甲"], { cwd, env: gitEnv })).toMatchObject({
      stdout: expect.stringContaining("\ncommitted "),
    });
  });

  test("is what a person may ask for", async () => {
    for (const [answer, commits] of [
      ["y", true],
      ["是", true],
      ["", false],
      ["n", false],
    ] as const) {
      const cwd = emptyFolder();
      expect(await init(cwd, [], { answers: [...unanswered, answer] })).toMatchObject({ status: 0 });
      expect(existsSync(join(cwd, ".git"))).toBe(commits);
      expect(parse(header(cwd)).commit).toBe(commits ? true : undefined);
    }
  });

  test("is not asked about where the command line says it, or nobody is there", async () => {
    const [one, two, three] = [emptyFolder(), emptyFolder(), emptyFolder()];
    expect(await init(one, ["--no-commit"], { answers: unanswered })).toMatchObject({ status: 0 });
    expect(await init(two, ["--yes"], { answers: [] })).toMatchObject({ status: 0 });
    expect(await init(three, [])).toMatchObject({ status: 0 });
    for (const folder of [one, two, three]) {
      expect(existsSync(join(folder, ".git"))).toBe(false);
      expect(header(folder)).toMatch(/\n# .*git.*\n# .*“# ”.*\n# commit: true\n/);
      expect(parse(header(folder).replace("# commit:", "commit:")).commit).toBe(true);
    }
  });

  test("joins the repository that there is, and leaves the rest of it alone", async () => {
    const folder = emptyFolder();
    git(folder, ["init", "-q", "-b", "main"]);
    put(folder, { "a.txt": "a", ".gitignore": "*.log\n" });
    git(folder, ["add", "a.txt"]);
    const { status, stdout } = await init(folder, ["某局", "--commit", "--json"]);
    expect({ status, commit: JSON.parse(stdout).commit }).toEqual({
      status: 0,
      commit: git(folder, ["rev-parse", "HEAD"]).trim(),
    });
    expect(git(folder, ["ls-files", "-z"]).split("\0")).toContain("某局/ledger/ledger.yaml");
    expect(git(folder, ["status", "--porcelain"])).toBe("A  a.txt\n?? .gitignore\n");
    expect(existsSync(join(folder, "某局/.git"))).toBe(false);
  });

  test("stays made where it cannot be committed", async () => {
    const cwd = emptyFolder();
    git(cwd, ["init", "-q", "-b", "main"]);
    const hooks = emptyFolder();
    writeFileSync(join(hooks, "pre-commit"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    git(cwd, ["config", "core.hooksPath", hooks]);
    const { status, stdout, stderr } = await init(cwd, ["--commit"]);
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("created  ledger/ledger.yaml\n"),
    });
    expect(stderr).toMatch(/^written, but not committed: .*a hook of this repository refused/);
    expect(git(cwd, ["ls-files"])).toBe("");
  });

  test("makes nothing when it is only tried", async () => {
    const cwd = emptyFolder();
    await init(cwd, ["--commit", "--dry-run"]);
    expect(existsSync(join(cwd, ".git"))).toBe(false);
  });
});
