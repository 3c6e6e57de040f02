import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { copyWith, ledgerWith, see } from "./seeing.js";

const full = `id: 4
category: theory
title: 学习不严格
status: done
term: fixed
leaders: [局长]
departments: [办公室]
deadline: 2025-12-31
measures:
  - { id: 1, text: 修订制度, status: done, done_on: 2025-06-20, evidence: [{ document: 某发〔2025〕8号 }] }
evidence:
  - { file: evidence/004/a.pdf, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 }
  - { url: "https://example.org/a" }
log:
  - { on: 2025-06-20, event: done, measure: 1, by: 办公室, note: 已印发 }
  - { on: 2025-06-21, event: done }
  - { on: 2025-06-22, event: submit, by: 办公室 }
`;

describe("ledger show", () => {
  test("tells the whole of a problem", async () => {
    const { status, stdout } = await see(["show", "4"], { cwd: ledgerWith({ "004.yaml": full }) });
    expect(status).toBe(0);
    expect(stdout).toContain("done, under review");
    expect(stdout).toContain("某发〔2025〕8号 (cited, not verified)");
    expect(stdout).toContain("https://example.org/a (cited, not verified)");
    expect(stdout).toContain("evidence/004/a.pdf (recorded, SHA-256 9f86d081884c…)");
    expect(stdout).toContain("2025-06-20 done 4.1; by 办公室; 已印发");
  });

  test("tells one measure, with its own steps", async () => {
    const { stdout } = await see(["show", "4.1"], { cwd: ledgerWith({ "004.yaml": full }), language: "zh" });
    expect(stdout).toContain("4.1  已完成整改：修订制度");
    expect(stdout).toContain("某发〔2025〕8号（仅引用，未核实）");
    expect(stdout).toContain("2025-06-20 完成 4.1");
    expect(stdout).not.toContain("2025-06-22");
  });

  test("--json is every field of the file, and what is derived", async () => {
    const { stdout } = await see(["show", "4", "--json"], { cwd: ledgerWith({ "004.yaml": full }) });
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({ id: 4, term: "fixed", deadline: "2025-12-31", light: null, under_review: true });
    expect(json.log).toHaveLength(3);
    expect(json.measures[0].evidence).toEqual([{ file: null, sha256: null, document: "某发〔2025〕8号", url: null }]);
  });

  test("--json has every field of the schema, null where the file has none", async () => {
    const schema = JSON.parse(readFileSync("schemas/problem.schema.json", "utf8"));
    const bare = "id: 4\ncategory: theory\ntitle: 一\nstatus: pending\n";
    const one = JSON.parse((await see(["show", "4", "--json"], { cwd: ledgerWith({ "004.yaml": bare }) })).stdout);
    expect(Object.keys(one)).toEqual([...Object.keys(schema.properties), "light", "under_review", "as_of"]);
    expect(one).toMatchObject({ deadline: null, measures: null, log: null, source: null, light: null });
    const two = JSON.parse((await see(["show", "4", "--json"], { cwd: ledgerWith({ "004.yaml": full }) })).stdout);
    expect(Object.keys(two.measures[0])).toEqual(Object.keys(schema.$defs.measure.properties));
    expect(two.measures[0]).toMatchObject({ done_on: "2025-06-20", deadline: null, progress: null });
    expect(Object.keys(two.log[1])).toEqual(Object.keys(schema.$defs.logEntry.properties));
  });

  test.each([40, 80, 120])("fits a terminal of %d columns and loses nothing", async (columns) => {
    for (const language of ["en", "zh"] as const) {
      const { stdout } = await see(["show", "6"], { columns, language });
      expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
      expect(stdout.replace(/\s/g, "")).toContain("今年推荐了22家企业申请省级的贷款贴息补助");
    }
  });
});

describe("the log", () => {
  const eventful = `id: 4
category: theory
title: 学习不严格
status: in_progress
deadline: 2025-12-31
log:
  - { on: 2025-05-01, event: return }
  - { on: 2025-06-01, event: extend, from: 2025-05-31, to: 2025-09-30 }
  - { on: 2025-09-30, event: extend, from: 2025-09-30, to: 2025-12-31 }
  - { on: 2025-10-01, event: correct, field: goal, to: 全部落实 }
  - { on: 2025-10-02, event: note, note: 已报, field: evidence, to: evidence/004/a.pdf }
  - { on: 2025-10-03, event: return }
`;

  test("tells late extensions, corrected fields, evidence and the number of returns", async () => {
    const cwd = ledgerWith({ "004.yaml": eventful });
    const { stdout } = await see(["show", "4"], { cwd, columns: 120 });
    expect(stdout).toContain("extend; 2025-05-31 → 2025-09-30; late: the old deadline had passed\n");
    expect(stdout).toContain("extend; 2025-09-30 → 2025-12-31\n");
    expect(stdout).toContain("correction; goal: (nothing) → 全部落实\n");
    expect(stdout).toContain("note; 已报; evidence: evidence/004/a.pdf\n");
    expect(stdout).toMatch(/Returned +2 times\n/);
    const chinese = (await see(["show", "4"], { cwd, language: "zh" })).stdout;
    expect(chinese).toContain("延期；2025-05-31→2025-09-30；逾期后延期\n");
    expect(chinese).toContain("延期；2025-09-30→2025-12-31\n");
    expect(chinese).toContain("更正；整改目标：（空）→全部落实\n");
    expect(chinese).toContain("记事；已报；佐证材料：evidence/004/a.pdf\n");
    expect(chinese).toMatch(/退回次数 +2次\n/);
  });

  test("a problem that was never returned tells none", async () => {
    expect((await see(["show", "33"])).stdout).not.toContain("Returned");
  });
});

describe("what cannot be shown", () => {
  test.each([
    ["34", "034.yaml"],
    ["33.9", "33.9"],
    ["1-3", 'shows one problem, and "1-3" names several'],
    ["1 2", 'shows one problem, and "1 2" names several'],
    ["x", '"x"'],
  ])("%s is wrong usage", async (reference, told) => {
    const { status, stdout, stderr } = await see(["show", reference]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
  });

  test("a measure as JSON is refused, with the command that prints its problem", async () => {
    const { status, stdout, stderr } = await see(["show", "33.1", "--json"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("ledger show 33 --json");
  });

  test("a file that cannot be used is named with its place", async () => {
    const { status, stdout, stderr } = await see(["show", "7"], { cwd: copyWith({ "007.yaml": "id: 7\n" }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("ledger/problems/007.yaml:1:1");
  });
});
