import { readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitFiles } from "../../../src/history/commit/commit.js";
import { emptyFolder } from "../../support/ledger.js";
import { git, gitEnv, put } from "../../support/repository.js";
import { busyRepository, commit, committedFiles, hook, inLedger, others } from "../git/busy.js";

describe("a commit", () => {
  test("has exactly the files that it is to have; everything else stays as it is", async () => {
    const folder = busyRepository();
    const before = others(folder);
    put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n", "ledger/problems/002.yaml": "id: 2\n" });
    const hash = await commit(folder, ["problems/001.yaml", "problems/002.yaml"]);
    expect(hash).toBe(git(folder, ["rev-parse", "HEAD"]).trim());
    expect(committedFiles(folder)).toEqual(["ledger/problems/001.yaml", "ledger/problems/002.yaml"]);
    expect(others(folder)).toEqual(before);
    expect(git(folder, ["status", "--porcelain", "--", "ledger/problems"])).toBe("");
  });

  test("has a file that is gone as deleted", async () => {
    const folder = busyRepository();
    const before = others(folder);
    put(folder, { "ledger/problems/001.yaml": null });
    await commit(folder, ["problems/001.yaml"]);
    expect(git(folder, ["show", "--name-status", "--format="])).toBe("D\tledger/problems/001.yaml\n");
    expect(others(folder)).toEqual(before);
  });

  test.each(
    [
      "有 空格 的 纪要.pdf",
      "-f",
      "--pathspec-from-file=x",
      ":(top)*",
      "*",
      'a"b',
      "一\n二.pdf",
      "$(touch pwned)",
      "..",
      "\\",
    ].filter((name) => name !== ".."),
  )("takes the name %j for a name", async (name) => {
    const folder = busyRepository();
    put(folder, { [`ledger/evidence/001/${name}`]: "proof" });
    put(folder, { "ledger/evidence/001/other.pdf": "not this" });
    const path = `evidence/001/${name}`;
    await commit(folder, [path], { proof: [path] });
    expect(committedFiles(folder)).toEqual([`ledger/${path}`]);
  });

  test("takes a name for a name where nothing stands before it, too", async () => {
    const folder = busyRepository();
    put(folder, { "ledger/:(top)a.log": "this", "ledger/-x": "this", ".gitignore": "/a.log\n" });
    await commit(folder, [":(top)a.log", "-x"]);
    expect(committedFiles(folder)).toEqual(["ledger/-x", "ledger/:(top)a.log"]);
  });

  test("is the first of a repository that has none", async () => {
    const folder = emptyFolder();
    put(folder, { "ledger/ledger.yaml": "title: 甲\n", "staged.txt": "s" });
    git(folder, ["init", "-q", "-b", "main"]);
    git(folder, ["add", "staged.txt"]);
    await commit(folder, ["ledger.yaml"]);
    expect(committedFiles(folder)).toEqual(["ledger/ledger.yaml"]);
    expect(git(folder, ["status", "--porcelain"])).toBe("A  staged.txt\n");
  });

  test("is made in the repository around the files, whatever the environment says", async () => {
    const [folder, elsewhere] = [busyRepository(), busyRepository()];
    const before = [git(elsewhere, ["rev-parse", "HEAD"]), others(elsewhere)];
    put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n" });
    const env = {
      GIT_DIR: join(elsewhere, ".git"),
      GIT_WORK_TREE: elsewhere,
      GIT_INDEX_FILE: join(elsewhere, ".git/index"),
      GIT_OBJECT_DIRECTORY: join(elsewhere, ".git/objects"),
      GIT_PREFIX: "ledger/",
    };
    expect(await commit(folder, ["problems/001.yaml"], { env })).toBe(git(folder, ["rev-parse", "HEAD"]).trim());
    expect([git(elsewhere, ["rev-parse", "HEAD"]), others(elsewhere)]).toEqual(before);
  });

  test("is made behind a symbolic link, in a linked working tree and in a shallow clone", async () => {
    const folder = busyRepository();
    const scratch = emptyFolder();
    symlinkSync(join(folder, "ledger"), join(scratch, "link"));
    git(folder, ["worktree", "add", "-q", "-b", "side", join(scratch, "tree")]);
    git(scratch, ["clone", "-q", "--depth=1", `file://${folder}`, "shallow"]);
    for (const at of [join(scratch, "link"), join(scratch, "tree/ledger"), join(scratch, "shallow/ledger")]) {
      writeFileSync(join(at, "problems/001.yaml"), `id: 1 # ${at}\n`);
      const files = ["problems/001.yaml"];
      const hash = await commitFiles({ folder: at, env: gitEnv }, { files, proof: [], message: "m" });
      expect(git(at, ["rev-parse", "HEAD"]).trim()).toBe(hash);
    }
  });

  test("is the user's: hooks run, and may change the message", async () => {
    const folder = busyRepository();
    hook(folder, "pre-commit", "test -f ../ran || echo ran >> ran; exit 0");
    hook(folder, "commit-msg", 'printf "\\nReviewed: yes\\n" >> "$1"');
    put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n" });
    await commit(folder, ["problems/001.yaml"]);
    expect(readdirSync(folder)).toContain("ran");
    expect(git(folder, ["log", "-1", "--format=%an%n%B"])).toMatch(
      /^办公室\n更新\n\nLedger-Action: save\n\nReviewed: yes/,
    );
  });

  test.each([
    ["commit.cleanup", "strip"],
    ["commit.cleanup", "scissors"],
    ["commit.template", "/nonexistent/template"],
    ["commit.verbose", "2"],
    ["commit.status", "true"],
    ["core.commentChar", "L"],
    ["core.editor", "false"],
    ["i18n.commitEncoding", "GBK"],
    ["core.quotePath", "true"],
    ["core.autocrlf", "true"],
    ["status.showUntrackedFiles", "no"],
    ["commit.gpgSign", "false"],
    ["alias.commit", "!false"],
  ])("says what it is to say where %s is %s", async (key, value) => {
    const folder = busyRepository();
    git(folder, ["config", key, value]);
    put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n" });
    await commitFiles(inLedger(folder), {
      files: ["problems/001.yaml"],
      proof: [],
      message: "# 一\n\n更新\n\n# 二\nLedger-Action: save\n",
    });
    const raw = git(folder, ["cat-file", "commit", "HEAD"]);
    expect(raw).not.toMatch(/^encoding/m);
    expect(raw).toMatch(/\n\n# 一\n\n更新\n\n# 二\nLedger-Action: save\n$/);
  });

  test("is none where git finds nothing to commit", async () => {
    const folder = busyRepository();
    const before = others(folder);
    const head = git(folder, ["rev-parse", "HEAD"]);
    expect(await commit(folder, ["problems/001.yaml"])).toBeNull();
    expect(git(folder, ["rev-parse", "HEAD"])).toBe(head);
    expect(others(folder)).toEqual(before);
  });

  test("may have more names and words than a command line holds", async () => {
    const folder = busyRepository();
    const names = Array.from({ length: 3000 }, (_, index) => `problems/${"长".repeat(40)}${index}.yaml`);
    put(folder, Object.fromEntries(names.map((name) => [`ledger/${name}`, "id: 1\n"])));
    const message = `更新\n\n${"一行\n".repeat(100_000)}`;
    const hash = await commitFiles(inLedger(folder), { files: names, proof: [], message });
    expect(hash).not.toBeNull();
    expect(committedFiles(folder)).toHaveLength(3000);
  });
});
