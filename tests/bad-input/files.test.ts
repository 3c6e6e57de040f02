import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger, emptyFolder, snapshot } from "../support/ledger.js";
import { hasStackTrace } from "../support/outcome.js";
import { run } from "../support/run.js";

const head = "id: 7\ncategory: theory\nstatus: done\n";
const laughs = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [one, next] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"].map((pair) => [...pair])) {
  laughs.push(`${next}: &${next} [${Array(9).fill(`*${one}`).join(", ")}]`);
}

/** What stands in the place of a problem's file, the rule that tells it, and words of its sentence in English. */
const contents: readonly (readonly [string, string | Buffer | ((path: string) => void), string])[] = [
  ["a folder", (path) => mkdirSync(path), "unreadable"],
  ["a pipe with nobody at its other end", (path) => spawnSync("mkfifo", [path]), "unreadable"],
  ["a link out of the ledger", (path) => symlinkSync("/etc/hosts", path), "unreadable"],
  ["a link to nothing", (path) => symlinkSync("nothing.yaml", path), "unreadable"],
  ["an empty file", "", "empty-file"],
  ["only comments", "# nothing yet\n", "empty-file"],
  ["a binary file", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]), "encoding"],
  ["an old Chinese encoding", Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd5, 0xfb, 0xb8, 0xc4]), "encoding"],
  ["a file over 1 MiB", `${head}title: ${"大".repeat(360_000)}\n`, "too-large"],
  ["a billion laughs", `${head}title: 七\n${laughs.join("\n")}\n`, "too-many-aliases"],
  ["the key __proto__", `${head}title: 七\n__proto__: { polluted: true }\n`, "unknown-key"],
  ["the key constructor", `${head}title: 七\nconstructor: { prototype: { polluted: true } }\n`, "unknown-key"],
  [
    "__proto__ in a measure",
    `${head}title: 七\nmeasures: [{ id: 1, text: 甲, status: done, __proto__: 1 }]\n`,
    "unknown-key",
  ],
  ["two values for one key", `${head}title: 七\ntitle: 八\n`, "duplicate-key"],
  ["a tab", `${head}title: 七\nsource:\n\tnote: 甲\n`, "tab-indentation"],
  ["several documents", `${head}title: 七\n---\n${head}title: 八\n`, "many-documents"],
  ["marks of a conflict", `${head}<<<<<<< ours\ntitle: 七\n=======\ntitle: 八\n>>>>>>> theirs\n`, "conflict-markers"],
  ["a number as title", `${head}title: 7\n`, "wrong-type"],
  ["a list", "- 1\n- 2\n", "wrong-type"],
  ["the id 0", "id: 0\ncategory: theory\ntitle: 七\nstatus: done\n", "out-of-bounds"],
  ["the id -1", "id: -1\ncategory: theory\ntitle: 七\nstatus: done\n", "out-of-bounds"],
  ["the id 1.5", "id: 1.5\ncategory: theory\ntitle: 七\nstatus: done\n", "wrong-type"],
  ["the id as text", 'id: "007"\ncategory: theory\ntitle: 七\nstatus: done\n', "wrong-type"],
  ["an impossible date", `${head}title: 七\ndeadline: 2025-02-30\n`, "impossible-date"],
  ["the id of another problem", "id: 8\ncategory: theory\ntitle: 七\nstatus: done\n", "duplicate-id"],
  ["an id that is not its name", "id: 99\ncategory: theory\ntitle: 七\nstatus: done\n", "name-mismatch"],
];

function withSeventh(content: string | Buffer | ((path: string) => void)): string {
  const folder = copyLedger();
  const path = join(folder, "ledger", "problems", "007.yaml");
  rmSync(path);
  if (typeof content === "function") content(path);
  else writeFileSync(path, content);
  return folder;
}

describe("in place of a problem's file", () => {
  test.each(contents)("%s is named, and left out of no figure in silence", async (_, content, rule) => {
    const folder = withSeventh(content);
    const before = snapshot(folder);

    const counted = await run(["status", "--json"], { cwd: folder });
    const answer = JSON.parse(counted.stdout);
    expect(counted.status).toBe(1);
    expect(answer).toMatchObject({ complete: false, problems: { total: 32 } });
    expect(answer.excluded).toEqual([
      {
        file: "ledger/problems/007.yaml",
        line: expect.any(Number),
        rule,
        message: expect.stringMatching(/^[A-Z"].*\.$/s),
      },
    ]);

    const shown = await run(["show", "7"], { cwd: folder });
    expect(shown).toMatchObject({ status: 2, stdout: "" });
    const refused = await run(["note", "7", "--note", "x"], { cwd: folder });
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    const told = await run(["status", "--lang", "zh"], { cwd: folder });
    expect(told.status).toBe(1);
    expect(told.stdout).toContain("ledger/problems/007.yaml");
    const checked = await run(["check"], { cwd: folder });
    expect(checked.status).toBe(1);

    expect([counted, shown, refused, told, checked].filter(hasStackTrace)).toEqual([]);
    for (const outcome of [shown, refused]) expect(outcome.stderr).toContain("ledger/problems/007.yaml");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(snapshot(folder)).toEqual(before);
  });

  test("what asks to be run is text", async () => {
    const folder = withSeventh(`${head}title: !!js/function 'function () { throw 1 }'\n`);
    expect((await run(["list", "7"], { cwd: folder })).stdout).toContain("function () { throw 1 }");
  });

  test("007 is the number seven", async () => {
    const folder = withSeventh("id: 007\ncategory: theory\ntitle: 七\nstatus: done\n");
    expect(await run(["status"], { cwd: folder })).toMatchObject({ status: 0 });
    expect((await run(["show", "007"], { cwd: folder })).stdout).toContain("七");
  });

  // Nothing is unreadable to the superuser.
  test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
    const folder = withSeventh((path) => writeFileSync(path, head));
    chmodSync(join(folder, "ledger", "problems", "007.yaml"), 0);
    const { status, stdout } = await run(["status", "--json"], { cwd: folder });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).excluded[0].rule).toBe("unreadable");
  });
});

describe("in place of the header", () => {
  test.each<readonly [string, string | Buffer | ((path: string) => void)]>([
    ["a folder", (path) => mkdirSync(path)],
    ["a pipe", (path) => spawnSync("mkfifo", [path])],
    ["a link out of the ledger", (path) => symlinkSync("/etc/hosts", path)],
    ["an empty file", ""],
    ["a binary file", Buffer.from([0, 1, 2])],
    ["a header without categories", "title: 甲\norganization: 乙\n"],
    ["a list", "- 1\n"],
    ["the key __proto__", "title: 甲\n__proto__: { a: 1 }\n"],
  ])("%s ends every command with 2", async (_, content) => {
    const folder = copyLedger();
    const path = join(folder, "ledger", "ledger.yaml");
    rmSync(path);
    if (typeof content === "function") content(path);
    else writeFileSync(path, content);
    const before = snapshot(folder);
    for (const argv of [["status"], ["list", "--json"], ["show", "1"], ["note", "1", "--note", "x"]]) {
      const outcome = await run(argv, { cwd: folder });
      expect(outcome).toMatchObject({ status: 2, stdout: "" });
      expect(outcome.stderr).toContain("ledger.yaml");
      expect(hasStackTrace(outcome)).toBe(false);
    }
    expect(snapshot(folder)).toEqual(before);
  });
});

describe("no ledger", () => {
  test("here, nor above", async () => {
    const cwd = emptyFolder();
    for (const argv of [["status"], ["list"], ["show", "1"], ["done", "1"], ["check"], ["set", "1", "title=甲"]]) {
      const outcome = await run(argv, { cwd });
      expect(outcome).toMatchObject({ status: 2, stdout: "" });
      expect(outcome.stderr).toMatch(/^error: no ledger here: .*ledger init/s);
    }
    expect(snapshot(cwd)).toEqual({});
  });

  test("in a folder of problems without a header", async () => {
    const cwd = copyLedger();
    rmSync(join(cwd, "ledger", "ledger.yaml"));
    const inside = await run(["status"], { cwd: join(cwd, "ledger", "problems") });
    expect(inside).toMatchObject({ status: 2, stdout: "" });
    const named = await run(["status", "--ledger", "ledger"], { cwd });
    expect(named).toMatchObject({ status: 2, stdout: "" });
    expect(named.stderr).toContain("--ledger: ledger is no ledger");
  });
});
