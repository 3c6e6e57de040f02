import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { run } from "../support/run.js";

const misspelt = "id: 1\ncategory: theory\ntitle: 问题\nstatus: in_progres\n";

describe("the shipped ledger", () => {
  test("is clean: one line on stderr, nothing on stdout", async () => {
    const found = await run(["check"], { cwd: copyLedger() });
    expect(found).toEqual({ status: 0, stdout: "", stderr: "34 files checked: 0 errors, 0 warnings.\n" });
  });

  test("stays without errors and warnings after a legal command", async () => {
    const cwd = copyLedger();
    expect(await run(["done", "33", "--all-measures"], { cwd })).toMatchObject({ status: 0 });
    const found = await run(["check"], { cwd });
    expect(found).toMatchObject({ status: 0, stderr: "34 files checked: 0 errors, 0 warnings, 2 remarks.\n" });
    expect(found.stdout).toContain("[declared-differs]");
  });

  test("--strict asks for what the three lists need", async () => {
    const found = await run(["check", "--strict", "--json"], { cwd: copyLedger() });
    expect(found.status).toBe(1);
    const { errors, warnings, diagnostics } = JSON.parse(found.stdout);
    expect({ errors, rules: new Set(diagnostics.map((each: { rule: string }) => each.rule)) }).toEqual({
      errors: 0,
      rules: new Set(["list-field-missing"]),
    });
    expect(warnings).toBe(diagnostics.length);
  });
});

describe("what is wrong", () => {
  test("is told all at once, whatever kind of wrong it is", async () => {
    const problems = {
      "001": misspelt,
      "002": "id: 2\ntitle：七\n",
      "003": "",
      "004": Buffer.from([0xb1, 0xea]),
      "005": plainProblem(1),
      "006": plainProblem(6, { status: "done", log: [{ on: "2099-01-01", event: "start" }] }),
    };
    const { status, stdout, stderr } = await run(["check"], { cwd: makeLedger({ problems }) });
    const places = stdout.split("\n").filter((line) => line.startsWith("ledger/"));
    expect(places).toEqual([
      "ledger/problems/001.yaml:4:9 error [unknown-value]",
      "ledger/problems/002.yaml:2:6 error [full-width-colon]",
      "ledger/problems/003.yaml:1:1 error [empty-file]",
      "ledger/problems/004.yaml:1:1 error [encoding]",
      "ledger/problems/005.yaml:1:5 error [name-mismatch]",
      "ledger/problems/006.yaml:4:9 error [log-end]",
      "ledger/problems/006.yaml:6:9 error [future-date]",
    ]);
    expect(stdout).toContain('did you mean "in_progress"?');
    expect({ status, stderr }).toEqual({ status: 1, stderr: "7 files checked: 7 errors, 0 warnings.\n" });
  });

  test("changes no file", async () => {
    const cwd = makeLedger({ problems: { "001": misspelt, "2": plainProblem(2) } });
    const before = snapshot(cwd);
    for (const format of ["text", "json", "github"]) await run(["check", "--strict", "--format", format], { cwd });
    expect(snapshot(cwd)).toEqual(before);
  });

  test("a warning alone is no failure, unless --strict", async () => {
    const whole = {
      goal: "健全",
      leaders: ["局长"],
      departments: ["办公室"],
      term: "long_term",
      measures: [{ id: 1, text: "甲", status: "pending" }],
    };
    const cwd = makeLedger({ problems: { "001": plainProblem(1, { ...whole, title: "学习\u200b制度" }) } });
    const found = await run(["check"], { cwd });
    expect(found).toMatchObject({ status: 0, stderr: "2 files checked: 0 errors, 1 warning.\n" });
    expect(await run(["check", "--strict"], { cwd })).toMatchObject({ status: 1, stdout: found.stdout });
  });

  test("files that are not read are told, clutter is not", async () => {
    const cwd = makeLedger();
    writeFileSync(join(cwd, "ledger/problems/备注.txt"), "甲");
    writeFileSync(join(cwd, "ledger/problems/.DS_Store"), "");
    mkdirSync(join(cwd, "ledger/problems/002.yaml"));
    const { status, stdout } = await run(["check"], { cwd });
    expect(stdout).toContain("ledger/problems/备注.txt:1:1 information [stray-file]");
    expect(stdout).toContain("ledger/problems/002.yaml:1:1 error [unreadable]");
    expect(stdout).not.toContain("DS_Store");
    expect(status).toBe(1);
  });
});

describe("check FILE", () => {
  const problems = { "001": misspelt, "002": plainProblem(2, { category: "nowhere" }), "003": plainProblem(3) };

  test("reports on it alone, seen within the whole ledger, from any folder", async () => {
    const cwd = join(makeLedger({ problems }), "ledger/problems");
    const { status, stdout, stderr } = await run(["check", "002.yaml", "./003.yaml"], { cwd });
    expect(stdout).toContain("002.yaml:2:11 error [unknown-category]");
    expect(stdout).not.toContain("001.yaml");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "2 files checked: 1 error, 0 warnings.\n" });
    expect(await run(["check", "003.yaml"], { cwd })).toMatchObject({ status: 0, stdout: "" });
  });

  test.each([
    ["ledger/problems/4.yaml", "ledger/problems/004.yaml"],
    ["README.md", null],
    ["../elsewhere.yaml", null],
    ["ledger", null],
  ])("%s is wrong usage", async (file, meant) => {
    const { status, stdout, stderr } = await run(["check", file], {
      cwd: makeLedger({ problems: { ...problems, "004": plainProblem(4) } }),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    if (meant !== null) expect(stderr).toContain(`Did you mean ${meant}?`);
  });
});

describe("formats", () => {
  const cwd = () => makeLedger({ problems: { "001": misspelt } });

  test("json is the contract's, and nothing else on stdout", async () => {
    const { status, stdout } = await run(["check", "--json"], { cwd: cwd() });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: 2,
      errors: 1,
      warnings: 0,
      diagnostics: [
        {
          file: "ledger/problems/001.yaml",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 19,
          severity: "error",
          rule: "unknown-value",
          message: expect.stringContaining('did you mean "in_progress"?'),
        },
      ],
    });
  });

  test("github writes one annotation a line", async () => {
    const { stdout } = await run(["check", "--format", "github"], { cwd: cwd() });
    expect(stdout).toMatch(/^::error file=ledger\/problems\/001\.yaml,line=4,.*title=unknown-value::.+\n$/);
  });

  test("a format that does not exist, or two at once, is wrong usage", async () => {
    expect(await run(["check", "--format", "jsn"], { cwd: cwd() })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining('"json"'),
    });
    expect(await run(["check", "--json", "--format", "text"], { cwd: cwd() })).toMatchObject({ status: 2 });
  });
});

describe("an unusable header", () => {
  const cwd = () => makeLedger({ header: "title: 2025\ncategories: []\n", problems: { "001": misspelt } });

  test.each([[[]], [["--json"]], [["ledger/problems/001.yaml"]]])(
    "is told in full, without an answer: %j",
    async (more) => {
      const { status, stdout, stderr } = await run(["check", ...more], { cwd: cwd() });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("ledger/ledger.yaml:1:8 error [wrong-type]");
      expect(stderr).toContain("ledger/ledger.yaml:2:13 error [out-of-bounds]");
      expect(stderr).toContain("ledger/problems/001.yaml:4:9 error [unknown-value]");
    },
  );
});

describe("--explain", () => {
  const cwd = copyLedger;

  test("shows what a rule asks, a failing and a passing example", async () => {
    const { status, stdout } = await run(["check", "--explain", "log-end"], { cwd: cwd() });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^log-end \(error\)\n/);
    expect(stdout).toMatch(/Fails:\n {2}problems\/001\.yaml\n(?: {4}.*\n)+\nPasses:\n {2}problems\/001\.yaml\n/);
  });

  test("lists every rule when none is named", async () => {
    const source = readFileSync(new URL("../../src/diagnostic.ts", import.meta.url), "utf8");
    const ids = [...source.matchAll(/^ {2}"?([a-z]+(?:-[a-z]+)*)"?: (?:\{|Record<)/gm)].map(([, id]) => id);
    const { stdout } = await run(["check", "--explain"], { cwd: cwd() });
    expect(ids.length).toBeGreaterThan(35);
    expect(ids.filter((id) => !stdout.includes(`${id} (`))).toEqual([]);
  });

  test("an unknown rule is wrong usage and names the nearest; no ledger is needed", async () => {
    expect(await run(["check", "--explain", "log-ends"], { cwd: "/" })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining('Did you mean "log-end"?'),
    });
    expect(await run(["check", "--explain", "__proto__"], { cwd: "/" })).toMatchObject({ status: 2 });
    expect(await run(["check", "--explain", "encoding"], { cwd: "/" })).toMatchObject({ status: 0 });
  });
});
