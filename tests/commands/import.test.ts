import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { home } from "../support/files.js";
import { copyLedger, emptyFolder, snapshot } from "../support/ledger.js";
import { run } from "../support/run.js";

const notice = join(home, "seeds/notice.txt");

async function json(argv: readonly string[], cwd: string) {
  const { stdout, status } = await run([...argv, "--json"], { cwd });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

function written(cwd: string, name: string, content: string | Buffer): string {
  writeFileSync(join(cwd, name), content);
  return name;
}

const header = "序号,方面,具体问题,整改措施,责任部门,完成时限,状态";

describe("a notice", () => {
  test("is proposed with all that it says, and what it leaves open", async () => {
    const { ledger, categories, problems, notes, reader } = await json(["import", notice, "--dry-run"], emptyFolder());
    const measures = problems.flatMap((problem: { measures: object[] }) => problem.measures);
    const done = problems.filter(({ status }: { status: string }) => status === "done");
    expect([categories.length, problems.length, measures.length, done.length, reader]).toEqual([
      4,
      33,
      48,
      32,
      "notice",
    ]);
    expect(ledger).toMatchObject({
      title: null,
      organization: "中共朔州市科学技术局党组",
      declared: { categories: 4, problems: 33, done: 32, in_progress: 1, measures: 48, regulations: 3 },
    });
    expect(Object.keys(ledger.declared)).not.toContain("staged");
    expect(problems[32]).toMatchObject({
      id: 33,
      category: null,
      group: null,
      term: null,
      origin: null,
      leaders: [],
      deadline: null,
      source: { line: 110, item: "三、1" },
    });
    expect(notes).toContainEqual({
      line: 110,
      rule: "category-missing",
      figure: null,
      message: "The paper gives no category for these problems: 33.",
      sheet: null,
      place: null,
    });
  });

  test("becomes a ledger with the figures of the shipped one", async () => {
    const cwd = emptyFolder();
    await json(["import", notice, "--into", "new", "--category", "33=c3", "--yes"], cwd);
    const figures = async (folder: string) => {
      const { problems, measures, regulations, declared, complete, categories } = await json(["status"], folder);
      const counts = categories.map(({ id: _, ...rest }: { id: string }) => rest);
      return { problems, measures, regulations, declared, complete, counts };
    };
    expect(await figures(join(cwd, "new"))).toEqual(await figures(home));
    expect(await json(["check", "--ledger", "new"], cwd)).toMatchObject({ files: 34, errors: 0, warnings: 0 });
  });

  test("keeps its published figures and its texts in the header, as the shipped ledger has them", async () => {
    const cwd = emptyFolder();
    await json(["import", notice, "--into", ".", "--category", "33=3", "--yes"], cwd);
    const headerOf = (folder: string) => parse(readFileSync(join(folder, "ledger/ledger.yaml"), "utf8"));
    const { declared, notice: texts, round, organization } = headerOf(home);
    expect(headerOf(cwd)).toMatchObject({ declared, notice: texts, round, organization, language: "zh-CN" });
  });

  test("shows the figure that the text does not bear out", async () => {
    const cwd = emptyFolder();
    const text = readFileSync(notice, "utf8").replaceAll(/48(?=[条项个])/g, "49");
    const { notes } = await json(["import", written(cwd, "n.txt", text), "--dry-run"], cwd);
    expect(notes).toContainEqual(expect.objectContaining({ rule: "figure-differs", figure: "measures" }));
  });

  test("is proposed whatever ledger lies around, which stays as it is", async () => {
    const cwd = copyLedger();
    writeFileSync(join(cwd, "ledger/ledger.yaml"), "a: [");
    const before = snapshot(cwd);
    expect(await run(["import", notice, "--dry-run"], { cwd })).toMatchObject({ status: 0 });
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe("a table", () => {
  test("tells its columns as options that give the same again", async () => {
    const cwd = emptyFolder();
    const file = written(cwd, "t.csv", `${header.replace("具体问题", "毛 病")}\n1,甲,乙,丙,办公室,2025-06-30,已完成\n`);
    const first = await run(["import", file, "--dry-run", "--map", "毛 病=title"], { cwd });
    const line = first.stdout.split("\n").find((each) => each.startsWith("  --map ")) ?? "";
    const options = [...line.matchAll(/--map (?:'([^']+)'|(\S+))/g)].flatMap(([, quoted, plain]) => [
      "--map",
      quoted ?? plain ?? "",
    ]);
    expect(options).toContain("毛 病=title");
    expect((await run(["import", file, "--dry-run", ...options], { cwd })).stdout).toBe(first.stdout);
  });

  test("is preferred to the text around it, which gives what the table lacks", async () => {
    const cwd = emptyFolder();
    const text = "# 某局整改台账\n\n巡察反馈了1个方面2个问题。\n\n";
    const table = "| 序号 | 方面 | 具体问题 | 状态 |\n| --- | --- | --- | --- |\n| 1 | 甲 | 乙 | 已完成 |\n";
    const told = await json(["import", written(cwd, "t.md", text + table), "--dry-run"], cwd);
    expect(told).toMatchObject({ reader: "tables", ledger: { declared: { problems: 2 } } });
    expect(told.problems).toHaveLength(1);
    expect(told.notes).toContainEqual(expect.objectContaining({ rule: "figure-differs", figure: "problems" }));
  });

  test("without categories gets them by the command line, several at once", async () => {
    const cwd = emptyFolder();
    const file = written(cwd, "t.csv", "序号,具体问题,状态\n1,甲,已完成\n2,乙,已完成\n3,丙,\n");
    const refused = await run(["import", file, "--into", "new", "--yes"], { cwd });
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--category 1=ID");
    await json(
      ["import", file, "--into", "new", "--category", "1-2=style=作风", "--category", "3=style", "--yes"],
      cwd,
    );
    const { categories } = await json(["status", "--ledger", "new"], cwd);
    expect(categories).toMatchObject([{ id: "style", name: "作风", total: 3, done: 2 }]);
  });
});

describe("writing", () => {
  const made = ["import", notice, "--into", "new", "--category", "33=c3"];

  test("is asked for on a terminal, and done only after a yes", async () => {
    const cwd = emptyFolder();
    const no = await run(made, { cwd, terminal: 80, answers: ["n"] });
    expect([no.status, no.stderr, snapshot(cwd)]).toEqual([1, "Nothing was written.\n", {}]);
    expect(await run(made, { cwd, terminal: 80, answers: ["y"] })).toMatchObject({ status: 0 });
    expect(Object.keys(snapshot(cwd))).toContain("new/ledger/problems/033.yaml");
  });

  test.each([
    { argv: made, status: 2, told: "--yes" },
    { argv: ["import", notice], status: 2, told: "--dry-run" },
    { argv: ["import", notice, "--into", "new", "--yes"], status: 2, told: "--category 33=ID" },
    { argv: [...made, "--category", "40=c1", "--yes"], status: 2, told: "no problem 40" },
    { argv: [...made, "--category", "33=c9", "--yes"], status: 2, told: 'no "c9"' },
    { argv: [...made, "--category", "33", "--yes"], status: 2, told: "is no pair" },
    { argv: [...made, "--map", "毛病=none", "--yes"], status: 2, told: 'no "none"' },
    { argv: ["import", "none.docx", "--into", "new", "--yes"], status: 2, told: "does not exist" },
    { argv: ["import", ".", "--into", "new", "--yes"], status: 2, told: "it is a folder" },
    { argv: ["import", join(home, "seeds/README.md"), "--into", "new"], status: 2, told: "no table and no notice" },
  ])("does nothing at all with $argv", async ({ argv, status, told }) => {
    const cwd = emptyFolder();
    const outcome = await run(argv, { cwd });
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(outcome.stderr).toContain(told);
    expect(snapshot(cwd)).toEqual({});
  });

  test("refuses a folder that holds a ledger, before anything is read", async () => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    for (const into of [".", "ledger", "inside/of/it"]) {
      const { status, stderr } = await run(["import", "none.txt", "--into", join("ledger", into), "--yes"], { cwd });
      expect([status, stderr]).toEqual([2, expect.stringContaining("exists already")]);
    }
    expect(snapshot(cwd)).toEqual(before);
  });

  test("writes nothing when one problem cannot be a file", async () => {
    const cwd = emptyFolder();
    const file = written(cwd, "t.csv", `${header}\n1,甲,乙,${"丙".repeat(400_000)},,,\n`);
    const before = snapshot(cwd);
    const outcome = await run(["import", file, "--into", "new", "--yes"], { cwd });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(snapshot(cwd)).toEqual(before);
  });
});

test("a table that lacks only a name is told how to name it", async () => {
  const cwd = emptyFolder();
  const file = written(cwd, "t.csv", "序号,毛病,整改措施,责任部门,完成时限\n1,甲,乙,丙,2025-06-30\n");
  const { status, stderr } = await run(["import", file, "--dry-run"], { cwd });
  expect([status, stderr]).toEqual([2, expect.stringContaining("--map NAME=title")]);
});

describe("what the ledger exports comes in again", () => {
  const told = (problem: { title: string; status: string; measures: { text: string; progress: string | null }[] }) => ({
    title: problem.title,
    status: problem.status,
    measures: problem.measures.map(({ text, progress }) => [text, progress]),
  });

  test.each(["xlsx", "docx", "csv", "html", "md"])(
    "the sheet as %s, with nothing lost and nothing doubtful",
    async (ending) => {
      const cwd = copyLedger();
      expect((await run(["export", "sheet", "-o", `sheet.${ending}`], { cwd })).status).toBe(0);
      const { problems, notes } = await json(["import", `sheet.${ending}`, "--dry-run"], cwd);
      const files = readdirSync(join(cwd, "ledger/problems")).filter((name) => name.endsWith(".yaml"));
      const kept = files.map((name) => parse(readFileSync(join(cwd, "ledger/problems", name), "utf8")));
      const expected = kept.map((each) =>
        told({ ...each, measures: each.measures.map((one: object) => ({ progress: null, ...one })) }),
      );
      expect(problems.map(told)).toEqual(expected);
      expect(notes).toEqual([]);
    },
  );

  test.each(["docx", "html", "md", "txt"])("the notice as %s, with the same figures", async (ending) => {
    const cwd = copyLedger();
    expect((await run(["export", "notice", "-o", `notice.${ending}`], { cwd })).status).toBe(0);
    const { problems, ledger } = await json(["import", `notice.${ending}`, "--dry-run"], cwd);
    const measures = problems.flatMap((problem: { measures: object[] }) => problem.measures);
    expect([problems.length, measures.length]).toEqual([33, 48]);
    expect(ledger.declared).toMatchObject({ problems: 33, done: 32, in_progress: 1, measures: 48, regulations: 3 });
  });
});
