import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { copyLedger, emptyFolder, makeLedger, snapshot } from "../support/ledger.js";
import type { Outcome } from "../support/outcome.js";
import { commitAll, git, gitEnv, madeRepository, put } from "../support/repository.js";
import { run } from "../support/run.js";

const header = "title: 某局巡察整改台账\norganization: 某局党组\ncategories: [{ id: theory, name: 学习贯彻有差距 }]\n";

function file(id: number, more: string): string {
  return `id: ${id}\ncategory: theory\ntitle: 问题${id}\n${more}`;
}

const overdue = file(
  1,
  "status: in_progress\ndeadline: 2026-06-15\nmeasures: [{ id: 1, text: 修订, status: pending }]\n",
);
const done = file(1, "status: done\ndeadline: 2026-06-15\nmeasures: [{ id: 1, text: 修订, status: done }]\n");

/** June: problem 1 overdue, problem 2 new, problem 7 broken; July: 1 done, 2 gone, 7 mended. */
function repository(): string {
  return madeRepository([
    {
      on: "2026-06-20T23:30:00+08:00",
      files: {
        "ledger/ledger.yaml": header,
        "ledger/problems/001.yaml": overdue,
        "ledger/problems/002.yaml": file(2, "status: done\nfollow_up: 等待批复\n"),
        "ledger/problems/007.yaml": "id: 7\ntitle: [\n",
      },
    },
    {
      on: "2026-07-10",
      files: {
        "ledger/problems/001.yaml": done,
        "ledger/problems/002.yaml": null,
        "ledger/problems/007.yaml": file(7, "status: pending\n"),
      },
    },
  ]);
}

function ledger(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return run(argv, { cwd, env: { ...gitEnv, NO_COLOR: "1", ...env } });
}

function hash(folder: string, revision: string): string {
  return git(folder, ["rev-parse", revision]).trim();
}

describe("status --as-of", () => {
  test("is the state at the end of that day, with the lights of that day", async () => {
    const folder = repository();
    const { status, stdout } = await ledger(folder, ["status", "--as-of", "2026-06-30", "--json"]);
    expect(status).toBe(1);
    const { today, as_of, lights, problems, attention, complete, excluded } = JSON.parse(stdout);
    expect({ today, as_of, lights }).toEqual({
      today: "2026-06-30",
      as_of: { commit: hash(folder, "HEAD~1"), date: "2026-06-30" },
      lights: { red: 1, yellow: 0, green: 0 },
    });
    expect(problems).toMatchObject({ total: 2, in_progress: 1, done: 1 });
    expect(attention).toEqual([
      { id: 1, reason: "overdue" },
      { id: 2, reason: "follow_up" },
    ]);
    expect({ complete, excluded }).toMatchObject({ complete: false, excluded: [{ file: "ledger/problems/007.yaml" }] });
    expect(JSON.parse((await ledger(folder, ["status", "--json"])).stdout)).toMatchObject({
      as_of: null,
      complete: true,
      lights: { red: 0 },
    });
  });

  test("says which state it shows, and gives no command to move on what is over", async () => {
    const folder = repository();
    const commit = hash(folder, "HEAD~1").slice(0, 10);
    const english = (await ledger(folder, ["status", "--as-of", "2026-06-30"])).stdout;
    expect(english).toContain(`某局党组 · 2026-06-30\nas committed at the end of 2026-06-30 (${commit})\n`);
    expect(english).toContain("overdue since 2026-06-15\n");
    expect(english).not.toContain("ledger ");
    expect(english).toContain(`So they stand in the commit ${commit}`);
    const revision = await ledger(folder, ["status", "--as-of", "HEAD~1"], { LEDGER_LANG: "zh" });
    expect(revision.stdout).toContain(`某局党组 · 2026-06-20\n提交 ${commit} 中的台账（2026-06-20）\n`);
    expect((await ledger(folder, ["status"])).stdout).not.toContain("as committed");
  });

  test.each([40, 80])("fits a terminal of %d columns", async (columns) => {
    for (const language of ["en", "zh"]) {
      const options = {
        cwd: repository(),
        terminal: columns,
        env: { ...gitEnv, LEDGER_LANG: language, NO_COLOR: "1" },
      };
      for (const argv of [["status"], ["list"], ["show", "1"]]) {
        const { stdout } = await run([...argv, "--as-of", "2026-06-30"], options);
        expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
      }
    }
  });
});

describe("list --as-of", () => {
  test("lists what was there, and chooses by the lights of that day", async () => {
    const folder = repository();
    const ids = async (...argv: string[]) => {
      const { stdout } = await ledger(folder, ["list", "--as-of", "2026-06-30", "--json", ...argv]);
      return JSON.parse(stdout).problems.map(({ id }: { id: number }) => id);
    };
    expect(await ids()).toEqual([1, 2]);
    expect(await ids("--light", "red")).toEqual([1]);
    expect(await ids("1-8", "--open")).toEqual([1]);
    // What was excluded then is there, and told as such.
    expect(await ids("2", "7")).toEqual([2]);
    const { stdout } = await ledger(folder, ["list", "--as-of", "2026-06-30", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      as_of: { commit: hash(folder, "HEAD~1"), date: "2026-06-30" },
      excluded: [{ file: "ledger/problems/007.yaml" }],
    });
  });

  test("a range names the problems that there were", async () => {
    const folder = repository();
    const now = JSON.parse((await ledger(folder, ["list", "1-8", "--json"])).stdout).problems;
    expect(now.map(({ id }: { id: number }) => id)).toEqual([1, 7]);
    expect((await ledger(folder, ["list", "3-6", "--as-of", "HEAD~1"])).stderr).toContain(
      "no problem has a number in 3-6",
    );
  });

  test("says above the table which state it is, beside a paper on stderr", async () => {
    const folder = repository();
    const line = `as committed in ${hash(folder, "HEAD").slice(0, 10)} on 2026-07-10\n`;
    const table = await ledger(folder, ["list", "--as-of", "HEAD"]);
    expect(table.stdout.startsWith(`${line}┌`)).toBe(true);
    const csv = await ledger(folder, ["list", "--as-of", "HEAD", "--format", "csv", "--columns", "id"]);
    expect(csv).toEqual({ status: 0, stdout: "No.\r\n1\r\n7\r\n", stderr: line });
    const nothing = await ledger(folder, ["list", "--as-of", "HEAD", "--status", "closed"]);
    expect(nothing).toEqual({ status: 0, stdout: line, stderr: "No problem matches.\n" });
  });
});

describe("show --as-of", () => {
  test("is the problem as it was, with the light of that day", async () => {
    const folder = repository();
    const commit = hash(folder, "HEAD~1");
    const { stdout } = await ledger(folder, ["show", "1", "--as-of", "2026-06-30"]);
    expect(stdout).toContain(`1  问题1\nas committed at the end of 2026-06-30 (${commit.slice(0, 10)})\n`);
    expect(stdout).toMatch(/Light +overdue\n/);
    expect((await ledger(folder, ["show", "1.1", "--as-of", "2026-06-30"])).stdout).toContain("1.1  pending: 修订\n");
    const json = JSON.parse((await ledger(folder, ["show", "1", "--as-of", "2026-06-30", "--json"])).stdout);
    expect(json).toMatchObject({ status: "in_progress", light: "red", as_of: { commit, date: "2026-06-30" } });
  });

  test("shows what is no longer there", async () => {
    expect((await ledger(repository(), ["show", "2", "--as-of", "2026-06-30"])).stdout).toContain("2  问题2\n");
  });

  test("a problem that did not exist then, one that could not be read, a measure that there was not", async () => {
    const folder = repository();
    const commit = hash(folder, "HEAD~1").slice(0, 10);
    const refused = async (...argv: string[]) => {
      const { status, stdout, stderr } = await ledger(folder, ["show", ...argv, "--as-of", "2026-06-30"]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      return stderr;
    };
    expect(await refused("9")).toContain(`there was no problem 9 on 2026-06-30 (${commit}).`);
    expect(await refused("7")).toContain(
      `in the commit ${commit} the problem cannot be read: ledger/problems/007.yaml:2:8:`,
    );
    expect(await refused("1.4")).toContain("there is no measure 1.4: the problem has 1 measure.");
    expect(await refused("1-2")).toContain('"1-2" names several');
  });
});

describe("the work tree", () => {
  test("is neither touched nor read", async () => {
    const folder = repository();
    const argvs = [["status"], ["list", "1-8"], ["show", "1"]].map((argv) => [...argv, "--as-of", "2026-06-30"]);
    const plain = await Promise.all(argvs.map((argv) => ledger(folder, argv)));
    put(folder, { "ledger/ledger.yaml": "title: [\n", "ledger/problems/001.yaml": "\0" });
    rmSync(join(folder, "ledger/problems/007.yaml"));
    rmSync(join(folder, ".git/index"));
    const before = snapshot(folder);
    for (const [index, argv] of argvs.entries()) expect(await ledger(folder, argv)).toEqual(plain[index]);
    expect(snapshot(folder)).toEqual(before);
  });

  test("may have been renamed since", async () => {
    const folder = repository();
    const plain = await ledger(folder, ["status", "--as-of", "2026-06-30", "--json"]);
    git(folder, ["mv", "ledger", "整改"]);
    git(folder, ["commit", "-q", "-m", "Rename"]);
    const renamed = await ledger(join(folder, "整改"), ["status", "--as-of", "2026-06-30", "--json"]);
    expect(JSON.parse(renamed.stdout)).toEqual({
      ...JSON.parse(plain.stdout),
      excluded: [expect.objectContaining({ file: "problems/007.yaml" })],
    });
  });
});

describe("what cannot be told", () => {
  const asOf = (folder: string, when: string, env = {}) => ledger(folder, ["status", "--as-of", when], env);

  test.each<[string, string]>([
    ["2026-06-19", "on 2026-06-19 this ledger was not in the repository: its history begins on 2026-06-20."],
    ["2026-11-24", "--as-of: 2026-11-24 has not come yet (today is 2026-11-23)"],
    ["2026/06/30", '--as-of: "2026/06/30" is no date. Write year, month, day as 2025-12-31. Did you mean 2026-06-30?'],
    ["nothing", '--as-of: "nothing" is neither a date such as 2025-12-31 nor a commit, branch or tag'],
    ["-x", '"-x" is neither a date'],
    ["a\nb", '"a b" is neither a date'],
    ["\u001b[2J", '"\\u{1b}[2J" is neither a date'],
    ["", '"" is neither a date'],
  ])("%j", async (when, told) => {
    const folder = repository();
    const english = await asOf(folder, when);
    expect(english).toMatchObject({ status: 2, stdout: "" });
    expect(english.stderr).toContain(told);
    const chinese = await asOf(folder, when, { LEDGER_LANG: "zh" });
    expect(chinese.stderr).toMatch(/^错误：.*\p{Script=Han}.*。/u);
  });

  test("outside a repository, before the first commit, and without git", async () => {
    const folder = copyLedger();
    expect((await asOf(folder, "HEAD")).stderr).toContain("ledger is not under version control");
    git(folder, ["init", "-q"]);
    expect((await asOf(folder, "HEAD")).stderr).toContain("was never committed");
    expect((await asOf(folder, "HEAD", { PATH: emptyFolder() })).stderr).toContain("git is not installed");
    expect((await asOf(emptyFolder(), "HEAD")).stderr).toContain("no ledger here");
  });

  test("a ledger that the repository ignores", async () => {
    const folder = makeLedger();
    put(folder, { ".gitignore": "ledger/\n" });
    commitAll(folder, "2026-01-01");
    expect((await asOf(folder, "2026-01-01")).stderr).toContain("the ledger in ledger was never committed");
  });

  test("a header that could not be used then", async () => {
    const folder = repository();
    put(folder, { "ledger/ledger.yaml": `${header}policy: 1\n` });
    git(folder, ["commit", "-q", "-a", "-m", "Break"]);
    put(folder, { "ledger/ledger.yaml": header });
    git(folder, ["commit", "-q", "-a", "-m", "Mend"]);
    const { status, stdout, stderr } = await asOf(folder, "HEAD~1");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const place = `in the commit ${hash(folder, "HEAD~1").slice(0, 10)} the ledger's header cannot be used: ledger/ledger.yaml:4:9:`;
    expect(stderr).toContain(place);
  });

  test("a shallow clone says that it lacks the day, not that there was nothing", async () => {
    const folder = repository();
    const clone = join(emptyFolder(), "clone");
    mkdirSync(clone);
    git(clone, ["clone", "-q", "--depth", "1", `file://${folder}`, "."]);
    const { stderr } = await asOf(clone, "2026-06-30");
    expect(stderr).toContain("this clone lacks the history before 2026-07-10");
    expect(stderr).toContain("git fetch --unshallow");
    expect((await asOf(clone, "HEAD~1")).stderr).toContain("git fetch --unshallow");
  });
});
