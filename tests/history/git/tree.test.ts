import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLedgerFiles, treeFiles } from "../../../src/history/git/tree.js";
import { emptyFolder } from "../../support/ledger.js";
import { commitAll, git, gitEnv, put } from "../../support/repository.js";

const header = "title: 台账\n";

/** A repository with these files in its one commit. */
function committed(files: Readonly<Record<string, string | Buffer>>): { folder: string; env: typeof gitEnv } {
  const folder = emptyFolder();
  put(folder, files);
  commitAll(folder);
  return { folder, env: gitEnv };
}

/** Each file of the ledger at `prefix` as its text, or the rule that it breaks and why. */
async function read(at: { folder: string; env: typeof gitEnv }, prefix = "ledger/"): Promise<Record<string, unknown>> {
  const files = await readLedgerFiles(at, "HEAD", prefix, "/ledger");
  return Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      Buffer.isBuffer(content) ? content.toString() : [content.file, content.rule, content.params],
    ]),
  );
}

describe("the files of a commit", () => {
  test("are those below the folder, by its very name", async () => {
    const at = committed({
      "a[1]*/ledger.yaml": header,
      "a[1]*/evidence/001/制度.pdf": "一",
      "a1x/ledger.yaml": header,
      "a[1]*x/ledger.yaml": header,
    });
    const paths = (await treeFiles(at, "HEAD", "a[1]*/")).map(({ path }) => path);
    expect(paths).toEqual(["evidence/001/制度.pdf", "ledger.yaml"]);
    expect(await treeFiles(at, "HEAD", "")).toHaveLength(4);
    expect(await treeFiles(at, "HEAD", "nowhere/")).toEqual([]);
  });

  test("are found although git stands in a folder below", async () => {
    const { folder, env } = committed({ "ledger/ledger.yaml": header, "ledger/problems/001.yaml": "一" });
    expect(await treeFiles({ folder: join(folder, "ledger/problems"), env }, "HEAD", "ledger/")).toHaveLength(2);
  });

  test("are ordinary ones", async () => {
    const at = committed({ "ledger/ledger.yaml": header });
    symlinkSync("ledger.yaml", join(at.folder, "ledger/link.yaml"));
    git(at.folder, ["add", "."]);
    git(at.folder, ["commit", "-q", "-m", "Link"]);
    expect((await treeFiles(at, "HEAD", "ledger/")).map(({ path }) => path)).toEqual(["ledger.yaml"]);
  });
});

describe("the ledger's files of a commit", () => {
  test("are the header and what lies in problems/, with their bytes", async () => {
    const at = committed({
      "ledger/ledger.yaml": header,
      "ledger/problems/001.yaml": "一\r\n",
      "ledger/problems/old/002.yaml": "二",
      "ledger/evidence/001/a.pdf": "三",
      "problems/003.yaml": "四",
    });
    expect(await read(at)).toEqual({
      "ledger.yaml": header,
      "problems/001.yaml": "一\r\n",
      "problems/old": ["/ledger/problems/old", "unreadable", { reason: "folder" }],
    });
  });

  test("at the top of the repository too", async () => {
    const at = committed({ "ledger.yaml": header, "problems/001.yaml": "一", "other/problems/002.yaml": "二" });
    expect(await read(at, "")).toEqual({ "ledger.yaml": header, "problems/001.yaml": "一" });
  });

  test("what is no file, or too large, says so and is never left out", async () => {
    const at = committed({
      "ledger/ledger.yaml": header,
      "ledger/problems/001.yaml": Buffer.alloc(1024 * 1024 + 1, "a"),
      "ledger/problems/002.yaml": Buffer.alloc(1024 * 1024, "b"),
      "ledger/problems/003.yaml/x": "三",
    });
    symlinkSync("002.yaml", join(at.folder, "ledger/problems/004.yaml"));
    git(at.folder, ["add", "."]);
    git(at.folder, ["update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},ledger/problems/005.yaml`]);
    git(at.folder, ["commit", "-q", "-m", "Break"]);
    const { "problems/002.yaml": large, ...others } = await read(at);
    expect(large).toHaveLength(1024 * 1024);
    expect(others).toEqual({
      "ledger.yaml": header,
      "problems/001.yaml": ["/ledger/problems/001.yaml", "too-large", { bytes: 1_048_577, limit: 1_048_576 }],
      "problems/003.yaml": ["/ledger/problems/003.yaml", "unreadable", { reason: "folder" }],
      "problems/004.yaml": ["/ledger/problems/004.yaml", "unreadable", { reason: "not-regular" }],
      "problems/005.yaml": ["/ledger/problems/005.yaml", "unreadable", { reason: "not-regular" }],
    });
  });

  test("two files of the same content are two files", async () => {
    const at = committed({ "ledger/problems/001.yaml": "一", "ledger/problems/002.yaml": "一" });
    expect(await read(at)).toEqual({ "problems/001.yaml": "一", "problems/002.yaml": "一" });
  });

  test("a folder of problems that is a link is no empty one", async () => {
    const at = committed({ "ledger/ledger.yaml": header, "elsewhere/001.yaml": "一" });
    symlinkSync("../elsewhere", join(at.folder, "ledger/problems"));
    git(at.folder, ["add", "."]);
    git(at.folder, ["commit", "-q", "-m", "Link"]);
    await expect(read(at)).rejects.toMatchObject({ kind: "unusable-folder", params: { path: "/ledger/problems" } });
  });

  test("in a repository that counts in SHA-256", async () => {
    const folder = emptyFolder();
    git(folder, ["init", "-q", "-b", "main", "--object-format=sha256"]);
    put(folder, { "ledger/ledger.yaml": header });
    git(folder, ["add", "."]);
    git(folder, ["commit", "-q", "-m", "Begin"]);
    expect(await read({ folder, env: gitEnv })).toEqual({ "ledger.yaml": header });
  });
});

describe("what a clone lacks", () => {
  const files = { "ledger/ledger.yaml": header, "ledger/problems/001.yaml": "一" };

  test.each([
    ["blob:none", "cat-file"],
    ["tree:0", "ls-tree"],
  ])("is told, and not fetched (%s)", async (filter) => {
    const { folder } = committed(files);
    git(folder, ["config", "uploadpack.allowFilter", "true"]);
    put(folder, { "ledger/problems/001.yaml": "二", "ledger/ledger.yaml": `${header}\n` });
    git(folder, ["commit", "-q", "-a", "-m", "Go on"]);
    const clone = join(emptyFolder(), "clone");
    git(folder, ["clone", "-q", `--filter=${filter}`, `file://${folder}`, clone]);
    writeFileSync(join(clone, "trap"), `#!/bin/sh\ntouch "${clone}/trace"\n`, { mode: 0o755 });
    git(clone, ["config", "remote.origin.url", `ext::${clone}/trap`]);
    git(clone, ["config", "protocol.ext.allow", "always"]);
    const reading = readLedgerFiles({ folder: clone, env: gitEnv }, "HEAD~1", "ledger/", clone);
    await expect(reading).rejects.toMatchObject({ kind: "missing-objects" });
    expect(existsSync(join(clone, "trace"))).toBe(false);
  });

  test("and what was lost, with its name", async () => {
    const at = committed(files);
    const blob = git(at.folder, ["rev-parse", "HEAD:ledger/problems/001.yaml"]).trim();
    put(at.folder, { [`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`]: null });
    await expect(read(at)).rejects.toMatchObject({
      kind: "missing-objects",
      params: { path: "problems/001.yaml" },
    });
  });
});
