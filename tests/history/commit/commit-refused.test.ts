import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitFiles } from "../../../src/history/commit/commit.js";
import { emptyFolder } from "../../support/ledger.js";
import { git, put } from "../../support/repository.js";
import { busyRepository, commit, failing, hook, inLedger } from "../git/busy.js";

describe("no commit is made, and nothing is staged, when", () => {
  async function refused(folder: string, env: object = {}): Promise<unknown> {
    put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n", "ledger/evidence/001/新.pdf": "新" });
    const before = [git(folder, ["ls-files", "-s"]), git(folder, ["rev-parse", "HEAD"])];
    const files = ["problems/001.yaml", "evidence/001/新.pdf"];
    const error = await commit(folder, files, { env, proof: ["evidence/001/新.pdf"] }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    rmSync(join(folder, ".git/index.lock"), { force: true });
    expect([git(folder, ["ls-files", "-s"]), git(folder, ["rev-parse", "HEAD"])]).toEqual(before);
    return error;
  }

  test("a hook refuses", async () => {
    const folder = busyRepository();
    hook(folder, "pre-commit", "echo 台账未经审核 >&2; exit 1");
    expect(await refused(folder)).toEqual(failing("hook-refused", { output: "台账未经审核" }));
  });

  test("a hook elsewhere refuses", async () => {
    const folder = busyRepository();
    const hooks = emptyFolder();
    writeFileSync(join(hooks, "commit-msg"), "#!/bin/sh\necho no >&2\nexit 7\n", { mode: 0o755 });
    git(folder, ["config", "core.hooksPath", hooks]);
    expect(await refused(folder)).toEqual(failing("hook-refused", { output: "no" }));
  });

  test("it cannot be signed", async () => {
    const folder = busyRepository();
    git(folder, ["config", "commit.gpgSign", "true"]);
    git(folder, ["config", "gpg.program", "false"]);
    expect(await refused(folder)).toEqual(failing("hook-refused", { output: expect.stringContaining("gpg") }));
  });

  test("nobody is known to commit", async () => {
    const nobody = { GIT_AUTHOR_NAME: undefined, GIT_AUTHOR_EMAIL: undefined, GIT_COMMITTER_NAME: undefined };
    const folder = busyRepository();
    git(folder, ["config", "user.useConfigOnly", "true"]);
    expect(await refused(folder, { ...nobody, GIT_COMMITTER_EMAIL: undefined })).toEqual(failing("no-identity"));
  });

  test("no branch is checked out", async () => {
    const folder = busyRepository();
    git(folder, ["checkout", "-q", "--detach"]);
    expect(await refused(folder)).toEqual(failing("detached-head"));
  });

  test.each([
    ["merge", "MERGE_HEAD"],
    ["cherry-pick", "CHERRY_PICK_HEAD"],
    ["revert", "REVERT_HEAD"],
    ["rebase", "rebase-merge/git-rebase-todo"],
    ["rebase", "rebase-apply/patch"],
    ["am", "rebase-apply/applying"],
  ])("a %s is under way (%s)", async (operation, trace) => {
    const folder = busyRepository();
    put(folder, { [`.git/${trace}`]: git(folder, ["rev-parse", "HEAD"]) });
    expect(await refused(folder)).toEqual(failing("operation-under-way", { operation }));
  });

  test("a real merge waits in a linked working tree", async () => {
    const folder = busyRepository();
    const tree = join(emptyFolder(), "tree");
    git(folder, ["worktree", "add", "-q", "-b", "side", tree]);
    put(tree, { "a.txt": "side\n" });
    git(tree, ["commit", "-qam", "side"]);
    git(tree, ["checkout", "-q", "-b", "third", "HEAD~1"]);
    put(tree, { "a.txt": "third\n" });
    git(tree, ["commit", "-qam", "third"]);
    expect(() => git(tree, ["merge", "-q", "side"])).toThrow();
    const work = commit(tree, ["problems/001.yaml"]);
    await expect(work).rejects.toEqual(failing("operation-under-way", { operation: "merge" }));
  });

  test("another git command holds the index", async () => {
    const folder = busyRepository();
    put(folder, { ".git/index.lock": "" });
    expect(await refused(folder)).toEqual(failing("index-locked", { path: join(folder, ".git/index.lock") }));
  });

  test("git is told to ignore a file", async () => {
    const folder = busyRepository();
    put(folder, { ".gitignore": "*.pdf\n" });
    expect(await refused(folder)).toEqual(
      failing("ignored-file", { path: join(folder, "ledger/evidence/001/新.pdf") }),
    );
  });

  test("a file is a link", async () => {
    const folder = busyRepository();
    rmSync(join(folder, "ledger/problems/001.yaml"));
    put(folder, { "elsewhere.yaml": "id: 1\n" });
    symlinkSync("../../elsewhere.yaml", join(folder, "ledger/problems/001.yaml"));
    const work = commit(folder, ["problems/001.yaml"]);
    await expect(work).rejects.toEqual(failing("linked-file", { path: join(folder, "ledger/problems/001.yaml") }));
  });

  test("the checkout leaves a file out", async () => {
    const folder = busyRepository();
    git(folder, ["update-index", "--skip-worktree", "ledger/problems/001.yaml"]);
    const work = commit(folder, ["problems/001.yaml"]);
    await expect(work).rejects.toEqual(failing("sparse-checkout", { files: ["problems/001.yaml"] }));
  });

  test.each([
    ["line endings", { "core.autocrlf": "true" }, ""],
    ["a filter", { "filter.upper.clean": "tr a-z A-Z" }, "*.txt filter=upper\n"],
  ])("git would change the bytes of evidence: %s", async (_, config, attributes) => {
    const folder = busyRepository();
    for (const [key, value] of Object.entries(config)) git(folder, ["config", key, value]);
    put(folder, { ".gitattributes": attributes, "ledger/evidence/001/a.txt": "one\r\ntwo\r\n" });
    const before = git(folder, ["ls-files", "-s"]);
    const path = "evidence/001/a.txt";
    const work = () => commit(folder, [path], { proof: [path] });
    await expect(work()).rejects.toEqual(failing("evidence-altered", { path: join(folder, "ledger", path) }));
    expect(git(folder, ["ls-files", "-s"])).toBe(before);
    // The remedy that is told.
    put(folder, { "ledger/.gitattributes": "evidence/** -text -filter\n" });
    expect(await work()).not.toBeNull();
  });

  test("git is not there, or the folder is in no repository", async () => {
    const folder = busyRepository();
    await expect(commit(folder, ["ledger.yaml"], { env: { PATH: emptyFolder() } })).rejects.toEqual(failing("no-git"));
  });
});

test("another git command is waited for", async () => {
  const folder = busyRepository();
  put(folder, { "ledger/problems/001.yaml": "id: 1 # 改\n", ".git/index.lock": "" });
  setTimeout(() => rmSync(join(folder, ".git/index.lock")), 300);
  const files = ["problems/001.yaml"];
  expect(await commitFiles(inLedger(folder), { files, proof: [], message: "m" }, 10_000)).not.toBeNull();
});
