import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, makeLedger, plainProblem } from "../support/ledger.js";
import { git, put } from "../support/repository.js";
import { type RunOptions, run } from "../support/run.js";
import { committedLedger, edit, head, lastFiles, message, save, saveJson, sha256OfA } from "./saving.js";

describe("what is saved", () => {
  test("is told in the screen's words and committed in the ledger's", async () => {
    const folder = committedLedger();
    edit(
      folder,
      "problems/033.yaml",
      "status: in_progress\nmeasures",
      "status: in_progress\ndeadline: 2026-12-31\nmeasures",
    );
    edit(folder, "problems/007.yaml", /$/, "cause: 责任不清\n");
    const { status, stdout, stderr } = await save(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^7: cause: 责任不清 {2}\S+\n33: deadline: 2026-12-31 {2}\S+\ncommitted [0-9a-f]{10}\n$/);
    expect(message(folder)).toMatch(
      /^7、33：更新\n\n7：问题成因：责任不清 {2}\S+\n33：完成时限：2026-12-31 {2}\S+\n\nLedger-Action: save\nLedger-Problem: 7 33\n/,
    );
  });

  test("is said in the user's own words, on one line", async () => {
    const folder = committedLedger();
    edit(folder, "ledger.yaml", /^title: .*/m, "title: 新台账");
    await save(folder, ["  领导小组会议之后\n\nLedger-Action: undo\n"]);
    expect(message(folder)).toMatch(
      /^领导小组会议之后 {2}Ledger-Action: undo\n\n总表：台账名称：.* → 新台账\n\nLedger-Action: save\n/,
    );
  });

  test("is the ledger, and not what lies around it", async () => {
    const folder = committedLedger();
    const proof = ["有 空格.pdf", "-f.pdf", "换\n行.pdf"];
    for (const name of proof) writeFileSync(join(folder, name), name);
    for (const name of proof) {
      expect(await run(["note", "33", "--evidence", `./${name}`], { cwd: folder })).toMatchObject({ status: 0 });
    }
    put(folder, {
      "ledger/evidence/033/uncited.pdf": "u",
      "ledger/notes.txt": "n",
      "ledger/problems/readme.txt": "r",
      "schemas/ledger.schema.json": "{}",
      "staged.txt": "s",
    });
    git(folder, ["add", "staged.txt"]);
    await save(folder);
    expect(lastFiles(folder).filter((each) => each.length > 1)).toEqual(
      [
        "ledger/evidence/033/-f.pdf",
        "ledger/evidence/033/换_行.pdf",
        "ledger/evidence/033/有 空格.pdf",
        "ledger/problems/033.yaml",
      ].sort(),
    );
    expect(git(folder, ["status", "--porcelain", "--untracked-files=all"]).split("\n").sort()).toEqual(
      [
        "",
        " M schemas/ledger.schema.json",
        "?? -f.pdf",
        "?? ledger/evidence/033/uncited.pdf",
        "?? ledger/notes.txt",
        "?? ledger/problems/readme.txt",
        '?? "\\346\\215\\242\\n\\350\\241\\214.pdf"',
        '?? "\\346\\234\\211 \\347\\251\\272\\346\\240\\274.pdf"',
        "A  staged.txt",
      ].sort(),
    );
  });

  test("is nothing where nothing has changed, whatever else has", async () => {
    const folder = committedLedger();
    put(folder, { "schemas/ledger.schema.json": "{}" });
    const before = head(folder);
    expect(await save(folder)).toEqual({
      status: 0,
      stdout: "Nothing to save: the last commit has the ledger as it is.\n",
      stderr: "",
    });
    expect(await saveJson(folder)).toMatchObject({ status: 0, commit: null, message: null, changed: [], files: [] });
    expect(head(folder)).toBe(before);
  });

  test("is evidence too that was forgotten, and evidence that nobody cites any more and is gone", async () => {
    const folder = makeLedger({
      problems: { "001": plainProblem(1, { evidence: [{ file: "evidence/001/a.txt", sha256: sha256OfA }] }) },
    });
    put(folder, { "ledger/evidence/001/a.txt": "a" });
    git(folder, ["init", "-q", "-b", "main"]);
    git(folder, ["add", "ledger/ledger.yaml", "ledger/problems"]);
    git(folder, ["commit", "-qm", "base"]);
    expect(await saveJson(folder)).toMatchObject({
      changed: [{ id: null, file: "ledger/evidence/001/a.txt", changes: ["evidence added"] }],
      files: ["ledger/evidence/001/a.txt"],
    });
    put(folder, { "ledger/evidence/001/a.txt": null });
    edit(folder, "problems/001.yaml", /evidence:[\s\S]*/, "");
    expect(await saveJson(folder)).toMatchObject({ files: ["ledger/problems/001.yaml", "ledger/evidence/001/a.txt"] });
    expect(git(folder, ["status", "--porcelain"])).toBe("");
  });

  test("is shown and not committed by --dry-run", async () => {
    const folder = committedLedger();
    edit(folder, "problems/007.yaml", /$/, "cause: 责任不清\n");
    const before = [head(folder), git(folder, ["status", "--porcelain"])];
    const { status, stdout, stderr } = await save(folder, ["--dry-run", "--lang", "zh"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "试运行：没有提交。\n" });
    expect(stdout).toMatch(/^7：问题成因：责任不清 {2}\S+\n将提交：7：问题成因：责任不清——/);
    expect([head(folder), git(folder, ["status", "--porcelain"])]).toEqual(before);
    const json = await saveJson(folder, "--dry-run");
    expect(json).toMatchObject({ commit: null, files: ["ledger/problems/007.yaml"] });
    expect(json.message).toContain("Ledger-Action: save");
  });

  test("is told to programs", async () => {
    const folder = committedLedger();
    edit(folder, "problems/033.yaml", "    status: in_progress", "    status: pending");
    const { status, commit, changed, files, diagnostics, message: told } = await saveJson(folder);
    expect({ status, changed, files, diagnostics }).toEqual({
      status: 0,
      changed: [{ id: "33", file: "ledger/problems/033.yaml", changes: ["33.1 in progress → pending"] }],
      files: ["ledger/problems/033.yaml"],
      diagnostics: [],
    });
    expect(commit).toBe(head(folder));
    expect(message(folder).trim()).toBe(told.trim());
  });
});

describe("nothing is saved where", () => {
  async function unsaved(folder: string, words: string[] = [], options: Partial<RunOptions> = {}) {
    const before = [head(folder), git(folder, ["ls-files", "-s"])];
    const outcome = await save(folder, words, options);
    expect([head(folder), git(folder, ["ls-files", "-s"])]).toEqual(before);
    return outcome;
  }

  test("the ledger has errors, unless --anyway", async () => {
    const folder = committedLedger();
    edit(folder, "problems/007.yaml", /status: .*/, "status: finished");
    const { status, stdout, stderr } = await unsaved(folder);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^ledger\/problems\/007\.yaml:5:9 error \[unknown-value\]\n/);
    expect(stderr).toMatch(/\nNothing was committed: 1 error\. Mend it/);
    const json = await saveJson(folder);
    expect(json).toMatchObject({ status: 1, commit: null, files: [], diagnostics: [{ rule: "unknown-value" }] });
    const anyway = await save(folder, ["--anyway"]);
    expect(anyway).toMatchObject({ status: 0, stdout: expect.stringContaining("7: can no longer be read\ncommitted") });
  });

  test("the header has errors, unless --anyway", async () => {
    const folder = committedLedger();
    edit(folder, "ledger.yaml", /^title:.*/m, "titel: 甲");
    expect(await unsaved(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("titel") });
    expect(await save(folder, ["--anyway"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("header: can no longer be read"),
    });
  });

  test("a problem's file is gone, unless --anyway", async () => {
    const folder = committedLedger();
    put(folder, { "ledger/problems/005.yaml": null });
    const { status, stdout, stderr } = await unsaved(folder);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("ledger/problems/005.yaml was committed and is gone now.");
    expect(stderr).toContain("git restore -- ledger/problems/005.yaml");
    expect(await saveJson(folder)).toMatchObject({ status: 1, commit: null, changed: [{ id: "5" }] });
    expect(await save(folder, ["--anyway"])).toMatchObject({ status: 0 });
    expect(lastFiles(folder)).toEqual(["D", "ledger/problems/005.yaml"]);
  });

  test("a file is gone whose name a shell would obey: the remedy is one word all the same", async () => {
    const folder = committedLedger();
    put(folder, { "ledger/problems/$(touch x)'.yaml": "id: 99\n" });
    git(folder, ["add", "."]);
    git(folder, ["commit", "-qm", "x"]);
    put(folder, { "ledger/problems/$(touch x)'.yaml": null });
    const { stderr } = await unsaved(folder);
    expect(stderr).toContain("git restore -- 'ledger/problems/$(touch x)'\\''.yaml'.");
  });

  test("somebody else is writing", async () => {
    const folder = committedLedger();
    edit(folder, "problems/007.yaml", /$/, "cause: 责任不清\n");
    put(folder, { ".git/index.lock": "" });
    const outcome = await unsaved(folder);
    expect(outcome).toMatchObject({ status: 1, stderr: expect.stringContaining(".git/index.lock") });
  });

  test("a hook refuses, whose words cannot move the cursor", async () => {
    const folder = committedLedger();
    const hooks = emptyFolder();
    writeFileSync(join(hooks, "pre-commit"), "#!/bin/sh\nprintf 'not \\033[31mnow\\n\\nreally'\nexit 1\n", {
      mode: 0o755,
    });
    git(folder, ["config", "core.hooksPath", hooks]);
    edit(folder, "problems/007.yaml", /$/, "cause: 责任不清\n");
    const { status, stderr } = await unsaved(folder);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining("a hook of this repository refused"),
    });
    expect(stderr).toContain("not \\u{1b}[31mnow  really");
  });
});

describe("the first evidence of a ledger", () => {
  test("is remarked on where it can be sent somewhere", async () => {
    const folder = committedLedger();
    git(folder, ["remote", "add", "origin", "https://example.org/x.git"]);
    for (const [name, remarks] of [
      ["a.txt", 1],
      ["b.txt", 0],
    ] as const) {
      writeFileSync(join(folder, name), name);
      await run(["note", "33", "--evidence", name], { cwd: folder });
      const { stderr } = await save(folder);
      expect(stderr.match(/remote/g) ?? []).toHaveLength(remarks);
    }
  });

  test("is not where it cannot", async () => {
    const folder = committedLedger();
    writeFileSync(join(folder, "a.txt"), "a");
    await run(["note", "33", "--evidence", "a.txt"], { cwd: folder });
    expect(await save(folder)).toMatchObject({ status: 0, stderr: "" });
  });
});
