import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { copyWith, ledgerWith, see } from "./seeing.js";

describe("ledger status on the shipped ledger", () => {
  test("says the whole in one sentence, in both languages", async () => {
    const english = await see(["status"]);
    expect(english).toMatchObject({ status: 0, stderr: "" });
    expect(english.stdout).toContain("32 of 33 done");
    expect((await see(["status"], { language: "zh" })).stdout).toContain(
      "33个问题，已完成整改32个，正在推进整改1个，完成率96%。",
    );
  });

  test("names what waits for others, with the command that moves it on", async () => {
    const { stdout } = await see(["status"], { language: "zh" });
    expect(stdout).toContain("ledger set 6 follow_up= --note REASON\n");
    expect(stdout).toContain("ledger set 13 follow_up= --note REASON\n");
    expect(stdout).not.toContain("不一致");
  });

  test("--json is the contract", async () => {
    const { stdout, status } = await see(["status", "--json"], { language: "zh" });
    expect(status).toBe(0);
    const { categories, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({
      ledger: { title: "朔州市科学技术局巡察整改台账", organization: "中共朔州市科学技术局党组" },
      today: "2025-11-01",
      as_of: null,
      complete: true,
      problems: { total: 33, pending: 0, in_progress: 1, staged: 0, done: 32, closed: 0, under_review: 0 },
      lights: { red: 0, yellow: 0, green: 0 },
      measures: { total: 48, done: 46 },
      regulations: 3,
      declared: [],
      attention: [
        { id: 6, reason: "follow_up" },
        { id: 13, reason: "follow_up" },
      ],
      excluded: [],
    });
    expect(categories.map(({ id, total, done }: Record<string, unknown>) => [id, total, done])).toEqual([
      ["theory", 8, 8],
      ["discipline", 11, 11],
      ["party-building", 12, 11],
      ["rectification", 2, 2],
    ]);
  });

  test.each([40, 41, 57, 80, 120])("fits a terminal of %d columns", async (columns) => {
    for (const language of ["en", "zh"] as const) {
      const { stdout } = await see(["status", "--by", "status"], { language, columns });
      expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
      const name = "推进全面从严治党不够有力，作风建设不够扎实";
      expect(firstColumn(stdout)).toContain(name);
    }
  });
});

describe("ledger status --by", () => {
  test("adds groups, shaped as categories", async () => {
    const { stdout } = await see(["status", "--by", "整改状态", "--json"]);
    const { groups } = JSON.parse(stdout);
    expect(groups.find(({ id }: { id: string }) => id === "in_progress")).toEqual({
      id: "in_progress",
      name: "in progress",
      total: 1,
      pending: 0,
      in_progress: 1,
      staged: 0,
      done: 0,
      closed: 0,
    });
  });

  test("those of no value have no id; a problem of several departments is told", async () => {
    const cwd = ledgerWith({
      "001.yaml": "id: 1\ncategory: theory\ntitle: 问题\nstatus: done\ndepartments: [办公室, 人事科]\n",
      "002.yaml": "id: 2\ncategory: theory\ntitle: 问题\nstatus: done\n",
    });
    const { groups } = JSON.parse((await see(["status", "--by", "department", "--json"], { cwd })).stdout);
    expect(groups.map(({ id, name }: Record<string, unknown>) => [id, name])).toEqual([
      ["办公室", "办公室"],
      ["人事科", "人事科"],
      [null, null],
    ]);
    expect((await see(["status", "--by", "department"], { cwd })).stdout).toContain("is counted with each");
  });

  test("a misspelt key is an error that names the nearest", async () => {
    const { status, stdout, stderr } = await see(["status", "--by", "departmant"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain('"department"');
  });
});

describe("a file that cannot be used", () => {
  test("is named, counted nowhere, and makes status 1", async () => {
    const cwd = copyWith({
      "007.yaml": "id: 7\ntitle: [\n",
      "033.yaml": "id: 34\ncategory: theory\ntitle: 一\nstatus: done\n",
    });
    const { status, stdout } = await see(["status"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("31 of 31 done");
    expect(stdout).toContain("31 of 31 done (100%) — 2 files excluded.\n2 files excluded from every figure:\n");
    const chinese = await see(["status"], { cwd, language: "zh" });
    expect(chinese.stdout).toContain("31个问题，已完成整改31个，完成率100%（另有2个文件未计入）。\n有2个文件未计入");
    expect(stdout).toContain("ledger/problems/007.yaml:");
    const json = JSON.parse((await see(["status", "--json"], { cwd })).stdout);
    expect(json.complete).toBe(false);
    expect(json.problems.total).toBe(31);
    expect(json.excluded.map(({ file, rule }: Record<string, unknown>) => [file, rule])).toEqual([
      ["ledger/problems/007.yaml", expect.any(String)],
      ["ledger/problems/033.yaml", "name-mismatch"],
    ]);
    expect(json.declared).toContainEqual({ figure: "problems", declared: 33, computed: 31 });
  });
});

test("tells how often a problem was returned", async () => {
  const log = "log:\n  - { on: 2025-05-01, event: return }\n  - { on: 2025-06-01, event: return }\n";
  const cwd = ledgerWith({ "001.yaml": `id: 1\ncategory: theory\ntitle: 问题\nstatus: in_progress\n${log}` });
  expect((await see(["status"], { cwd })).stdout).toContain("closing was refused (2 times)");
  expect((await see(["status"], { cwd, language: "zh" })).stdout).toContain("销号申请被退回（共2次）");
});

test("an empty ledger has empty categories and no percentage", async () => {
  const { status, stdout } = await see(["status"], { cwd: ledgerWith({}) });
  expect(status).toBe(0);
  expect(stdout).toContain("0 of 0 done.");
  expect(stdout).toContain("作风建设不扎实");
});

test("what files say cannot command the terminal", async () => {
  const cwd = ledgerWith({
    "001.yaml": 'id: 1\ncategory: theory\ntitle: "a\\e[2Jb\\u202ec"\nstatus: done\nfollow_up: "x\\ay"\n',
  });
  const { stdout } = await see(["status"], { cwd });
  expect(stdout).toContain("a\\u{1b}[2Jb\\u{202e}c");
  expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

/** The first column of the tables in a screen, joined as if it had not been wrapped. */
function firstColumn(screen: string): string {
  const lines = screen.split("\n").filter((line) => line.startsWith("│"));
  return lines.map((line) => line.split("│")[1]?.trim() ?? "").join("");
}
