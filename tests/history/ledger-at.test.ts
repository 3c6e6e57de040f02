import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesAt, ledgerAt, momentOf } from "../../src/history/as-of.js";
import type { Repository } from "../../src/history/git/repository.js";
import { emptyFolder } from "../support/ledger.js";
import { git, type Made, madeRepository, put } from "../support/repository.js";
import { at, begun, below, header, problem, titlesAt, today } from "./small-ledger.js";

describe("the ledger of a commit", () => {
  test("is found under the name that its folder had", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("巡察", begun) },
      { on: "2026-02-01", files: { ...below("巡察", begun, true), ...below("ledger", begun) } },
      { on: "2026-03-01", files: { ...below("ledger", begun, true), ...below("整改", begun) } },
    ]);
    const repository = await at(folder, "整改");
    for (const day of ["2026-01-31", "2026-02-28", "2026-03-31"]) {
      expect((await titlesAt(repository, day)).titles).toEqual(["一"]);
    }
    const { commit } = await momentOf(repository, "2026-01-31", "FROM", today);
    expect((await filesAt(repository, commit)).map(({ path }) => path)).toEqual(["ledger.yaml", "problems/001.yaml"]);
  });

  test("is not another that had its folder's name then", async () => {
    const other = { "ledger.yaml": header.replace("台账", "上一轮"), ...problem(1, "上一轮") };
    const folder = madeRepository([
      { on: "2026-01-01", files: { ...below("ledger", other), ...below("next", begun) } },
      { on: "2026-02-01", files: { ...below("ledger", other, true), ...below("2025", other) } },
      { on: "2026-03-01", files: { ...below("next", begun, true), ...below("ledger", begun) } },
    ]);
    expect((await titlesAt(await at(folder), "2026-01-31")).titles).toEqual(["一"]);
    expect((await titlesAt(await at(folder, "2025"), "2026-01-31")).titles).toEqual(["上一轮"]);
  });

  test("tells what cannot be read, at the place where it lies now", async () => {
    const broken = { "problems/002.yaml": "id: 2\n<<<<<<< HEAD\n", "problems/003.yaml": "id: 4\ncategory: theory\n" };
    const folder = madeRepository([
      { on: "2026-01-01", files: below("ledger", { ...begun, ...broken }) },
      { on: "2026-01-02", files: below("ledger", { ...problem(2, "二"), ...problem(3, "三") }) },
    ]);
    const repository = await at(folder);
    const { entries, excluded } = await ledgerAt(repository, git(folder, ["rev-parse", "HEAD~1"]).trim());
    expect(entries.map(({ file }) => file)).toEqual([join(folder, "ledger/problems/001.yaml")]);
    expect(excluded.map(({ file, rule }) => [file, rule])).toEqual([
      [join(folder, "ledger/problems/002.yaml"), "conflict-markers"],
      [join(folder, "ledger/problems/003.yaml"), "missing-key"],
    ]);
  });

  test("whose header cannot be used is told by its place", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("ledger", { ...begun, "ledger.yaml": "title: [\n" }) },
      { on: "2026-01-02", files: below("ledger", begun) },
    ]);
    const repository = await at(folder);
    await expect(titlesAt(repository, "2026-01-01")).rejects.toMatchObject({ kind: "unusable-header" });
  });

  test("is none while it was deleted", async () => {
    const folder = madeRepository([
      { on: "2026-01-01", files: below("ledger", begun) },
      { on: "2026-02-01", files: below("ledger", begun, true) },
      { on: "2026-03-01", files: below("ledger", begun) },
    ]);
    const repository = await at(folder);
    await expect(titlesAt(repository, "2026-02-15")).rejects.toMatchObject({
      kind: "before-history",
      params: { value: "2026-02-01", first: "2026-01-01" },
    });
    expect((await titlesAt(repository, "2026-03-01")).titles).toEqual(["一"]);
  });

  test("owes nothing to the work tree", async () => {
    const folder = madeRepository([{ on: "2026-01-01", files: below("ledger", begun) }]);
    const repository = await at(folder);
    put(folder, { "ledger/ledger.yaml": "title: [\n", "ledger/problems/002.yaml": "id: 2\n" });
    rmSync(join(folder, "ledger/problems/001.yaml"));
    expect((await titlesAt(repository, "HEAD")).titles).toEqual(["一"]);
  });
});

describe("what was never committed", () => {
  test("a repository without a commit", async () => {
    const folder = emptyFolder();
    git(folder, ["init", "-q"]);
    put(folder, below("ledger", begun));
    await expect(momentOf(await at(folder), "2026-01-01", "FROM", today)).rejects.toMatchObject({ kind: "no-commit" });
    await expect(momentOf(await at(folder), "HEAD", "FROM", today)).rejects.toMatchObject({ kind: "no-commit" });
  });

  test("a ledger within a repository of other things", async () => {
    const folder = madeRepository([{ on: "2026-01-01", files: { "README.md": "一" } }]);
    put(folder, below("ledger", begun));
    const repository = await at(folder);
    await expect(titlesAt(repository, "2026-01-01")).rejects.toMatchObject({ kind: "no-commit" });
    await expect(titlesAt(repository, "2025-01-01")).rejects.toMatchObject({ kind: "no-commit" });
    await expect(titlesAt(repository, "HEAD")).rejects.toMatchObject({ kind: "no-commit" });
  });

  test("a folder that was renamed and not committed since", async () => {
    const folder = madeRepository([{ on: "2026-01-01", files: below("ledger", begun) }]);
    renameSync(join(folder, "ledger"), join(folder, "新"));
    await expect(titlesAt(await at(folder, "新"), "HEAD")).rejects.toMatchObject({ kind: "no-commit" });
  });
});

describe("a shallow clone", () => {
  const commits: Made[] = [
    { on: "2026-01-01", files: below("ledger", begun) },
    { on: "2026-02-01", files: below("ledger", problem(1, "二")) },
    { on: "2026-03-01", files: below("ledger", problem(1, "三")) },
  ];

  async function shallow(): Promise<Repository> {
    const clone = join(emptyFolder(), "clone");
    git(emptyFolder(), ["clone", "-q", "--depth", "2", `file://${madeRepository(commits)}`, clone]);
    return at(clone);
  }

  test("answers for the days that it has", async () => {
    const repository = await shallow();
    expect((await titlesAt(repository, "2026-02-28")).titles).toEqual(["二"]);
    expect((await titlesAt(repository, "HEAD")).titles).toEqual(["三"]);
  });

  test("says of an earlier day that it lacks it, not that there was nothing", async () => {
    const repository = await shallow();
    for (const day of ["2026-01-15", "2020-01-01"]) {
      await expect(momentOf(repository, day, "FROM", today)).rejects.toMatchObject({
        kind: "shallow-before",
        params: { value: day, oldest: "2026-02-01" },
      });
    }
  });

  test("says of a revision that it does not know where that may be", async () => {
    await expect(momentOf(await shallow(), "HEAD~2", "FROM", today)).rejects.toMatchObject({
      kind: "unknown-revision",
      params: { shallow: true },
    });
  });
});
