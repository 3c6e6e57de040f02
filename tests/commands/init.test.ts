import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { home } from "../support/files.js";
import { copyLedger, emptyFolder, snapshot } from "../support/ledger.js";
import { run } from "../support/run.js";

const named = ["--title", "某局巡察整改台账", "--category", "学习贯彻有差距", "--category", "作风建设不扎实"];

function headerOf(folder: string) {
  return parse(readFileSync(join(folder, "ledger/ledger.yaml"), "utf8"));
}

describe("a new ledger", () => {
  test("is sound, shows its figures, and takes a problem", async () => {
    const cwd = emptyFolder();
    expect(await run(["init", ...named], { cwd })).toMatchObject({ status: 0 });
    const status = await run(["status", "--json"], { cwd });
    expect(JSON.parse(status.stdout)).toMatchObject({ complete: true, problems: { total: 0 } });
    const empty = await run(["check", "--json"], { cwd });
    expect(JSON.parse(empty.stdout)).toMatchObject({ errors: 0, warnings: 0, diagnostics: [] });
    expect(await run(["add", "--category", "c2", "--title", "会议记录不完整"], { cwd })).toMatchObject({ status: 0 });
    const one = await run(["check", "--json"], { cwd });
    expect(JSON.parse(one.stdout)).toMatchObject({ files: 2, errors: 0, warnings: 0 });
  });

  test("has a header of what was given and nothing else", async () => {
    const cwd = emptyFolder();
    const round = [
      "--body",
      "某委第一巡察组",
      "--from",
      "2025-01-06",
      "--to",
      "2025-03-20",
      "--feedback-on",
      "2025-05-12",
    ];
    await run(["init", "new", ...named, "--organization", "中共某局党组", "--kind", "常规巡察", ...round], { cwd });
    expect(headerOf(join(cwd, "new"))).toEqual({
      title: "某局巡察整改台账",
      organization: "中共某局党组",
      language: "zh-CN",
      round: {
        kind: "常规巡察",
        body: "某委第一巡察组",
        from: "2025-01-06",
        to: "2025-03-20",
        feedback_on: "2025-05-12",
      },
      categories: [
        { id: "c1", name: "学习贯彻有差距" },
        { id: "c2", name: "作风建设不扎实" },
      ],
    });
  });

  test.each(["2025", "null", 'a: b # c "d"', "- 一", "{x}", "'", "*a", "真实  两格"])(
    "keeps the title %s as it was typed",
    async (title) => {
      const cwd = emptyFolder();
      await run(["init", "--title", title, "--category", "甲"], { cwd });
      expect(headerOf(cwd).title).toBe(title);
    },
  );

  test("offers the policy as comments that are in force once uncommented", async () => {
    const cwd = emptyFolder();
    await run(["init", ...named], { cwd });
    const text = readFileSync(join(cwd, "ledger/ledger.yaml"), "utf8");
    const policy = text.slice(text.indexOf("# policy:")).replace(/^# (?=policy:| )/gm, "");
    expect(parse(policy).policy).toEqual({
      due_soon_days: 10,
      backdate_days: 31,
      close: { evidence: false, submission: false, approvals: [], two_persons: false },
      identities: {},
      signed: false,
    });
  });

  test("has the schemas that its modeline names, as this program has them", async () => {
    const cwd = emptyFolder();
    await run(["init", ...named], { cwd });
    const file = join(cwd, "ledger/ledger.yaml");
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect(resolve(dirname(file), schema)).toBe(join(cwd, "schemas/ledger.schema.json"));
    for (const name of ["ledger", "problem"]) {
      const path = `schemas/${name}.schema.json`;
      expect(readFileSync(join(cwd, path))).toEqual(readFileSync(join(home, path)));
    }
  });

  test("speaks its own language to those who open its files, not the screen's", async () => {
    const cwd = emptyFolder();
    await run(["init", "--title", "Findings", "--category", "Study"], { cwd, env: { LEDGER_LANG: "zh" } });
    expect(headerOf(cwd).language).toBe("en");
    expect(readFileSync(join(cwd, "ledger/ledger.yaml"), "utf8")).not.toMatch(/\p{Script=Han}/u);
  });

  test("keeps its bytes under git", async () => {
    const cwd = emptyFolder();
    await run(["init", ...named], { cwd });
    spawnSync("git", ["init", "--quiet"], { cwd });
    const attribute = (name: string, path: string) => {
      const { stdout } = spawnSync("git", ["check-attr", name, path], { cwd, encoding: "utf8" });
      return stdout.trim().split(": ").at(-1);
    };
    expect(attribute("text", "ledger/ledger.yaml")).toBe("unset");
    expect(attribute("text", "ledger/problems/001.yaml")).toBe("unset");
    expect(attribute("diff", "ledger/problems/001.yaml")).toBe("unspecified");
    expect(attribute("text", "schemas/problem.schema.json")).toBe("unset");
    expect(attribute("diff", "ledger/evidence/001/制度.txt")).toBe("unset");
    expect(attribute("eol", ".ci/check")).toBe("lf");
    const ignored = spawnSync("git", ["check-ignore", "ledger/.lock", "ledger/problems/.001.yaml.ab12.tmp"], { cwd });
    expect(ignored.status).toBe(0);
    expect(spawnSync("git", ["check-ignore", "ledger/problems/001.yaml"], { cwd }).status).toBe(1);
  });
});

test("this project's own ledger has nothing less ignored", async () => {
  const cwd = emptyFolder();
  await run(["init", ...named], { cwd });
  const patterns = (folder: string) =>
    readFileSync(join(folder, ".gitignore"), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
  expect(patterns(cwd)).not.toEqual([]);
  expect(patterns(home)).toEqual(expect.arrayContaining(patterns(cwd)));
});

describe("what is not given", () => {
  test("is asked for on a terminal", async () => {
    const cwd = emptyFolder();
    const answers = ["中共某局党组", "", "学习贯彻有差距", "style=作风建设不扎实", "", "", "某委第一巡察组"];
    const dates = ["20-03-2025", "2025-01-06", " ", "2025-05-12"];
    expect(await run(["init"], { cwd, answers: [...answers, ...dates, "n"] })).toMatchObject({ status: 0 });
    expect(headerOf(cwd)).toEqual({
      title: "Rectification ledger of 中共某局党组",
      organization: "中共某局党组",
      language: "zh-CN",
      round: { body: "某委第一巡察组", from: "2025-01-06", feedback_on: "2025-05-12" },
      categories: [
        { id: "c1", name: "学习贯彻有差距" },
        { id: "style", name: "作风建设不扎实" },
      ],
    });
  });

  test("is missed where nobody is there to ask", async () => {
    const cwd = emptyFolder();
    expect(await run(["init"], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining("--title") });
    const untold = await run(["init", "--title", "甲"], { cwd });
    expect(untold).toMatchObject({ status: 2, stderr: expect.stringContaining("--category") });
    expect(snapshot(cwd)).toEqual({});
  });

  test("takes its default with --yes, unasked", async () => {
    const cwd = emptyFolder();
    expect(await run(["init", "--yes"], { cwd, answers: [] })).toMatchObject({ status: 0 });
    expect(headerOf(cwd)).toEqual({
      title: "Rectification ledger",
      language: "en",
      categories: [{ id: "c1", name: "Findings of the inspection" }],
    });
  });
});

describe("nothing is made when", () => {
  test.each([
    ["a date does not exist", ["--from", "2025-02-30"], 2, "--from"],
    ["day and month are swapped", ["--to", "2025-31-12"], 2, "2025-12-31"],
    ["the language is unknown", ["--language", "fr"], 2, "zh-CN"],
    ["two categories have one id", ["--category", "c1=甲"], 2, "c1"],
    ["a category has no name", ["--category", "a="], 2, "--category"],
    ["two categories have one name", ["--category", "x=作风建设不扎实"], 2, '--category: "作风建设不扎实"'],
    ["an id begins with a digit", ["--category", "1x=甲"], 2, 'in "1x=甲", "1x" is no id. An id begins with a letter'],
    ["an id is empty", ["--category", "=甲"], 2, '--category: in "=甲", "" is no id'],
    ["an id has a full-width equals sign before it", ["--category", "＝甲"], 2, '--category: in "＝甲"'],
    ["the end is before the beginning", ["--from", "2025-03-20", "--to", "2025-01-06"], 2, "--to: 2025-01-06"],
    [
      "the feedback is before the beginning",
      ["--from", "2025-03-20", "--feedback-on", "2025-01-06"],
      2,
      "--feedback-on: 2025-01-06 lies before --from 2025-03-20",
    ],
    ["an option is unknown", ["--organisation", "甲"], 2, "--organization"],
  ])("%s", async (_, options, status, told) => {
    const cwd = emptyFolder();
    const outcome = await run(["init", ...named, ...options], { cwd });
    expect(outcome).toMatchObject({ status, stdout: "", stderr: expect.stringContaining(told) });
    expect(snapshot(cwd)).toEqual({});
  });

  test.each([
    ["there is a ledger", "."],
    ["the folder is a ledger's own", "ledger"],
    ["it would lie inside a ledger", "ledger/problems/new"],
  ])("%s", async (_, dir) => {
    const cwd = copyLedger();
    const before = snapshot(cwd);
    const { status, stderr } = await run(["init", dir, ...named], { cwd });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("ledger/ledger.yaml") });
    expect(snapshot(cwd)).toEqual(before);
  });

  test("there are problems that have lost their header", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "ledger/problems"), { recursive: true });
    writeFileSync(join(cwd, "ledger/problems/001.yaml"), "id: 1\n");
    const outcome = await run(["init", ...named], { cwd });
    expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining("ledger/problems/001.yaml") });
    expect(existsSync(join(cwd, "ledger/ledger.yaml"))).toBe(false);
  });

  test("a date that was asked for is before the beginning", async () => {
    const cwd = emptyFolder();
    const answers = ["", "", "", "2025-03-20", "2025-01-06", "", "n"];
    const outcome = await run(["init", ...named], { cwd, answers });
    expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining("--to: 2025-01-06") });
    expect(snapshot(cwd)).toEqual({});
  });

  test.each([".ci", ".github", "schemas", "ledger"])("a file is in the way of the folder %s", async (name) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, name), "mine");
    expect(await run(["init", ...named], { cwd })).toMatchObject({ status: 2, stdout: "" });
    expect(Object.keys(snapshot(cwd))).toEqual([name]);
  });

  test("a folder for it cannot be made", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "file"), "mine");
    expect(await run(["init", "file/new/deep", ...named], { cwd })).toMatchObject({ status: 2 });
    expect(Object.keys(snapshot(cwd))).toEqual(["file"]);
  });

  test("it is only tried", async () => {
    const cwd = emptyFolder();
    const { status, stdout } = await run(["init", "new", ...named, "--dry-run"], { cwd });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining("new/ledger/ledger.yaml") });
    expect(snapshot(cwd)).toEqual({});
  });
});

test("what is there already stays, and is told", async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, "schemas"));
  writeFileSync(join(cwd, "schemas/ledger.schema.json"), "{}");
  writeFileSync(join(cwd, ".gitattributes"), "* text=auto\n");
  const { status, stdout } = await run(["init", ...named, "--json"], { cwd });
  const { created, kept } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(kept.sort()).toEqual([".gitattributes", "schemas/ledger.schema.json"]);
  expect(created).toContain("ledger/ledger.yaml");
  expect(readFileSync(join(cwd, ".gitattributes"), "utf8")).toBe("* text=auto\n");
  expect(readFileSync(join(cwd, "schemas/ledger.schema.json"), "utf8")).toBe("{}");
});
