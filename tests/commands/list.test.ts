import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { copyWith, ledgerWith, type Seen, see } from "./seeing.js";

const ids = ({ stdout }: Seen) => JSON.parse(stdout).problems.map(({ id }: { id: number }) => id);

describe("ledger list on the shipped ledger", () => {
  test.each<[string[], number[]]>([
    [["--open"], [33]],
    [
      ["33.2", "1-3", "9，12"],
      [1, 2, 3, 9, 12, 33],
    ],
    [
      ["--category", "4"],
      [31, 32],
    ],
    [["--status", "in_progress"], [33]],
    [["--status", "正在推进整改"], [33]],
    [
      ["--category", "theory", "--limit", "2", "--reverse"],
      [8, 7],
    ],
    [["--sort", "status", "--limit", "1"], [33]],
    [["--under-review"], []],
    [["1-8", "--light", "red"], []],
  ])("%j", async (argv, expected) => {
    const seen = await see(["list", ...argv, "--json"]);
    expect(seen.status).toBe(0);
    expect(ids(seen)).toEqual(expected);
  });

  test("--json is the contract", async () => {
    const { stdout } = await see(["list", "33", "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      complete: true,
      as_of: null,
      problems: [
        {
          id: 33,
          category: "party-building",
          group: null,
          title: "存在人员混岗问题",
          status: "in_progress",
          under_review: false,
          term: null,
          leaders: [],
          departments: [],
          deadline: null,
          light: null,
          measures: { total: 2, done: 0 },
          file: "ledger/problems/033.yaml",
        },
      ],
      excluded: [],
    });
  });

  test.each([40, 80, 120])("the table fits a terminal of %d columns", async (columns) => {
    for (const language of ["en", "zh"] as const) {
      const { stdout } = await see(["list"], { columns, language });
      expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
      expect(stdout).toMatch(language === "en" ? /33 problems\n$/ : /共33个问题\n$/);
    }
  });

  test("every format has the columns that were asked for", async () => {
    const columns = ["list", "33", "--columns", "id,title,measures"];
    expect((await see([...columns, "--format", "csv"])).stdout).toBe(
      "No.,Problem,Measures\r\n33,存在人员混岗问题,0 of 2 done\r\n",
    );
    expect((await see([...columns, "--format", "md"], { language: "zh" })).stdout).toBe(
      "| 序号 | 具体问题 | 整改措施 |\n| --- | --- | --- |\n| 33 | 存在人员混岗问题 | 共2项，已完成0项 |\n",
    );
    expect((await see(["list", "33", "--excel"])).stdout.startsWith("\ufeffNo.,")).toBe(true);
  });
});

describe("nothing found", () => {
  test("is no error: a sentence on stderr, an empty answer", async () => {
    expect(await see(["list", "--under-review"])).toEqual({ status: 0, stdout: "", stderr: "No problem matches.\n" });
    const { stdout, stderr } = await see(["list", "--under-review", "--json"]);
    expect([JSON.parse(stdout).problems, stderr]).toEqual([[], ""]);
  });
});

describe("a value that can never match", () => {
  test.each<[string[], string]>([
    [["--category", "disciplin"], '"discipline"'],
    [["--status", "in_progres"], '"in_progress"'],
    [["--term", "fixd"], '"fixed"'],
    [["--light", "grean"], '"green"'],
    [["--sort", "dedline"], '"deadline"'],
    [["--columns", "titel"], '"title"'],
    [["--format", "jsn"], '"json"'],
    [["--department", "办公室"], "records none"],
    [["--due-before", "31-12-2025"], "2025-12-31"],
    [["--due-after", "2025-31-12"], "2025-12-31"],
    [["--due-before", "2025-02-30"], "2025-02-30"],
    [["--limit", "0"], "--limit"],
    [["--text", ""], "--text: nothing was given"],
    [["--text", "干部", "--text", " "], "--text: nothing was given"],
    [["--status", ""], "--status: nothing was given"],
    [["--columns", "，"], "--columns: nothing was given"],
    [["--json", "--format", "csv"], "--json and --format csv contradict each other"],
    [["--json", "--excel"], "--json and --excel contradict each other"],
    [["99"], "099.yaml"],
    [["33.3"], "33.3"],
    [["x"], '"x"'],
  ])("%j is wrong usage that names the nearest", async (argv, told) => {
    const { status, stdout, stderr } = await see(["list", ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
  });
});

describe("files that cannot be used", () => {
  test("are named under the table and in JSON, and make status 1", async () => {
    const cwd = copyWith({ "007.yaml": "" });
    const table = await see(["list", "7"], { cwd });
    expect(table.status).toBe(1);
    expect(table.stdout).toContain("1 file excluded");
    expect(table.stdout).toContain("ledger/problems/007.yaml:");
    const csv = await see(["list", "--format", "csv"], { cwd });
    expect(csv.status).toBe(1);
    expect(csv.stderr).toContain("007.yaml");
    const json = await see(["list", "--json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      complete: false,
      excluded: [{ file: "ledger/problems/007.yaml" }],
    });
  });
});

test("in Chinese, contradicting options and misspelt labels are told in Chinese", async () => {
  const told = async (...argv: string[]) => (await see(["list", ...argv], { language: "zh" })).stderr;
  expect(await told("--json", "--format", "csv")).toContain("--json 与 --format csv 互相矛盾");
  expect(await told("--status", "已完成整治")).toContain("是不是“已完成整改”");
});

test("criteria on leaders, departments, dates and text go together", async () => {
  const cwd = ledgerWith({
    "001.yaml": "id: 1\ncategory: theory\ntitle: 甲\nstatus: in_progress\nleaders: [局长]\ndeadline: 2025-11-05\n",
    "002.yaml": "id: 2\ncategory: style\ntitle: 乙\nstatus: pending\nleaders: [局长, 副局长]\ndeadline: 2025-10-01\n",
    "003.yaml":
      "id: 3\ncategory: style\ntitle: 丙\nstatus: done\ndeadline: 2025-10-03\ndepartments: [办公室]\ngroup: 会风\n",
  });
  const list = async (...argv: string[]) => ids(await see(["list", "--json", ...argv], { cwd }));
  expect(await list("--leader", "局长")).toEqual([1, 2]);
  expect(await list("--leader", "副局长", "--light", "red", "--light", "yellow")).toEqual([2]);
  expect(await list("--due-before", "2025-11-05", "--due-after", "2025-10-02")).toEqual([1]);
  expect(await list("--due-before", "2025-12-31")).toEqual([1, 2]);
  expect(await list("--department", "办公", "--group", "会风")).toEqual([3]);
  expect(await list("--text", "甲", "--text", "丙")).toEqual([1, 3]);
  expect(await list("--sort", "deadline")).toEqual([2, 3, 1]);
});
