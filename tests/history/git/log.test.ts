import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, type LoggedCommit, LogReader, readLog } from "../../../src/history/git/log.js";
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

describe("commits", () => {
  test("come parents first, with who, when and what", async () => {
    const folder = madeRepository([
      {
        on: "2026-01-01T23:30:00+08:00",
        files: header,
        message: "Begin\n\nThe ledger.\n",
        by: "局长 <boss@example.org>",
      },
      { on: "2026-01-02", files: { "ledger/problems/001.yaml": "id: 1\n" }, message: "Add 1" },
    ]);
    const [first, second] = await logOf(folder);
    expect(first?.commit).toEqual({
      hash: git(folder, ["rev-parse", "HEAD~1"]).trim(),
      parents: [],
      author: { name: "局长", email: "boss@example.org" },
      committer: { name: "局长", email: "boss@example.org" },
      authored: Date.parse("2026-01-01T15:30:00Z") / 1000,
      committed: Date.parse("2026-01-01T15:30:00Z") / 1000,
      date: "2026-01-01",
      authoredOn: "2026-01-01",
      message: "Begin\n\nThe ledger.\n",
    });
    expect(second?.commit.parents).toEqual([first?.commit.hash]);
    expect(second?.changes).toEqual([
      { path: "ledger/problems/001.yaml", blob: git(folder, ["rev-parse", "HEAD:ledger/problems/001.yaml"]).trim() },
    ]);
  });

  test("that touch no ledger are passed over, and the parents lead past them", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: { "README.md": "一" } },
      { on: "2026-01-02", files: header, message: "Begin" },
      { on: "2026-01-03", files: { "README.md": "二", "ledger/notes.txt": "三" } },
      { on: "2026-01-04", files: { "ledger/evidence/001/制度.pdf": "四" }, message: "Prove" },
    ]);
    const log = await logOf(folder);
    expect(log.map(({ commit }) => commit.message)).toEqual(["Begin", "Prove"]);
    expect(log.map(({ commit }) => commit.parents)).toEqual([[], [log[0]?.commit.hash]]);
  });

  test("of a file that goes, or becomes a link, tell that there is none", async () => {
    const files = { ...header, "ledger/problems/001.yaml": "一", "ledger/problems/002.yaml": "二" };
    const folder = madeRepository([{ on: "2026-01-01", files, message: "Begin" }]);
    git(folder, ["rm", "-q", "--cached", "ledger/problems/002.yaml"]);
    const link = git(folder, ["hash-object", "-w", "ledger/ledger.yaml"]).trim();
    git(folder, ["update-index", "--cacheinfo", `120000,${link},ledger/problems/001.yaml`]);
    git(folder, ["commit", "-q", "-m", "Break"]);
    expect(await told(folder)).toEqual([
      ["Begin", "ledger/ledger.yaml", "ledger/problems/001.yaml", "ledger/problems/002.yaml"],
      ["Break", "-ledger/problems/001.yaml", "-ledger/problems/002.yaml"],
    ]);
  });

  test("a renamed folder is what goes and what comes, with the same blobs", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: { "old/ledger.yaml": "title: 台账\n" }, message: "Begin" },
      { on: "2026-01-02", files: { "old/ledger.yaml": null, "新/ledger.yaml": "title: 台账\n" }, message: "Rename" },
    ]);
    git(folder, ["config", "diff.renames", "copies"]);
    expect(await told(folder)).toEqual([
      ["Begin", "old/ledger.yaml"],
      ["Rename", "-old/ledger.yaml", "新/ledger.yaml"],
    ]);
  });
});

describe("merges", () => {
  const begun: Made[] = [
    { on: "2026-01-01", files: { ...header, "ledger/problems/001.yaml": "一" }, message: "Begin" },
    { on: "2026-01-02", files: { "ledger/problems/002.yaml": "二" }, message: "On the branch", branch: "side" },
    { on: "2026-01-03", files: { "ledger/problems/003.yaml": "三" }, message: "On main" },
  ];

  test("tell what they bring to their first parent", async () => {
    const merge: Made = {
      on: "2026-01-04",
      files: { "ledger/problems/002.yaml": "二" },
      message: "Merge",
      merges: ["side"],
    };
    const folder = madeRepository([...begun, merge]);
    expect((await told(folder)).at(-1)).toEqual(["Merge", "ledger/problems/002.yaml"]);
    const log = await logOf(folder);
    const hash = (message: string) => log.find(({ commit }) => commit.message === message)?.commit.hash;
    expect(log.at(-1)?.commit.parents).toEqual([hash("On main"), hash("On the branch")]);
  });

  test("come behind both of their sides, whatever the clocks said", async () => {
    const [begin, ...others] = begun;
    if (begin === undefined) throw new Error("there is no first commit");
    const merge: Made = { on: "2026-01-04", files: {}, message: "Merge", merges: ["side"] };
    const folder = madeRepository([{ ...begin, on: "2026-02-01" }, ...others, merge]);
    const subjects = (await told(folder)).map(([subject]) => subject);
    expect([subjects[0], subjects[3]]).toEqual(["Begin", "Merge"]);
  });

  test("are kept where they keep nothing of the other side, and so is that side", async () => {
    const folder = madeRepository([...begun, { on: "2026-01-04", files: {}, message: "Ours", merges: ["side"] }]);
    const subjects = (await told(folder)).map(([subject]) => subject);
    expect(subjects.at(-1)).toBe("Ours");
    expect(subjects).toContain("On the branch");
    expect((await told(folder)).at(-1)).toEqual(["Ours"]);
  });
});

describe("what the repository is told changes nothing", () => {
  const commits: Made[] = [
    { on: "2026-01-01", files: { ...header, "ledger/problems/001.yaml": "一" }, message: "Begin" },
    { on: "2026-01-02", files: { "ledger/problems/001.yaml": "二" }, message: "Go on" },
  ];

  test.each([
    ["log.showRoot", "false"],
    ["log.diffMerges", "off"],
    ["log.follow", "true"],
    ["log.date", "relative"],
    ["log.decorate", "full"],
    ["log.abbrevCommit", "true"],
    ["format.pretty", "oneline"],
    ["diff.renames", "copies"],
    ["diff.relative", "true"],
    ["diff.orderFile", "/nonexistent"],
    ["diff.noprefix", "true"],
    ["core.abbrev", "4"],
    ["core.quotePath", "true"],
    ["color.ui", "always"],
    ["color.diff", "always"],
  ])("%s=%s", async (name, value) => {
    const folder = madeRepository(commits);
    const at = { folder: join(folder, "ledger"), env: gitEnv };
    const plain = await readLog(at, "HEAD");
    git(folder, ["config", name, value]);
    expect(await readLog(at, "HEAD")).toEqual(plain);
    expect(plain.map(({ changes }) => changes.length)).toEqual([2, 1]);
  });

  test("nor do replaced commits and grafted parents", async () => {
    const folder = madeRepository([...commits, { on: "2026-01-03", files: { "ledger/problems/001.yaml": "三" } }]);
    const plain = await logOf(folder);
    const [head, root] = [git(folder, ["rev-parse", "HEAD"]), git(folder, ["rev-parse", "HEAD~2"])].map((each) =>
      each.trim(),
    );
    git(folder, ["replace", head ?? "", root ?? ""]);
    // A template of git's own may leave it out.
    mkdirSync(join(folder, ".git/info"), { recursive: true });
    writeFileSync(join(folder, ".git/info/grafts"), `${head}\n`);
    expect(git(folder, ["log", "--oneline"]).trim().split("\n")).toHaveLength(1);
    expect(await logOf(folder)).toEqual(plain);
    expect(plain).toHaveLength(3);
  });
});

test("a repository that counts in SHA-256 is read alike", async () => {
  const folder = emptyFolder();
  git(folder, ["init", "-q", "-b", "main", "--object-format=sha256"]);
  put(folder, { ...header, "ledger/problems/001.yaml": "一" });
  git(folder, ["add", "."]);
  git(folder, ["commit", "-q", "-m", "Begin"]);
  const [first] = await logOf(folder);
  expect(first?.commit.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(first?.changes.map(({ blob }) => blob?.length)).toEqual([64, 64]);
});

test("what git prints is taken apart alike, wherever the pipe cuts it", () => {
  const hash = "0123456789abcdef0123456789abcdef01234567";
  const day = "2026-01-01T00:00:00Z";
  const fields = [hash, "", "1", day, "2", day, "局长", "a@b", "局长", "a@b", "整改\n:完成\n"];
  const files = [`\n:100644 100644 ${hash} ${hash} M`, "ledger/问题\n.yaml", `:100644 000000 ${hash} ${hash} D`, "b"];
  const bytes = Buffer.from([...fields, ...files, ...fields].map((word) => `${word}\0`).join(""));
  const read = (sizes: () => number) => {
    const reader = new LogReader();
    for (let at = 0; at < bytes.length; ) {
      const size = sizes();
      reader.take(bytes.subarray(at, at + size));
      at += size;
    }
    return reader.end();
  };
  const whole = read(() => bytes.length);
  expect(whole.map(({ changes }) => changes)).toEqual([
    [
      { path: "ledger/问题\n.yaml", blob: hash },
      { path: "b", blob: null },
    ],
    [],
  ]);
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 12 })), (sizes) => {
      expect(read(() => sizes.next().value ?? 1)).toEqual(whole);
    }),
  );
});

test.each([
  ["2026-06-30T23:30:00+08:00", 1_782_833_400, "2026-06-30"],
  ["2026-06-30T00:30:00-08:00", 1_782_808_200, "2026-06-30"],
  ["", 1_782_833_400, "2026-06-30"],
  ["292277026596-12-04T15:30:07Z", 9e15, "1970-01-01"],
  ["", Number.NaN, "1970-01-01"],
])("the day of %j (%d) is %s", (iso, seconds, day) => {
  expect(dayOf(iso, seconds)).toBe(day);
});
