import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { snapshot } from "../support/ledger.js";
import { gitEnv, madeRepository, put } from "../support/repository.js";
import { run } from "../support/run.js";
import { commits, hash, header, ledger, problem } from "./one-week.js";

describe("ledger diff", () => {
  test("--json is the contract", async () => {
    const folder = madeRepository(commits);
    const { status, stdout, stderr } = await ledger(folder, ["diff", "2026-06-23", "main", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { totals, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({
      ledger: { title: "某局巡察整改台账", organization: "某局党组" },
      from: { as_of: "2026-06-23", commit: hash(folder, "HEAD~1"), date: "2026-06-23" },
      to: { as_of: "main", commit: hash(folder, "HEAD"), date: "2026-06-30" },
      complete: true,
      done: [{ id: 1, title: "问题1", on: "2026-06-24", by: "办公室", note: "已印发" }],
      closed: [{ id: 2, title: "问题2", on: "2026-06-26", by: null, note: null, approved_by: ["局长"] }],
      under_review: [],
      returned: [],
      reopened: [],
      staged: [],
      started: [],
      measures_done: [],
      moved: [],
      overdue: [{ id: 3, title: "问题3", deadline: "2026-06-25", review: false }],
      extended: [
        {
          id: 4,
          title: "问题4",
          measure: null,
          from: "2026-06-25",
          to: "2026-09-30",
          approved_by: ["局长"],
          note: "等批复",
        },
      ],
      added: [{ id: 6, title: "问题6", status: "pending" }],
      removed: [{ id: 5, title: "问题5", status: "closed" }],
      not_compared: [],
      excluded: [],
    });
    expect(totals).toEqual({
      before: {
        problems: { total: 5, pending: 0, in_progress: 3, staged: 0, done: 2, closed: 1, under_review: 0 },
        lights: { red: 0, yellow: 2, green: 0 },
        measures: { total: 0, done: 0 },
        regulations: 0,
      },
      after: {
        problems: { total: 5, pending: 1, in_progress: 2, staged: 0, done: 2, closed: 1, under_review: 0 },
        lights: { red: 1, yellow: 0, green: 1 },
        measures: { total: 0, done: 0 },
        regulations: 0,
      },
    });
  });

  test("compares with the files as they are now, on today's day", async () => {
    const folder = madeRepository(commits);
    put(folder, problem(6, "status: done"));
    const { stdout } = await ledger(folder, ["diff", "HEAD", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      to: { as_of: null, commit: null, date: "2026-11-23" },
      done: [{ id: 6 }],
      overdue: [{ id: 4 }],
    });
    const text = (await ledger(folder, ["diff", "HEAD"])).stdout;
    expect(text).toContain("To: the files as they are now (2026-11-23)\n");
  });

  test("as text it is a report that can be read out", async () => {
    const folder = madeRepository(commits);
    const [from, to] = [hash(folder, "HEAD~1").slice(0, 10), hash(folder, "HEAD").slice(0, 10)];
    const { stdout } = await ledger(folder, ["diff", "2026-06-23", "2026-06-30"], { LEDGER_LANG: "zh" });
    expect(stdout).toBe(`某局巡察整改台账
期初：2026-06-23 当天结束时已提交的台账（${from}）
期末：2026-06-30 当天结束时已提交的台账（${to}）

┌──────────────┬──────┬──────┬──────┐
│ 项目         │ 期初 │ 期末 │ 增减 │
├──────────────┼──────┼──────┼──────┤
│ 问题         │    5 │    5 │      │
│ 尚未启动     │    0 │    1 │   +1 │
│ 正在推进整改 │    3 │    2 │   -1 │
│ 已完成整改   │    2 │    2 │      │
│ 其中已销号   │    1 │    1 │      │
│ 已逾期       │    0 │    1 │   +1 │
│ 即将到期     │    2 │    0 │   -2 │
└──────────────┴──────┴──────┴──────┘

新完成整改（1个）：
  1  问题1
     2026-06-24；登记：办公室；已印发

新销号（1个）：
  2  问题2
     2026-06-26；批准：局长

新逾期（1个）：
  3  问题3
     已逾期，完成时限为2026-06-25

延期（1项）：
  4  问题4
     2026-06-25→2026-09-30；批准：局长；等批复

新增问题（1个）：
  6  问题6
     尚未启动

删去问题（1个）：
  5  问题5
     已销号
`);
  });

  test("as Markdown it is a paper in the ledger's language, whatever the screen's", async () => {
    const { status, stdout, stderr } = await ledger(madeRepository(commits), [
      "diff",
      "HEAD~1",
      "HEAD",
      "--format",
      "md",
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.startsWith("# 某局巡察整改台账整改进展（2026-06-23 至 2026-06-30）\n\n某局党组\n\n期初：提交 ")).toBe(
      true,
    );
    expect(stdout).toContain("| 项目 | 期初 | 期末 | 增减 |\n| --- | --- | --- | --- |\n| 问题 | 5 | 5 |  |\n");
    expect(stdout).toContain(
      "\n## 新完成整改（1个）\n\n| 序号 | 具体问题 | 情况 |\n| --- | --- | --- |\n| 1 | 问题1 | 2026-06-24；登记：办公室；已印发 |\n",
    );
    const english = madeRepository([
      {
        on: "2026-06-23",
        files: { "ledger/ledger.yaml": `${header}language: en\n`, ...problem(1, "status: pending") },
      },
    ]);
    const paper = await ledger(english, ["diff", "HEAD", "HEAD", "--format", "md"], { LEDGER_LANG: "zh" });
    expect(paper.stdout).toContain("# 某局巡察整改台账: what moved from 2026-06-23 to 2026-06-23\n");
    expect(paper.stdout).toContain("\nNothing moved.\n");
  });

  test.each([40, 60, 80])("fits a terminal of %d columns", async (columns) => {
    const long = "落实党中央、省委、市委决策部署有差距，".repeat(5);
    const folder = madeRepository(commits);
    put(folder, { "ledger/problems/006.yaml": `id: 6\ncategory: theory\ntitle: ${long}\nstatus: done\n` });
    for (const language of ["en", "zh"]) {
      const env = { ...gitEnv, LEDGER_LANG: language, NO_COLOR: "1" };
      const { stdout } = await run(["diff", "HEAD~1"], { cwd: folder, terminal: columns, env });
      expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
      expect(stdout.replace(/\s/g, "")).toContain(long);
    }
  });

  test("where nothing moved says so, and is fine", async () => {
    const folder = madeRepository(commits);
    const { status, stdout } = await ledger(folder, ["diff", "2026-06-30", "HEAD"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n\nNothing moved\.\n$/);
    expect((await ledger(folder, ["diff", "2026-06-30", "HEAD"], { LEDGER_LANG: "zh" })).stdout).toMatch(
      /\n没有变化。\n$/,
    );
  });

  test("changes nothing", async () => {
    const folder = madeRepository(commits);
    const before = snapshot(folder);
    for (const argv of [["HEAD~1"], ["HEAD~1", "HEAD", "--json"]]) await ledger(folder, ["diff", ...argv]);
    expect(snapshot(folder)).toEqual(before);
  });
});
