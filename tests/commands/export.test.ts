import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { paperNames } from "../../src/documents/papers.js";
import { formatNames } from "../../src/render/document/formats.js";
import { copyLedger, makeLedger, plainProblem, snapshot } from "../support/ledger.js";
import { gitEnv, madeRepository } from "../support/repository.js";
import { run } from "../support/run.js";
import { commits } from "./one-week.js";

describe("ledger export", () => {
  test("shows Markdown in the ledger's language, whatever the screen's", async () => {
    const { status, stdout, stderr } = await run(["export", "sheet", "33"], { cwd: copyLedger() });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("| 序号 | 方面 | 具体问题 |");
    expect(stdout).toContain("> 本件只涉及台账33个问题中的1个。");
  });

  test("an English ledger has English papers", async () => {
    const header = { title: "Ledger", language: "en", categories: [{ id: "theory", name: "Theory" }] };
    const { stdout } = await run(["export", "sheet"], { cwd: makeLedger({ header }), env: { LEDGER_LANG: "zh" } });
    expect(stdout).toContain("| No. | Category | Problem |");
  });

  test.each(["三清单", "lists", "LISTS"])("knows the paper %s", async (name) => {
    const { status, stdout } = await run(["export", name, "--format", "json"], { cwd: copyLedger() });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).blocks).toHaveLength(6);
  });

  test("chooses problems as list does", async () => {
    const cwd = copyLedger();
    const rows = async (...argv: string[]) => {
      const { stdout } = await run(["export", "problems", "--format", "json", ...argv], { cwd });
      return JSON.parse(stdout).blocks[0].rows.map(({ id }: { id: number }) => id);
    };
    expect(await rows("--open")).toEqual([33]);
    expect(await rows("1-3", "9", "--category", "theory")).toEqual([1, 2, 3]);
    expect(await rows("33.2")).toEqual([33]);
  });

  test("nothing chosen is said, and no failure", async () => {
    const { status, stdout, stderr } = await run(["export", "problems", "--status", "closed"], { cwd: copyLedger() });
    expect([status, stderr]).toEqual([0, "No problem matches.\n"]);
    expect(stdout).toContain("本件只涉及台账33个问题中的0个。");
  });
});

describe("the file", () => {
  test.each(formatNames)("of the kind %s is what its name says", async (format) => {
    const cwd = copyLedger();
    const { status, stdout, stderr } = await run(["export", "problems", "-o", `out.${format.toUpperCase()}`], { cwd });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Wrote out.${format.toUpperCase()}: 问题清单（朔州市科学技术局巡察整改台账）\n`);
    expect(readFileSync(join(cwd, `out.${format.toUpperCase()}`)).length).toBeGreaterThan(100);
  });

  test("that exists is replaced with --force only", async () => {
    const cwd = copyLedger();
    writeFileSync(join(cwd, "out.md"), "mine");
    const before = snapshot(cwd);
    const refused = await run(["export", "problems", "-o", "out.md"], { cwd });
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--force");
    expect(snapshot(cwd)).toEqual(before);
    expect((await run(["export", "problems", "-o", "out.md", "--force"], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, "out.md"), "utf8")).toMatch(/^# 问题清单/);
    expect(Object.keys(snapshot(cwd)).sort()).toEqual(Object.keys(before).sort());
  });

  test("behind a link is replaced, and the link stays", async () => {
    const cwd = copyLedger();
    writeFileSync(join(cwd, "there.md"), "mine");
    symlinkSync("there.md", join(cwd, "out.md"));
    expect((await run(["export", "problems", "-o", "out.md"], { cwd })).status).toBe(2);
    expect((await run(["export", "problems", "-o", "out.md", "--force"], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, "there.md"), "utf8")).toMatch(/^# /);
  });

  test.each([
    ["a folder", (cwd: string) => mkdirSync(join(cwd, "out.md")), "it is a folder"],
    ["a device", (cwd: string) => symlinkSync("/dev/null", join(cwd, "out.md")), "no ordinary file"],
  ])("is never %s", async (_, prepare, why) => {
    const cwd = copyLedger();
    prepare(cwd);
    const { status, stdout, stderr } = await run(["export", "problems", "-o", "out.md", "--force"], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
  });

  test("in a folder that is not there is told", async () => {
    const cwd = copyLedger();
    const { status, stderr } = await run(["export", "problems", "-o", "no/out.md"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('no folder "no"');
    expect(existsSync(join(cwd, "no"))).toBe(false);
  });

  test("of the ledger itself is not overwritten through a hard link's other name", async () => {
    const cwd = copyLedger();
    const header = join(cwd, "ledger/ledger.yaml");
    linkSync(header, join(cwd, "out.md"));
    const before = readFileSync(header);
    await run(["export", "problems", "-o", "out.md", "--force"], { cwd });
    expect(readFileSync(header)).toEqual(before);
  });
});

describe("wrong input is answered with its remedy, and nothing is written", () => {
  test.each<[string[], string]>([
    [["export"], "missing required argument 'paper'"],
    [["export", "lsits"], 'Did you mean "lists"'],
    [["export", "problems", "-o", "out.pdf"], "does not say what kind of file"],
    [["export", "problems", "-o", "out"], "or add --format"],
    [["export", "problems", "-o", "out.md", "--format", "csv"], "contradict"],
    [["export", "problems", "--format", "pdf"], "md"],
    [["export", "problems", "--format", "xlsx"], "-o paper.xlsx"],
    [["export", "lists", "--format", "csv"], "can hold one table"],
    [["export", "lists", "--report"], "--report does not apply to lists"],
    [["export", "notice", "--public", "--report"], "contradict"],
    [["export", "problems", "99"], "99"],
    [["export", "form"], "ledger export form 33"],
    [["export", "dossier", "1-3"], "1-3"],
    [["export", "dossier", "33.1"], "ledger export dossier 33"],
    [["export", "brief", "-o", "ledger/ledger.yaml", "--format", "md", "--force"], "Write to another folder"],
    [["export", "brief", "-o", "ledger/problems/001.yaml", "--format", "md", "--force"], "Write to another folder"],
    [["export", "brief", "-o", "ledger/problems/new.docx"], "Write to another folder"],
    [["export", "brief", "-o", "ledger/../.git/HEAD", "--format", "md", "--force"], ".git"],
    [["export", "problems", "--category", "9"], "--category"],
  ])("%j", async (argv, expected) => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stdout, stderr } = await run(argv, { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe("what is left out", () => {
  const broken = { "001": plainProblem(1), "002": "id: 2\ntitle: [\n" };

  test.each(paperNames.filter((name) => !["form", "dossier"].includes(name)))(
    "is told in %s and beside it",
    async (name) => {
      const { status, stdout, stderr } = await run(["export", name, "--format", "json"], {
        cwd: makeLedger({ problems: broken }),
      });
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ complete: false });
      expect(JSON.parse(stdout).remarks.join()).toContain("problems/002.yaml");
      expect(stderr).toContain("ledger/problems/002.yaml");
    },
  );

  test.each(["form", "dossier"])("is never the one problem of a %s", async (name) => {
    const { status, stdout, stderr } = await run(["export", name, "2"], { cwd: makeLedger({ problems: broken }) });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("problems/002.yaml:2");
  });

  test("figures that were published otherwise are told", async () => {
    const cwd = copyLedger();
    rmSync(join(cwd, "ledger/problems/001.yaml"));
    const { status, stderr } = await run(["export", "brief"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("33");
  });
});

describe("evidence", () => {
  // Nothing is unreadable to the superuser.
  test.skipIf(process.getuid?.() === 0)("that may not be read is not called changed", async () => {
    const file = "evidence/001/proof.pdf";
    const problem = plainProblem(1, { evidence: [{ file, sha256: "a".repeat(64) }] });
    const cwd = makeLedger({ problems: { "001": problem } });
    const path = join(cwd, "ledger", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "proof");
    chmodSync(path, 0);
    const { stdout } = await run(["export", "dossier", "1", "--format", "json"], { cwd });
    expect(stdout).toContain("无法读取");
    expect(stdout).not.toContain("登记之后有改动");
  });
});

describe("what git knows", () => {
  test.each([["report"], ["dossier", "33"]])(
    "is missed in %s without naming the folders of this machine",
    async (...argv) => {
      const cwd = copyLedger();
      const { status, stdout } = await run(["export", ...argv], { cwd });
      expect(status).toBe(0);
      expect(stdout).toContain("没有纳入版本管理");
      expect(stdout).not.toContain(cwd);
    },
  );

  test("is told as of the commit that was asked for", async () => {
    const folder = madeRepository(commits);
    const told = async (when: string) =>
      (await run(["export", "report", "--as-of", when, "--format", "json"], { cwd: folder, env: gitEnv })).stdout;
    expect(await told("HEAD")).toContain('"category": "2026-06-30"');
    expect(await told("HEAD~1")).not.toContain("2026-06-30");
  });
});
