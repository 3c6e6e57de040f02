import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/errors.js";
import { copyLedger, emptyFolder, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { hasStackTrace } from "../support/outcome.js";
import { runProgram } from "../support/process.js";
import { run } from "../support/run.js";

describe("words that mean nothing end with 2, name what was meant, and change nothing", () => {
  test.each([
    [["show", "34"], /no problem 34/],
    [["show", "0"], /"0" is no reference/],
    [["show", "1.5"], /no measure 1\.5/],
    [["show", "1.0"], /"1\.0" is no reference/],
    [["show", "-1"], /"-1" is no reference/],
    [["show", "−1"], /"−1" is no reference/],
    [["show", "99999999999999999999"], /"?9{20}"?/],
    [["show", ""], /"" is no reference/],
    [["show", "../033"], /is no reference/],
    [["done", "33.9"], /no measure 33\.9.*2 measures/s],
    [["list", "--due-before", "31/12/2026"], /Did you mean 2026-12-31\?/],
    [["list", "--due-before", "2026-31-12"], /Did you mean 2026-12-31\?/],
    [["list", "--due-before", "2025-02-30"], /is no date/],
    [["list", "--status", "dnoe"], /Did you mean "done"\?/],
    [["list", "--category", "disipline"], /Did you mean "discipline"\?/],
    [["list", "--opne"], /--open/],
    [["stats"], /status/],
    [["done", "33", "--nothing"], /unknown option '--nothing'/],
    [["status", "extra"], /too many arguments/],
    [["note", "33", "--evidence", "nothing.pdf"], /nothing\.pdf/],
    [["set", "33", "nonsense"], /no assignment/],
  ])("ledger %s", async (argv, message) => {
    const folder = copyLedger();
    const before = snapshot(folder);
    const english = await run(argv, { cwd: folder });
    const chinese = await run(argv, { cwd: folder, env: { LEDGER_LANG: "zh" } });
    expect(english).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(message) });
    expect(chinese).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/^错误：.*\p{Script=Han}/u) });
    expect([english, chinese].some(hasStackTrace)).toBe(false);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe("signs that would command a terminal", () => {
  const evil = "\u001b[31m红\u001b]0;标题\u0007\u202e倒\u2066\u0000\u009b1m\r尾";
  const hostile = JSON.stringify(evil)
    .replaceAll("\u202e", "\\u202e")
    .replaceAll("\u2066", "\\u2066")
    .replaceAll("\u009b", "\\u009b");
  const file = `id: 1\ncategory: theory\nstatus: pending\ntitle: ${hostile}\ngoal: ${hostile}\nleaders: [${hostile}]\n`;

  test.each([
    [["status"]],
    [["status", "--by", "leader"]],
    [["list"]],
    [["list", "--format", "csv"]],
    [["list", "--format", "md"]],
    [["show", "1"]],
    [["check"]],
    [["check", "--format", "github"]],
    [["note", "1", "--note", "x", "--dry-run"]],
    [["start", "1", "--dry-run"]],
    [["list", "--leader", evil]],
    [["show", evil]],
    [[evil]],
  ])("reach no screen: %j", async (argv) => {
    const outcome = await run(argv, { cwd: makeLedger({ problems: { "001": file } }), env: { NO_COLOR: "1" } });
    expect(outcome.stdout + outcome.stderr).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect((outcome.stdout + outcome.stderr).replaceAll("\r\n", "\n")).not.toContain("\r");
    expect(outcome.status).not.toBe(70);
  });

  test("and JSON keeps them as data, escaped", async () => {
    const { stdout } = await run(["show", "1", "--json"], { cwd: makeLedger({ problems: { "001": file } }) });
    expect(JSON.parse(stdout).title).toBe(evil);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe("evidence", () => {
  test.each([
    "../../outside.pdf",
    "/etc/hosts",
    "evidence/../../outside.pdf",
    "C:\\Windows\\win.ini",
    "evidence/link.pdf",
  ])("%s, which leads out of the ledger, is an error", async (path) => {
    const problem = plainProblem(1, { evidence: [{ file: path, sha256: "0".repeat(64) }] });
    const folder = makeLedger({ problems: { "001": problem } });
    writeFileSync(join(folder, "outside.pdf"), "secret");
    mkdirSync(join(folder, "ledger", "evidence"));
    symlinkSync(join(folder, "outside.pdf"), join(folder, "ledger", "evidence", "link.pdf"));
    const before = snapshot(folder);
    const { status, stdout } = await run(["check", "--json"], { cwd: folder });
    expect(status).toBe(1);
    const rules = JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(rules.some((rule: string) => ["evidence-outside", "evidence-shape", "out-of-bounds"].includes(rule))).toBe(
      true,
    );
    expect(snapshot(folder)).toEqual(before);
  });

  test("a folder of evidence that leads elsewhere is not written into", async () => {
    const folder = copyLedger();
    const elsewhere = emptyFolder();
    symlinkSync(elsewhere, join(folder, "ledger", "evidence"));
    writeFileSync(join(folder, "proof.txt"), "proof");
    const before = snapshot(folder);
    const { status } = await run(["note", "33", "--evidence", "proof.txt"], { cwd: folder });
    expect(status).not.toBe(0);
    expect(snapshot(elsewhere)).toEqual({});
    expect(snapshot(folder)).toEqual(before);
  });
});

/** Makes every write to a path that holds FULL fail, as a full disk does. */
const fullDisk = `
const fs = require("node:fs");
const paths = new Map();
const check = (target) => {
  const path = typeof target === "number" ? (paths.get(target) ?? "") : String(target);
  if (path.includes(process.env.FULL)) {
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28, syscall: "write" });
  }
};
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest);
  paths.set(descriptor, String(path));
  return descriptor;
};
for (const name of ["writeSync", "writeFileSync", "appendFileSync"]) {
  const real = fs[name];
  fs[name] = (target, ...rest) => { check(target); return real(target, ...rest); };
}
`;

describe("what fails half-way", () => {
  test.each([
    ["the problem", "problems"],
    ["the lock", ".lock"],
  ])("a disk that is full when %s is written keeps the old file whole", async (_, part) => {
    const folder = copyLedger();
    const before = snapshot(folder);
    const full = join(emptyFolder(), "full.cjs");
    writeFileSync(full, fullDisk);
    const outcome = await runProgram(["done", "33", "--all-measures"], {
      cwd: folder,
      node: ["--require", full],
      env: { FULL: part },
    });
    expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("the disk is full") });
    expect(hasStackTrace(outcome)).toBe(false);
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([
    [["add"], 1],
    [["add", "--title", "甲"], 0],
    [["init", "new"], 0],
  ])("a prompt that is interrupted changes nothing: %j", async (argv, answered) => {
    const folder = copyLedger();
    const before = snapshot(folder);
    const answers = [...Array(answered).fill("甲"), new Failure("interrupted", {})];
    const outcome = await run(argv, { cwd: folder, terminal: 80, answers });
    expect(outcome).toMatchObject({ status: 130, stdout: "" });
    expect(snapshot(folder)).toEqual(before);
  });

  test("without anybody to ask, what is missing is named", async () => {
    const folder = copyLedger();
    const outcome = await run(["add", "--category", "1"], { cwd: folder });
    expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--title") });
  });

  test("a problem that holds anchors is changed only where that is safe", async () => {
    const shared =
      "id: 1\ncategory: theory\ntitle: 甲\nstatus: &s pending\nmeasures:\n  - { id: 1, text: 乙, status: *s }\n";
    const folder = makeLedger({ problems: { "001": shared } });
    const outcome = await run(["start", "1"], { cwd: folder });
    const now = readFileSync(join(folder, "ledger", "problems", "001.yaml"), "utf8");
    if (outcome.status === 0) expect(now).toMatch(/status: in_progress(.|\n)*status: pending/);
    else expect([outcome.status, now]).toEqual([2, shared]);
  });
});
