import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type LoggedCommit, readLog } from "../../../src/history/git/log.js";
import { emptyFolder } from "../../support/ledger.js";
import { git, gitEnv, type Made, madeRepository, put } from "../../support/repository.js";

const header = { "ledger/ledger.yaml": "title: 台账\n" };

function logOf(folder: string): Promise<LoggedCommit[]> {
  return readLog({ folder, env: gitEnv }, "HEAD");
}

/** Each commit as its subject and the files that it changed. */
async function told(folder: string): Promise<[string, ...string[]][]> {
  const log = await logOf(folder);
  return log.map(({ commit, changes }) => [
    commit.message.split("\n")[0] ?? "",
    ...changes.map(({ path, blob }) => (blob === null ? `-${path}` : path)),
  ]);
}

/** A repository to commit to by hand, for what `git fast-import` cannot be told. */
function emptyRepository(): { folder: string; commit: (message: string, files: Made["files"], env?: object) => void } {
  const folder = emptyFolder();
  git(folder, ["init", "-q", "-b", "main"]);
  const commit = (message: string, files: Made["files"], env = {}) => {
    put(folder, files);
    git(folder, ["add", "."]);
    writeFileSync(join(folder, ".git/message"), message);
    git(folder, ["commit", "-q", "--cleanup=verbatim", "--allow-empty-message", "-F", ".git/message"], { ...env });
  };
  return { folder, commit };
}

describe("what commits say is data", () => {
  test.each([
    ["", ""],
    ["\n\n  :100644 100644 a b M\n", "\n\n  :100644 100644 a b M\n"],
    [":100644 100644 0000 1111 M\ta\n\n:000000 100644 A\n", ":100644 100644 0000 1111 M\ta\n\n:000000 100644 A\n"],
    ["commit 0123\nAuthor: x\n\u001b[2J\u0007\r\n", "commit 0123\nAuthor: x\n\u001b[2J\u0007\r\n"],
    [`${"长".repeat(100_000)}\n`, `${"长".repeat(100_000)}\n`],
  ])("a message %#", async (message, expected) => {
    const { folder, commit } = emptyRepository();
    commit(message, header);
    commit("After it", { "ledger/problems/001.yaml": "一" });
    const log = await logOf(folder);
    expect(log.map((each) => each.commit.message)).toEqual([expected, "After it"]);
    expect(log[0]?.changes.map(({ path }) => path)).toEqual(["ledger/ledger.yaml"]);
  });

  test("a message with a NUL ends there, and takes nothing else with it", async () => {
    const { folder, commit } = emptyRepository();
    commit("Begin", header);
    const tree = git(folder, ["rev-parse", "HEAD^{tree}"]).trim();
    const parent = git(folder, ["rev-parse", "HEAD"]).trim();
    const person = "x <x@example.org> 1767225600 +0000";
    const raw = `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n\nbefore\0:100644 after\n`;
    writeFileSync(join(folder, "raw"), raw);
    const hash = git(folder, ["hash-object", "-t", "commit", "-w", "--literally", "raw"]).trim();
    git(folder, ["reset", "-q", "--soft", hash]);
    commit("After it", { "ledger/problems/001.yaml": "一" });
    expect(await told(folder)).toEqual([
      ["Begin", "ledger/ledger.yaml"],
      ["After it", "ledger/problems/001.yaml"],
    ]);
  });

  test("names of files may hold line breaks, colons, quotes and bytes that are no text", async () => {
    const { folder, commit } = emptyRepository();
    const names = ["\n.yaml", ":100644 x", '"q"\\', "\ta", "整改 .yaml", "-x.yaml"].map(
      (name) => `ledger/problems/${name}`,
    );
    commit("Names", { ...header, ...Object.fromEntries(names.map((name) => [name, name])) });
    commit("After it", { "ledger/problems/001.yaml": "一" });
    const log = await logOf(folder);
    expect(log[0]?.changes.map(({ path }) => path).sort()).toEqual(["ledger/ledger.yaml", ...names].sort());
    expect(log[1]?.changes.map(({ path }) => path)).toEqual(["ledger/problems/001.yaml"]);
  });

  test("a commit in another encoding comes in UTF-8", async () => {
    const { folder, commit } = emptyRepository();
    commit("Begin", header);
    const tree = git(folder, ["rev-parse", "HEAD^{tree}"]).trim();
    // 局长 and 完成 in GBK.
    const [author, message] = [Buffer.from("bed6b3a4", "hex"), Buffer.from("cdeab3c9", "hex")];
    const person = Buffer.concat([author, Buffer.from(" <x@example.org> 1767225600 +0800")]);
    const raw = Buffer.concat([
      Buffer.from(`tree ${tree}\nauthor `),
      person,
      Buffer.from("\ncommitter "),
      person,
      Buffer.from("\nencoding GBK\n\n"),
      message,
      Buffer.from("\n"),
    ]);
    writeFileSync(join(folder, "raw"), raw);
    const hash = git(folder, ["hash-object", "-t", "commit", "-w", "raw"]).trim();
    git(folder, ["config", "i18n.logOutputEncoding", "GBK"]);
    const [first] = await readLog({ folder, env: gitEnv }, hash);
    expect(first?.commit).toMatchObject({ author: { name: "局长" }, committer: { name: "局长" }, message: "完成\n" });
  });

  test("a mailmap renames nobody", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: { ...header, ".mailmap": "局长 <boss@example.org> <office@example.org>\n" } },
    ]);
    git(folder, ["config", "log.mailmap", "true"]);
    expect((await logOf(folder))[0]?.commit.author).toEqual({ name: "办公室", email: "office@example.org" });
  });
});
