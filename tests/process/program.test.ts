import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { copyLedger, emptyFolder, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { hasStackTrace } from "../support/outcome.js";
import { ended, runProgram, start } from "../support/process.js";

test("it starts, answers on stdout and ends with 0", async () => {
  const { status, stdout, stderr } = await runProgram(["status"], { cwd: copyLedger() });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("32 of 33 done");
});

test("it knows Chinese marks, in the program that ships as in its sources", async () => {
  const { stdout } = await runProgram(["list", "1、33", "--json"], { cwd: copyLedger() });
  expect(JSON.parse(stdout).problems.map(({ id }: { id: number }) => id)).toEqual([1, 33]);
});

test.each([
  ["answered, but not clean", ["done", "33"], 1],
  ["wrong usage", ["list", "--nothing"], 2],
  ["an unknown reference", ["show", "99"], 2],
])("%s: stdout is empty and the exit status is %3$s", async (_, argv, expected) => {
  const outcome = await runProgram(argv, { cwd: copyLedger() });
  expect(outcome).toMatchObject({ status: expected, stdout: "" });
  expect(hasStackTrace(outcome)).toBe(false);
});

test("a reader that goes away (`ledger list | head -1`) is no error", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [String(index + 1).padStart(3, "0"), index + 1]),
  );
  const problems = Object.fromEntries(
    Object.entries(many).map(([name, id]) => [name, plainProblem(id, { goal: "目".repeat(200) })]),
  );
  const child = start(["list", "--json"], { cwd: makeLedger({ problems }) });
  child.stdout?.destroy();
  const { status, stderr } = await ended(child);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("eight commands at once: every one is either written or told that it was not", async () => {
  const folder = copyLedger();
  const numbers = Array.from({ length: 8 }, (_, index) => index + 1);
  const outcomes = await Promise.all(
    numbers.map((each) => runProgram(["note", "33", "--note", `remark ${each}`], { cwd: folder })),
  );
  const { log } = parse(readFileSync(join(folder, "ledger", "problems", "033.yaml"), "utf8"));
  const written = outcomes.filter(({ status }) => status === 0).length;
  expect(written).toBeGreaterThan(0);
  expect(log).toHaveLength(written);
  for (const { status, stderr } of outcomes) {
    expect([0, 1]).toContain(status);
    if (status === 1) expect(stderr).toContain("another command is writing");
  }
  expect(Object.keys(snapshot(join(folder, "ledger"))).filter((name) => /lock|tmp/i.test(name))).toEqual([]);
});

test("one that is killed while it waits leaves whole files and no lock of its own", async () => {
  const folder = copyLedger();
  const before = snapshot(folder);
  // A process that lives: this one.
  writeFileSync(
    join(folder, "ledger", ".lock"),
    JSON.stringify({ pid: process.pid, host: "elsewhere", time: new Date().toISOString(), nonce: "a" }),
  );
  const child = start(["done", "33", "--all-measures"], { cwd: folder });
  setTimeout(() => child.kill("SIGKILL"), 400);
  await ended(child);
  rmSync(join(folder, "ledger", ".lock"));
  expect(snapshot(folder)).toEqual(before);
});

test("what a reader refuses that is a bundle of its own is told as any failure is", async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "notice.docx"), "no archive");
  const { status, stdout, stderr } = await runProgram(["import", "notice.docx", "--dry-run"], { cwd });
  expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining("notice.docx is not what its ending")]);
});
