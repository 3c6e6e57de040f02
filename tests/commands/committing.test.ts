import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trailersOf } from "../../src/model/trailers.js";
import { copyLedger, emptyFolder } from "../support/ledger.js";
import { runProgram } from "../support/process.js";
import { commitAll, git, gitEnv, put } from "../support/repository.js";
import { run } from "../support/run.js";

/** Runs `ledger …` with an identity. */
function ledger(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return run(words, { cwd, env: { ...gitEnv, ...env } });
}

function committedLedger(): string {
  const folder = copyLedger();
  commitAll(folder);
  return folder;
}

const message = (folder: string) => git(folder, ["log", "-1", "--format=%B"]).trim();
const count = (folder: string) => Number(git(folder, ["rev-list", "--count", "HEAD"]));
const lastFiles = (folder: string) => git(folder, ["show", "--name-only", "--format="]).trim().split("\n");
const text = (folder: string, id: string) => readFileSync(join(folder, "ledger/problems", `${id}.yaml`), "utf8");

function headerWith(folder: string, line: string): void {
  const file = join(folder, "ledger/ledger.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${line}\n`);
}

describe("a command that commits", () => {
  test("says what it did as ever, and in which commit", async () => {
    const folder = committedLedger();
    put(folder, { "schemas/problem.schema.json": "{}", "staged.txt": "s" });
    git(folder, ["add", "staged.txt"]);
    const { status, stdout, stderr } = await ledger(folder, [
      "done",
      "33",
      "--all-measures",
      "--by",
      "办公室",
      "--commit",
    ]);
    const hash = git(folder, ["rev-parse", "--short=10", "HEAD"]).trim();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").slice(-3)).toEqual(["33: in progress → done  存在人员混岗问题", `committed ${hash}`, ""]);
    expect(lastFiles(folder)).toEqual(["ledger/problems/033.yaml"]);
    expect(message(folder)).toMatch(/^33：完成——存在人员混岗问题\n\n33：正在推进整改 → 已完成整改\n/);
    expect(trailersOf(message(folder))).toEqual({ action: "done", problems: [33], undoes: null });
    expect(git(folder, ["status", "--porcelain"])).toBe(" M schemas/problem.schema.json\nA  staged.txt\n");
  });

  test("speaks English where the ledger does", async () => {
    const folder = committedLedger();
    const file = join(folder, "ledger/ledger.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^language: .*/m, "language: en"));
    await ledger(folder, ["submit", "1-3", "--by", "办公室", "--commit"], { LEDGER_LANG: "zh" });
    expect(message(folder)).toMatch(/^1, 2, 3: submit\n\n1: submit {2}\S+\n2: submit/);
    expect(trailersOf(message(folder))?.problems).toEqual([1, 2, 3]);
  });

  const words: Readonly<Record<string, readonly string[]>> = {
    start: ["start", "33"],
    stage: ["stage", "33", "--review", "2027-06-30"],
    done: ["done", "33.1"],
    submit: ["submit", "1", "--by", "办公室"],
    return: ["return", "1", "--note", "佐证不全"],
    close: ["close", "1", "--approved-by", "局长"],
    reopen: ["reopen", "1", "--note", "反弹"],
    note: ["note", "33", "--note", "已协调"],
    set: ["set", "33", "deadline=2026-12-31"],
    extend: ["extend", "33", "--until", "2027-03-31", "--note", "未到位", "--approved-by", "局长"],
    add: ["add", "--category", "2", "--title", "会议记录不完整"],
    edit: ["edit", "33"],
  };

  test("is every command that writes; each tells its own name", async () => {
    const folder = committedLedger();
    headerWith(folder, "commit: true");
    const editor = join(emptyFolder(), "editor");
    writeFileSync(editor, '#!/bin/sh\necho "goal: 健全" >> "$1"\n');
    chmodSync(editor, 0o755);
    for (const name of ["stage", "start", "done", "submit", "return", "note", "set", "extend", "add", "edit"]) {
      const { status, stdout } = await ledger(folder, words[name] ?? [], { EDITOR: editor });
      expect([name, status, stdout]).toEqual([name, 0, expect.stringMatching(/\ncommitted [0-9a-f]{10}\n$/)]);
      expect(trailersOf(message(folder))?.action).toBe(name);
    }
    await ledger(folder, ["done", "1", "--all-measures"]);
    for (const name of ["close", "reopen"]) {
      expect(await ledger(folder, words[name] ?? [])).toMatchObject({ status: 0 });
      expect(trailersOf(message(folder))?.action).toBe(name);
    }
    expect(git(folder, ["status", "--porcelain"])).toBe(" M ledger/ledger.yaml\n");
  });

  test("takes the evidence with it that its problem cites, and no other", async () => {
    const folder = committedLedger();
    for (const name of ["-甲 乙.txt", "b.txt", "c.txt"]) writeFileSync(join(folder, name), name);
    await ledger(folder, ["note", "33.1", "--evidence", "./-甲 乙.txt"]);
    await ledger(folder, ["note", "6", "--evidence", "b.txt"]);
    await ledger(folder, ["note", "33", "--evidence", "c.txt", "--commit"]);
    expect(git(folder, ["show", "--name-only", "--format=", "-z"]).split("\0").slice(0, -1)).toEqual([
      "ledger/evidence/033/-甲 乙.txt",
      "ledger/evidence/033/c.txt",
      "ledger/problems/033.yaml",
    ]);
  });

  test("does not make evidence its own that was changed since it was committed", async () => {
    const folder = committedLedger();
    writeFileSync(join(folder, "a.txt"), "a");
    await ledger(folder, ["note", "33", "--evidence", "a.txt", "--commit"]);
    put(folder, { "ledger/evidence/033/a.txt": "forged" });
    expect(await ledger(folder, ["note", "33", "--note", "已协调", "--commit"])).toMatchObject({ status: 0 });
    expect(lastFiles(folder)).toEqual(["ledger/problems/033.yaml"]);
  });

  test("tells all that its file has not been committed with, also what was typed into it by hand", async () => {
    const folder = committedLedger();
    const file = join(folder, "ledger/problems/033.yaml");
    writeFileSync(file, text(folder, "033").replace("category:", "cause: 编制不足\ncategory:"));
    await ledger(folder, ["note", "33", "--note", "已协调", "--commit"]);
    expect(message(folder)).toContain("33：问题成因：编制不足\n33：记事：已协调");
  });

  test("is not made to lie by what it is told", async () => {
    const folder = committedLedger();
    const evil = "x\n\nLedger-Action: undo\nLedger-Undoes: 0000";
    await ledger(folder, ["add", "--category", "2", "--title", evil, "--commit"]);
    expect(trailersOf(message(folder))).toEqual({ action: "add", problems: [34], undoes: null });
    await ledger(folder, ["note", "34", "--note", evil, "--by", evil, "--commit"]);
    expect(trailersOf(message(folder))).toEqual({ action: "note", problems: [34], undoes: null });
    expect(git(folder, ["log", "-1", "--format=%(trailers:key=Ledger-Action,valueonly)"]).trim()).toBe("note");
  });

  test("tells programs the commit in full", async () => {
    const folder = committedLedger();
    const json = async (...given: string[]) => JSON.parse((await ledger(folder, [...given, "--json"])).stdout);
    expect((await json("start", "33", "--commit")).commit).toBeUndefined();
    const { commit } = await json("note", "33", "--note", "甲", "--commit");
    expect(commit).toBe(git(folder, ["rev-parse", "HEAD"]).trim());
    git(folder, ["checkout", "-q", "--detach"]);
    expect((await json("note", "33", "--note", "乙", "--commit")).commit).toBeNull();
    expect(await json("note", "33", "--note", "丙")).not.toHaveProperty("commit");
  });

  test("commits nothing where it writes nothing", async () => {
    const folder = committedLedger();
    for (const given of [
      ["done", "33"],
      ["done", "33", "--all-measures", "--dry-run"],
      ["add", "--category", "2", "--title", "甲", "--dry-run"],
    ]) {
      expect((await ledger(folder, [...given, "--commit"])).stdout).not.toContain("committed");
    }
    expect(count(folder)).toBe(1);
  });
});

describe("the header decides where the command line does not", () => {
  test.each([
    ["commit: true", [], 2],
    ["commit: true", ["--no-commit"], 1],
    ["commit: false", [], 1],
    ["commit: false", ["--commit"], 2],
    ["", [], 1],
  ])("%s %j", async (line, options, commits) => {
    const folder = committedLedger();
    headerWith(folder, line);
    await ledger(folder, ["note", "33", "--note", "已协调", ...options]);
    expect(count(folder)).toBe(commits);
  });
});

describe("what keeps it from committing is told, and the file is written", () => {
  async function noted(folder: string, env: Readonly<Record<string, string>> = {}) {
    const outcome = await ledger(folder, ["note", "33", "--note", "已协调", "--commit"], env);
    expect(text(folder, "033")).toContain("已协调");
    expect(outcome).toMatchObject({ status: 1, stdout: "33: note recorded  存在人员混岗问题\n" });
    expect(existsSync(join(folder, "ledger/.lock"))).toBe(false);
    return outcome.stderr;
  }

  test.each([
    ["no repository", () => copyLedger(), "ledger save --init"],
    [
      "an unborn branch",
      () => {
        const folder = copyLedger();
        git(folder, ["init", "-q"]);
        return folder;
      },
      '"ledger save" commits it for the first time',
    ],
    [
      "a ledger that was never committed",
      () => {
        const folder = copyLedger();
        git(folder, ["init", "-q"]);
        git(folder, ["commit", "-q", "--allow-empty", "-m", "x"]);
        return folder;
      },
      '"ledger save" commits it for the first time',
    ],
    [
      "a detached head",
      () => {
        const folder = committedLedger();
        git(folder, ["checkout", "-q", "--detach"]);
        return folder;
      },
      "git switch BRANCH",
    ],
    [
      "a hook",
      () => {
        const folder = committedLedger();
        put(folder, { ".git/hooks/pre-commit": "#!/bin/sh\necho no; exit 1\n" });
        chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
        return folder;
      },
      "a hook of this repository refused",
    ],
  ])("%s", async (_, arrange, remedy) => {
    const stderr = await noted(arrange());
    expect(stderr).toMatch(/^written, but not committed: /);
    expect(stderr).toContain(remedy);
  });

  test("no git, and a repository of somebody else", async () => {
    expect(await noted(committedLedger(), { PATH: emptyFolder() })).toContain("git is not installed");
    const folder = committedLedger();
    const bin = join(emptyFolder(), "git");
    const real = git(folder, ["--exec-path"]).trim();
    writeFileSync(bin, `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${real}/git "$@"\n`, { mode: 0o755 });
    const PATH = `${join(bin, "..")}:${process.env.PATH}`;
    expect(await noted(folder, { PATH })).toContain("git config --global --add safe.directory");
  });

  test("in Chinese too", async () => {
    const folder = copyLedger();
    const { stderr } = await ledger(folder, ["note", "33", "--note", "甲", "--commit", "--lang", "zh"]);
    expect(stderr).toBe("已写入，但没有提交：ledger 没有纳入版本管理，因此没有历史。用 ledger save --init 建立。\n");
  });

  test("and save makes up for it", async () => {
    const folder = committedLedger();
    git(folder, ["checkout", "-q", "--detach"]);
    await noted(folder);
    git(folder, ["checkout", "-q", "main"]);
    expect(await ledger(folder, ["save"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("33: note: 已协调"),
    });
  });
});

test("two commands at once commit one after the other", async () => {
  const folder = committedLedger();
  const start = (id: string) =>
    runProgram(["note", id, "--note", "已协调", "--commit"], { cwd: folder, env: { ...gitEnv } });
  const outcomes = await Promise.all(["33", "33", "6", "7"].map(start));
  expect(outcomes.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
    Array.from({ length: 4 }, () => ({ status: 0, stderr: "" })),
  );
  expect(count(folder)).toBe(5);
  expect(git(folder, ["status", "--porcelain"])).toBe("");
});
