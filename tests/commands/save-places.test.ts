import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger, emptyFolder, makeLedger } from "../support/ledger.js";
import { commitAll, git, put } from "../support/repository.js";

import { committedLedger, edit, head, message, save, saveJson, sha256OfA } from "./saving.js";

describe("a ledger somewhere else", () => {
  test("at the top of its repository, in a folder of it, behind a link: only its own files are committed", async () => {
    for (const place of [".", "某局/台账", "link"]) {
      const folder = emptyFolder();
      git(folder, ["init", "-q", "-b", "main"]);
      const root = join(folder, place === "link" ? "real" : place);
      const made = makeLedger();
      mkdirSync(join(root, ".."), { recursive: true });
      if (place === ".")
        for (const name of ["ledger.yaml", "problems"]) renameSync(join(made, "ledger", name), join(root, name));
      else renameSync(join(made, "ledger"), root);
      if (place === "link") symlinkSync("real", join(folder, "link"));
      writeFileSync(join(folder, "beside.txt"), "b");
      const cwd = join(folder, place);
      expect(await save(cwd)).toMatchObject({ status: 0 });
      expect(git(folder, ["ls-files"]).split("\n")).toHaveLength(3);
      expect(await saveJson(cwd)).toMatchObject({ commit: null, files: [] });
    }
  });

  test("under a new name is committed as what it was", async () => {
    const folder = committedLedger();
    put(folder, { "ledger/evidence/001/a.txt": "a" });
    edit(folder, "problems/001.yaml", /$/, `evidence:\n  - { file: evidence/001/a.txt, sha256: ${sha256OfA} }\n`);
    await save(folder);
    renameSync(join(folder, "ledger"), join(folder, "台账"));
    put(folder, {
      "台账/problems/002.yaml": `${readFileSync(join(folder, "台账/problems/002.yaml"), "utf8")}goal: 健全\n`,
    });
    const { status, stdout } = await save(join(folder, "台账"));
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("header: folder: ledger → 台账\n2: goal"),
    });
    expect(git(folder, ["ls-files", "ledger"])).toBe("");
    expect(git(folder, ["ls-files", "台账"]).split("\n")).toHaveLength(36);
    expect(git(folder, ["status", "--porcelain"])).toBe("");
  });

  test("beside another that is gone is a new one", async () => {
    const folder = committedLedger();
    rmSync(join(folder, "ledger"), { recursive: true });
    renameSync(join(makeLedger(), "ledger"), join(folder, "new"));
    expect(await saveJson(join(folder, "new"))).toMatchObject({ status: 0 });
    expect(message(folder)).toMatch(/^建立台账：1个问题\n/);
    expect(git(folder, ["ls-files", "ledger"]).split("\n").length).toBeGreaterThan(30);
  });

  test("in a sparse checkout is not taken for deleted", async () => {
    const folder = committedLedger();
    git(folder, ["sparse-checkout", "set", "--no-cone", "/*", "!/ledger/problems/00*"]);
    expect(existsSync(join(folder, "ledger/problems/001.yaml"))).toBe(false);
    const before = head(folder);
    for (const words of [[], ["--anyway"]]) {
      const { status, stdout, stderr } = await save(folder, words);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain("git sparse-checkout disable");
    }
    expect(head(folder)).toBe(before);
  });

  test("with the line endings of another system has not changed", async () => {
    const folder = makeLedger();
    commitAll(folder);
    git(folder, ["config", "core.autocrlf", "true"]);
    for (const name of ["ledger.yaml", "problems/001.yaml"]) edit(folder, name, /\n/g, "\r\n");
    expect(await saveJson(folder)).toMatchObject({ status: 0, commit: null, files: [] });
    edit(folder, "problems/001.yaml", /$/, "goal: 健全\r\n");
    expect(await saveJson(folder)).toMatchObject({ status: 0, files: ["ledger/problems/001.yaml"] });
    expect(git(folder, ["show", "--stat"])).toContain("1 insertion(+)");
  });

  test("runs nothing that the repository names to compare", async () => {
    const folder = committedLedger();
    const trap = `sh -c 'echo ran >> ${join(folder, "ran")}'`;
    for (const key of ["core.fsmonitor", "diff.external", "filter.x.clean", "core.pager"])
      git(folder, ["config", key, trap]);
    put(folder, { ".gitattributes": "* filter=x diff=x\n" });
    edit(folder, "problems/007.yaml", /$/, "goal: 健全\n");
    await save(folder, ["--dry-run"]);
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });
});

describe("a ledger without a repository", () => {
  test("is told how to get one where nobody can be asked", async () => {
    const folder = copyLedger();
    for (const words of [[], ["--dry-run"]]) {
      const { status, stdout, stderr } = await save(folder, words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("ledger save --init");
    }
    expect(existsSync(join(folder, ".git"))).toBe(false);
  });

  test("gets one where a person agrees, around all that init made", async () => {
    const folder = copyLedger();
    const declined = await save(folder, [], { answers: ["n"] });
    expect(declined).toMatchObject({ status: 1, stdout: "", stderr: "Nothing was committed.\n" });
    expect(existsSync(join(folder, ".git"))).toBe(false);
    const { status, stdout, stderr } = await save(folder, [], { answers: ["是"] });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^begin the ledger: 33 problems\ncommitted [0-9a-f]{10}\n$/),
    });
    expect(stderr).toContain("made a git repository in .\n");
    expect(stderr).toContain("git add schemas");
    expect(git(folder, ["status", "--porcelain"])).toBe("?? schemas/\n");
    expect(message(folder)).toMatch(/^建立台账：33个问题\n/);
  });

  test("gets one of its own with --init where nothing is made around it", async () => {
    const folder = makeLedger();
    expect(await save(folder, ["--init", "--dry-run"])).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, "ledger/.git"))).toBe(false);
    expect(await save(folder, ["--init"])).toMatchObject({ status: 0 });
    expect(git(join(folder, "ledger"), ["ls-files"])).toBe("ledger.yaml\nproblems/001.yaml\n");
    expect(await save(folder, ["--init"])).toMatchObject({ stdout: expect.stringContaining("Nothing to save") });
  });

  test("gets none while it has errors", async () => {
    const folder = copyLedger();
    edit(folder, "problems/007.yaml", /status: .*/, "status: finished");
    expect(await save(folder, ["--init"])).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, ".git"))).toBe(false);
  });
});
