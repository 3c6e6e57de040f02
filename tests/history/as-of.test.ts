import { describe, expect, test } from "vitest";
import { isLater, momentOf } from "../../src/history/as-of.js";
import { openRepository } from "../../src/history/git/repository.js";
import { git, gitEnv, type Made, madeRepository } from "../support/repository.js";
import { at, begun, below, problem, titlesAt, today } from "./small-ledger.js";

describe("a day", () => {
  const days: Made[] = [
    { on: "2026-06-01", files: below("ledger", begun) },
    { on: "2026-06-30T23:30:00+08:00", files: below("ledger", problem(1, "六月底")) },
    { on: "2026-07-01T00:30:00+08:00", files: below("ledger", problem(1, "七月初")) },
    { on: "2026-08-01", files: { "README.md": "一" } },
  ];

  test.each([
    ["2026-06-01", "一"],
    ["2026-06-29", "一"],
    // Both are 30 June in UTC; the committer's calendar decides.
    ["2026-06-30", "六月底"],
    ["2026-07-01", "七月初"],
    ["2026-11-23", "七月初"],
  ])("%s is the last commit up to its end, by the committer's own calendar", async (date, title) => {
    expect(await titlesAt(await at(madeRepository(days)), date)).toEqual({ date, titles: [title] });
  });

  test("counts work on a branch from the merge", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("ledger", begun) },
      { on: "2026-01-05", files: below("ledger", problem(2, "二")), branch: "side" },
      { on: "2026-01-10", files: below("ledger", problem(3, "三")) },
      { on: "2026-01-20", files: below("ledger", problem(2, "二")), merges: ["side"] },
    ]);
    const repository = await at(folder);
    expect((await titlesAt(repository, "2026-01-06")).titles).toEqual(["一"]);
    expect((await titlesAt(repository, "2026-01-19")).titles).toEqual(["一", "三"]);
    expect((await titlesAt(repository, "2026-01-20")).titles).toEqual(["一", "二", "三"]);
  });

  test("where clocks ran backwards, is the latest commit that was made by then", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("ledger", begun) },
      { on: "2026-03-01", files: below("ledger", problem(1, "走快了")) },
      { on: "2026-01-15", files: below("ledger", problem(1, "走准了")) },
      { on: "2026-02-15", files: below("ledger", problem(1, "最后")) },
    ]);
    const repository = await at(folder);
    expect((await titlesAt(repository, "2026-01-10")).titles).toEqual(["一"]);
    expect((await titlesAt(repository, "2026-01-31")).titles).toEqual(["走准了"]);
    expect((await titlesAt(repository, "2026-02-28")).titles).toEqual(["最后"]);
  });

  test("is a day even where a branch or a tag has its name", async () => {
    const folder = madeRepository(days);
    git(folder, ["tag", "2026-06-30", "HEAD~3"]);
    git(folder, ["branch", "2026-06-29", "HEAD"]);
    const repository = await at(folder);
    expect((await titlesAt(repository, "2026-06-30")).titles).toEqual(["六月底"]);
    expect((await titlesAt(repository, "tags/2026-06-30")).titles).toEqual(["一"]);
  });

  test("that is not over yet stands for what is committed so far, one to come for nothing", async () => {
    const repository = await at(madeRepository(days));
    expect((await titlesAt(repository, today)).titles).toEqual(["七月初"]);
    await expect(momentOf(repository, "2026-11-24", "FROM", today)).rejects.toMatchObject({
      kind: "after-today",
      params: { option: "FROM", value: "2026-11-24", today },
    });
  });

  test("before the ledger's history says when that begins, also where the repository is older", async () => {
    const folder = madeRepository([
      { on: "2025-01-01", files: { "README.md": "一" } },
      { on: "2026-01-05", files: below("ledger", begun), branch: "side" },
      { on: "2026-01-10", files: { "README.md": "二" } },
      { on: "2026-01-20", files: below("ledger", begun), merges: ["side"] },
      { on: "2026-02-01", files: below("ledger", problem(1, "二")) },
    ]);
    const repository = await at(folder);
    await expect(momentOf(repository, "2024-12-31", "FROM", today)).rejects.toMatchObject({
      kind: "before-history",
      params: { value: "2024-12-31", first: "2026-01-20" },
    });
    await expect(titlesAt(repository, "2026-01-19")).rejects.toMatchObject({
      kind: "before-history",
      params: { value: "2026-01-10", first: "2026-01-20" },
    });
    expect((await titlesAt(repository, "2026-01-20")).titles).toEqual(["一"]);
  });
});

describe("a revision", () => {
  test("is its commit, on the day that it was made", async () => {
    const folder = madeRepository([
      { on: "2026-06-30T23:30:00+08:00", files: below("ledger", begun) },
      { on: "2026-07-10", files: below("ledger", problem(1, "二")) },
    ]);
    const repository = await at(folder);
    expect(await titlesAt(repository, "HEAD~1")).toEqual({ date: "2026-06-30", titles: ["一"] });
    expect(await momentOf(repository, "main", "FROM", today)).toEqual({
      commit: git(folder, ["rev-parse", "HEAD"]).trim(),
      date: "2026-07-10",
      asked: "revision",
    });
  });

  test("may lie on another branch, also one on which the folder has another name", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("old", begun) },
      { on: "2026-01-02", files: below("old", problem(1, "旁支")), branch: "side" },
      { on: "2026-01-03", files: { ...below("old", begun, true), ...below("ledger", begun) } },
    ]);
    expect((await titlesAt(await at(folder), "side")).titles).toEqual(["旁支"]);
  });

  test.each(["2026/06/30", "2026.6.30", "2026年6月30日", "30-06-2026", "30/06/2026", "20260630"])(
    "%s was meant as a day",
    async (text) => {
      const repository = await at(madeRepository([{ on: "2026-01-01", files: below("ledger", begun) }]));
      await expect(momentOf(repository, text, "--as-of", today)).rejects.toMatchObject({
        kind: "bad-date",
        params: { option: "--as-of", value: text, swapped: "2026-06-30" },
      });
    },
  );

  test.each(["v1.2.3", "1.2.3", "2026-02-30", "nothing", "-n", "HEAD\nHEAD"])("%j is none", async (text) => {
    const repository = await at(madeRepository([{ on: "2026-01-01", files: below("ledger", begun) }]));
    await expect(momentOf(repository, text, "--as-of", today)).rejects.toMatchObject({ kind: "unknown-revision" });
  });

  test("a branch may look like a misspelt day", async () => {
    const folder = madeRepository([{ on: "2026-01-01", files: below("ledger", begun) }]);
    git(folder, ["branch", "2026/06/30"]);
    expect((await titlesAt(await at(folder), "2026/06/30")).date).toBe("2026-01-01");
  });
});

test("of two moments the later one is told by the history, and between branches by the day", async () => {
  const folder = madeRepository([
    { on: "2026-01-05", files: { a: "1" } },
    { on: "2026-01-10", files: { a: "2" }, branch: "side" },
    { on: "2026-01-03", files: { a: "3" } },
  ]);
  const repository = await openRepository(folder, gitEnv);
  const later = async (a: string, b: string) => {
    const [one, other] = [await momentOf(repository, a, "FROM", today), await momentOf(repository, b, "TO", today)];
    return isLater(repository, one, other);
  };
  expect([await later("main", "main~1"), await later("main~1", "main")]).toEqual([true, false]);
  expect([await later("main", "side"), await later("side", "main")]).toEqual([false, true]);
  expect([await later("main", "main"), await later("2026-01-04", "2026-01-05")]).toEqual([false, false]);
  expect(await later("2026-01-20", "2026-01-19")).toBe(true);
});
