import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { copyLedger, emptyFolder } from "../support/ledger.js";
import { commitAll, git, gitEnv, type Made, madeRepository, put } from "../support/repository.js";
import { run } from "../support/run.js";

const header = "title: 某局巡察整改台账\ncategories:\n  - { id: theory, name: 学习贯彻有差距 }\n";

function problem(status: string, more = ""): Made["files"] {
  return {
    "ledger/problems/001.yaml": `id: 1\ncategory: theory\ntitle: 学习制度落实不严格\nstatus: ${status}\n${more}`,
  };
}

/** Two slips: a status without a log entry on the second day, another on the fourth. */
const slips: Made[] = [
  { on: "2025-06-01", files: { "ledger/ledger.yaml": header, ...problem("pending") } },
  { on: "2025-06-02", by: "张\u001b[31m三 <a@example.org>", files: problem("in_progress") },
  { on: "2025-06-03", files: problem("in_progress", "goal: 健全\n") },
  { on: "2025-06-04", files: problem("done", "goal: 健全\n") },
];

async function audited(cwd: string, ...words: string[]) {
  const { status, stdout, stderr } = await run(["audit", "--json", ...words], { cwd, env: gitEnv });
  return { status, stderr, ...JSON.parse(stdout) };
}

describe("the audit of the shipped ledger", () => {
  test("closes with what it can vouch for", async () => {
    const cwd = copyLedger();
    commitAll(cwd);
    const { status, stdout, stderr } = await run(["audit"], { cwd, env: gitEnv });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "0 errors; 0 of 32 completions witnessed; history begins 2026-11-23",
    );
  });

  test("tells a program the same", async () => {
    const cwd = copyLedger();
    commitAll(cwd);
    expect(await audited(cwd)).toMatchObject({
      status: 0,
      range: "HEAD",
      commits: 1,
      begins: "2026-11-23",
      witnessed: { done: 0, closed: 0, unwitnessed: 32, first_committed: 32, recorded_later: 0 },
      findings: [],
      seals: [],
    });
  });

  test("witnesses a completion that is committed when it happens", async () => {
    const cwd = copyLedger();
    commitAll(cwd, "2026-11-20");
    await run(["done", "33", "--all-measures", "--by", "办公室"], { cwd, env: gitEnv });
    git(cwd, ["commit", "-q", "-a", "-m", "完成"]);
    expect(await audited(cwd)).toMatchObject({ status: 0, findings: [], witnessed: { done: 1, unwitnessed: 32 } });
    const { stdout } = await run(["audit", "--lang", "zh"], { cwd, env: gitEnv });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("错误0处；33个完成中有1个有当时的提交为证；历史始于 2026-11-20");
  });
});

describe("a finding", () => {
  test("names rule, problem, commit, author and day, as data and in words", async () => {
    const cwd = madeRepository(slips);
    const { status, findings } = await audited(cwd);
    expect(status).toBe(1);
    expect(findings[0]).toEqual({
      rule: "status-unlogged",
      severity: "error",
      commit: git(cwd, ["rev-parse", "HEAD~2"]).trim(),
      author: "张\u001b[31m三",
      date: "2025-06-02",
      id: 1,
      message: expect.stringContaining('from "pending" to "in progress"'),
    });
  });

  test.each([60, 120])("fits a terminal of %i columns, and obeys no escape sequence", async (terminal) => {
    for (const lang of ["zh", "en"]) {
      const cwd = madeRepository(slips);
      const { stdout } = await run(["audit", "--lang", lang], { cwd, env: { ...gitEnv, NO_COLOR: "1" }, terminal });
      expect(stdout).not.toContain("\u001b");
      expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(terminal);
    }
  });
});

describe("a range", () => {
  test.each([
    ["HEAD~1..HEAD", ["2025-06-04"], 1],
    ["HEAD~1..", ["2025-06-04"], 1],
    ["HEAD~2", ["2025-06-02"], 2],
    ["HEAD~2..HEAD~1", [], 1],
    ["HEAD..HEAD", [], 0],
    ["2025-06-03..", ["2025-06-04"], 1],
    ["2025-06-01..2025-06-03", ["2025-06-02"], 2],
  ])("%s chooses the commits that are reported on", async (range, days, commits) => {
    const report = await audited(madeRepository(slips), range);
    expect(report.findings.map(({ date }: { date: string }) => date)).toEqual(days);
    expect(report).toMatchObject({ range, commits, status: days.length > 0 ? 1 : 0 });
  });

  test("may end before the ledger's folder got the name that it has", async () => {
    const cwd = madeRepository(slips);
    git(cwd, ["mv", "ledger", "台账"]);
    git(cwd, ["commit", "-q", "-m", "改名"]);
    const { status, stdout } = await run(["audit", "--json", "HEAD~1"], { cwd: `${cwd}/台账`, env: gitEnv });
    expect({ status, commits: JSON.parse(stdout).commits }).toEqual({ status: 1, commits: 4 });
  });

  test.each(["nowhere", "HEAD...HEAD~1", "--all..HEAD", "HEAD\n..HEAD", "a..b..c"])(
    "%j names nothing",
    async (range) => {
      const { status, stdout, stderr } = await run(["audit", "--", range], { cwd: madeRepository(slips), env: gitEnv });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("RANGE");
    },
  );
});

describe("nothing can be vouched for", () => {
  test("without the older part of the history", async () => {
    const clone = emptyFolder();
    git(clone, ["clone", "-q", "--depth", "1", `file://${madeRepository(slips)}`, "copy"]);
    const { status, stdout, stderr } = await run(["audit"], { cwd: `${clone}/copy`, env: gitEnv });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("git fetch --unshallow");
  });

  test("without a repository, a commit, or git", async () => {
    const cwd = copyLedger();
    expect(await run(["audit"], { cwd, env: gitEnv })).toMatchObject({ status: 2, stdout: "" });
    git(cwd, ["init", "-q"]);
    expect((await run(["audit"], { cwd, env: gitEnv })).stderr).toContain("was never committed");
    expect((await run(["audit"], { cwd, env: { ...gitEnv, PATH: emptyFolder() } })).stderr).toContain(
      "git is not installed",
    );
  });
});

test("a step of the author's day is not dated after a commit that a server made anew, a day behind", async () => {
  const cwd = madeRepository([slips[0] as Made]);
  const log = "log:\n  - { on: 2025-06-03, event: start, by: 办公室 }\n";
  put(cwd, problem("in_progress", log));
  const dates = { GIT_AUTHOR_DATE: "2025-06-03T07:30:00+08:00", GIT_COMMITTER_DATE: "2025-06-02T23:40:00Z" };
  git(cwd, ["commit", "-q", "-a", "-m", "启动"], dates);
  expect(await audited(cwd)).toMatchObject({ status: 0, findings: [] });
  const ahead = { GIT_AUTHOR_DATE: "2025-06-30T07:30:00+08:00", GIT_COMMITTER_DATE: "2025-06-02T23:50:00Z" };
  put(cwd, problem("in_progress", `${log}  - { on: 2025-06-30, event: note, note: 记 }\n`));
  git(cwd, ["commit", "-q", "-a", "-m", "记事"], ahead);
  expect((await audited(cwd)).findings.map(({ rule }: { rule: string }) => rule)).toEqual(["log-after-commit"]);
});

describe("--explain", () => {
  test("lists the rules, or shows one with its example", async () => {
    const cwd = copyLedger();
    const list = await run(["audit", "--explain"], { cwd });
    expect(list.stdout).toContain("status-unlogged (error)");
    const one = await run(["audit", "--explain", "deadline-moved"], { cwd });
    expect(one.stdout).toContain("-deadline: 2025-06-30");
    expect(one.stdout).toContain("+deadline: 2025-09-30");
  });

  test("proposes the nearest rule", async () => {
    const { status, stderr } = await run(["audit", "--explain", "status-unloged"], { cwd: copyLedger() });
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "status-unlogged"?');
  });
});
