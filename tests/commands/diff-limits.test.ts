import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLedger } from "../support/ledger.js";
import { git, madeRepository, put } from "../support/repository.js";
import { commits, hash, header, ledger, problem } from "./one-week.js";

describe("files that cannot be used", () => {
  test("are named on whichever side they are, and nothing is made up about their problems", async () => {
    const folder = madeRepository([
      ...commits,
      { on: "2026-07-07", files: { "ledger/problems/001.yaml": "id: 1\n", "ledger/problems/005.yaml": "id: [\n" } },
      { on: "2026-07-14", files: problem(1, "status: done") },
    ]);
    const to = await ledger(folder, ["diff", "2026-06-30", "2026-07-07", "--json"]);
    expect(to.status).toBe(1);
    expect(JSON.parse(to.stdout)).toMatchObject({
      complete: false,
      removed: [],
      not_compared: [1],
      excluded: [
        { state: "to", file: "ledger/problems/001.yaml" },
        { state: "to", file: "ledger/problems/005.yaml" },
      ],
    });
    const from = await ledger(folder, ["diff", "2026-07-07", "HEAD"]);
    expect(from.status).toBe(1);
    expect(from.stdout).toContain("2 files excluded from every figure:\n  ledger/problems/001.yaml:1:1\n");
    expect(from.stdout).toContain(`So they stand in the commit ${hash(folder, "HEAD~1").slice(0, 10)}`);
    expect(from.stdout).toContain("1 file excluded from every figure:\n  ledger/problems/005.yaml:1:");
    expect(from.stdout).toContain("Problem 1 could be read in one of the two states only");
    expect(from.stdout).not.toMatch(/^(Done|Added|Removed)/m);
  });

  test("are told by the paper itself, and with their faults on stderr", async () => {
    const folder = madeRepository(commits);
    put(folder, { "ledger/problems/003.yaml": "" });
    const { status, stdout, stderr } = await ledger(folder, ["diff", "HEAD", "--format", "md"]);
    expect(status).toBe(1);
    expect(stdout).toContain("\n有1个文件未计入任何数字和列表：ledger/problems/003.yaml。\n");
    expect(stdout).toContain("\n问题3只在其中一个时点能够读取，无法比较。\n");
    expect(stderr).toContain("1 file excluded from every figure:\n  ledger/problems/003.yaml:1:1\n");
  });
});

describe("what cannot be compared", () => {
  test.each<[string[], string]>([
    [["2026-06-30", "2026-06-23"], "2026-06-30 is later than 2026-06-23"],
    [["2026-06-29", "2026-06-24"], "Write ledger diff 2026-06-24 2026-06-29."],
    [["HEAD", "HEAD~1"], "HEAD is later than HEAD~1"],
    [["main", "2026-06-23"], "main is later than 2026-06-23"],
    [["2026-06-22"], "its history begins on 2026-06-23"],
    [["2026-11-24"], "FROM: 2026-11-24 has not come yet"],
    [["2026-06-23", "2026-11-24"], "TO: 2026-11-24 has not come yet"],
    [["2026/06/23"], "Did you mean 2026-06-23?"],
    [["nothing"], 'FROM: "nothing" is neither a date'],
    [["HEAD", "nothing"], 'TO: "nothing" is neither a date'],
    [["--", "-x"], 'FROM: "-x" is neither a date'],
    [["HEAD\nx"], 'FROM: "HEAD x" is neither a date'],
    [["HEAD", "--format", "markdwn"], "--format"],
    [["HEAD", "--json", "--format", "md"], "--json and --format md contradict each other"],
    [["HEAD", "HEAD", "HEAD"], "too many arguments"],
    [[], "missing required argument 'from'"],
  ])("%j", async (argv, told) => {
    const { status, stdout, stderr } = await ledger(madeRepository(commits), ["diff", ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
  });

  test("a folder without a repository, and a header that could not be used", async () => {
    expect(await ledger(copyLedger(), ["diff", "HEAD"])).toMatchObject({ status: 2, stdout: "" });
    const folder = madeRepository(commits);
    put(folder, { "ledger/ledger.yaml": "title: [\n" });
    git(folder, ["commit", "-q", "-a", "-m", "Break"]);
    put(folder, { "ledger/ledger.yaml": header });
    expect((await ledger(folder, ["diff", "HEAD"])).stderr).toContain(
      "the ledger's header cannot be used: ledger/ledger.yaml:1:",
    );
    rmSync(join(folder, "ledger/problems"), { recursive: true });
    expect((await ledger(folder, ["diff", "HEAD~1"])).stderr).toContain("the folder ledger/problems cannot be read");
  });
});

test("what files say cannot command the terminal, nor a paper's reader", async () => {
  const evil = '"a\\e[2J\\u202eb<script>|`"';
  const lines = (status: string) => [
    `id: 1\ncategory: theory\ntitle: ${evil}\nstatus: ${status}\n`,
    `measures: [{ id: 1, text: ${evil}, status: ${status === "pending" ? "pending" : "done"} }]\n`,
    status === "done" ? `log: [{ on: 2026-06-24, event: done, by: ${evil}, note: ${evil} }]\n` : "",
  ];
  const folder = madeRepository([
    {
      on: "2026-06-23",
      files: {
        "ledger/ledger.yaml": header.replace("某局党组", evil),
        "ledger/problems/001.yaml": lines("pending").join(""),
      },
    },
    { on: "2026-06-30", files: { "ledger/problems/001.yaml": lines("done").join("") } },
  ]);
  for (const format of ["text", "md", "json"]) {
    const { status, stdout } = await ledger(folder, ["diff", "HEAD~1", "HEAD", "--format", format]);
    expect(status).toBe(0);
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    if (format === "md") expect(stdout).not.toMatch(/(?<!\\)(?:<script|`)/);
  }
});
