import { describe, expect, test } from "vitest";
import { gitEnv } from "../support/repository.js";
import { run } from "../support/run.js";
import { committedLedger, edit, head, save, saveJson } from "./saving.js";

/** Finished work whose title somebody changes, and a status that moves without a step. */
function tampered(): string {
  const folder = committedLedger();
  edit(folder, "problems/007.yaml", /^title: /m, "title: 新的");
  edit(folder, "problems/033.yaml", "status: in_progress\nmeasures", "status: staged\nmeasures");
  return folder;
}

describe("what the audit would find in a commit is told before it is made", () => {
  test("and somebody who is there decides: no", async () => {
    const folder = tampered();
    const before = head(folder);
    const { status, stdout, stderr } = await save(folder, [], { answers: ["n"] });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: "Nothing was committed.\n" });
    expect(head(folder)).toBe(before);
  });

  test("or yes; the audit then finds it", async () => {
    const folder = tampered();
    expect(await save(folder, [], { answers: ["y"] })).toMatchObject({ status: 0, stderr: "" });
    const { stdout } = await run(["audit", "--json"], { cwd: folder, env: gitEnv });
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ rule, id }: { rule: string; id: number }) => [rule, id])).toEqual([
      ["status-unlogged", 33],
      ["finished-edited", 7],
    ]);
  });

  test("where nobody is there it is said, and committed", async () => {
    const folder = tampered();
    const { status, stderr, foreseen, commit } = await saveJson(folder);
    expect(foreseen.map(({ rule, id }: { rule: string; id: number }) => [rule, id])).toEqual([
      ["status-unlogged", 33],
      ["finished-edited", 7],
    ]);
    expect({ status, commit }).toEqual({ status: 0, commit: head(folder) });
    expect(stderr).toContain("The audit finds 2 errors in this commit, and that stays in the history.");
  });

  test("--anyway asks nothing", async () => {
    const { status, stderr } = await save(tampered(), ["--anyway"], { answers: [] });
    expect(status).toBe(0);
    expect(stderr).toContain("[finished-edited] 7:");
  });
});

describe("nothing is foreseen", () => {
  test.each([
    ["in a step by its command", ["done", "33", "--all-measures"]],
    ["in a correction with a reason", ["set", "7", "title=更正后的标题", "--note", "原文有误"]],
    ["in a reopening", ["reopen", "7", "--note", "回头看发现反弹"]],
    ["in a new problem", ["add", "--category", "2", "--title", "会议记录不完整"]],
  ])("%s", async (_, words) => {
    const folder = committedLedger();
    expect(await run(words, { cwd: folder })).toMatchObject({ status: 0 });
    expect(await saveJson(folder)).toMatchObject({ status: 0, stderr: "", foreseen: [] });
  });

  test("in the first commit, which is accepted as it stands", async () => {
    const folder = committedLedger();
    edit(folder, "problems/007.yaml", /$/, "# nothing\n");
    expect(await saveJson(folder)).toMatchObject({ status: 0, foreseen: [] });
  });
});

describe("--commit leaves to save what the audit would find", () => {
  test("when an editor did it to the same file", async () => {
    const folder = committedLedger();
    const before = head(folder);
    edit(folder, "problems/007.yaml", /^title: /m, "title: 新的");
    const words = ["note", "7", "--note", "已核对", "--commit"];
    const { status, stdout, stderr } = await run(words, { cwd: folder, env: gitEnv });
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^7: note recorded/) });
    expect(stderr).toContain("written, but not committed: the audit would find 1 error in the commit: 7: The title");
    expect(head(folder)).toBe(before);
    expect(await save(folder, ["--anyway"])).toMatchObject({ status: 0 });
  });
});
