import { describe, expect, test } from "vitest";
import type { LoggedCommit } from "../../../src/history/git/log.js";
import { readLog } from "../../../src/history/git/log.js";
import { followLedger } from "../../../src/history/replay/lineage.js";
import { gitEnv, madeRepository } from "../../support/repository.js";

/** A commit by its name, the names of its parents, and the header (or null) in each folder that it changed. */
type Told = readonly [name: string, parents: readonly string[], headers: Readonly<Record<string, string | null>>];

function logged([name, parents, headers]: Told): LoggedCommit {
  const person = { name: "办公室", email: "office@example.org" };
  const times = { authored: 0, committed: 0, date: "2026-01-01", authoredOn: "2026-01-01" };
  return {
    commit: { hash: name, parents, author: person, committer: person, ...times, message: name },
    changes: Object.entries(headers).map(([folder, blob]) => ({ path: `${folder}ledger.yaml`, blob })),
  };
}

/** Where the ledger that lies at `prefix` in the last commit lay in each: `[name, folder]`. */
function followed(commits: readonly Told[], prefix: string): (readonly [string, string | null])[] {
  return [...followLedger(commits.map(logged), prefix).prefixes];
}

describe("a ledger is followed", () => {
  test("through commits that change it", () => {
    const commits: Told[] = [
      ["a", [], { "ledger/": "1" }],
      ["b", ["a"], {}],
      ["c", ["b"], { "ledger/": "2" }],
    ];
    expect(followed(commits, "ledger/")).toEqual([
      ["a", "ledger/"],
      ["b", "ledger/"],
      ["c", "ledger/"],
    ]);
  });

  test("through renamed folders, to the top of the repository and back", () => {
    const commits: Told[] = [
      ["a", [], { "old/": "1" }],
      ["b", ["a"], { "old/": null, "": "1" }],
      ["c", ["b"], { "": null, "x/new/": "2" }],
    ];
    expect(followed(commits, "x/new/").map(([, folder]) => folder)).toEqual(["old/", "", "x/new/"]);
  });

  test("when it was deleted and added again, under the same name or another; meanwhile it lay where it was last", () => {
    const commits: Told[] = [
      ["a", [], { "ledger/": "1" }],
      ["b", ["a"], { "ledger/": null }],
      ["c", ["b"], { "ledger/": "2" }],
      ["d", ["c"], { "ledger/": null }],
      ["e", ["d"], { "new/": "3" }],
    ];
    expect(followed(commits, "new/").map(([, folder]) => folder)).toEqual([
      "ledger/",
      "ledger/",
      "ledger/",
      "ledger/",
      "new/",
    ]);
  });

  test("on a branch that renamed it, up to the merge", () => {
    const commits: Told[] = [
      ["a", [], { "old/": "1" }],
      ["side", ["a"], { "old/": null, "new/": "1" }],
      ["main", ["a"], { "old/": "2" }],
      ["merge", ["main", "side"], { "old/": null, "new/": "2" }],
    ];
    expect(followed(commits, "new/")).toEqual([
      ["a", "old/"],
      ["side", "new/"],
      ["main", "old/"],
      ["merge", "new/"],
    ]);
  });

  test("that came in by a merge of another history", () => {
    const commits: Told[] = [
      ["other", [], { "other/": "9" }],
      ["a", [], { "ledger/": "1" }],
      ["merge", ["other", "a"], { "ledger/": "1" }],
    ];
    expect(followed(commits, "ledger/")).toEqual([
      ["other", null],
      ["a", "ledger/"],
      ["merge", "ledger/"],
    ]);
  });
});

describe("of several ledgers", () => {
  test("each is followed by itself", () => {
    const commits: Told[] = [
      ["a", [], { "one/": "1" }],
      ["b", ["a"], { "two/": "2" }],
      ["c", ["b"], { "one/": null, "three/": "1" }],
    ];
    expect(followed(commits, "two/").map(([, folder]) => folder)).toEqual([null, "two/", "two/"]);
    expect(followed(commits, "three/").map(([, folder]) => folder)).toEqual(["one/", "one/", "three/"]);
  });

  test("that are renamed in one commit, each keeps its header", () => {
    const commits: Told[] = [
      ["a", [], { "2024/": "1", "2025/": "2" }],
      ["b", ["a"], { "2024/": null, "2025/": null, "archive/2024/": "1", "archive/2025/": "2" }],
    ];
    expect(followed(commits, "archive/2024/").map(([, folder]) => folder)).toEqual(["2024/", "archive/2024/"]);
    expect(followed(commits, "archive/2025/").map(([, folder]) => folder)).toEqual(["2025/", "archive/2025/"]);
  });

  test("that were deleted, the one that comes back to its folder is the one that lay there", () => {
    const commits: Told[] = [
      ["a", [], { "one/": "1", "two/": "2" }],
      ["b", ["a"], { "one/": null, "two/": null }],
      ["c", ["b"], { "one/": "3" }],
    ];
    expect(followed(commits, "one/").map(([, folder]) => folder)).toEqual(["one/", "one/", "one/"]);
  });

  test("one that begins where another lay before it was put away is another", () => {
    const commits: Told[] = [
      ["a", [], { "ledger/": "1" }],
      ["b", ["a"], { "ledger/": null, "2025/": "1" }],
      ["c", ["b"], { "ledger/": "2" }],
    ];
    expect(followed(commits, "ledger/").map(([, folder]) => folder)).toEqual([null, null, "ledger/"]);
    expect(followed(commits, "2025/").map(([, folder]) => folder)).toEqual(["ledger/", "2025/", "2025/"]);
  });
});

test("a folder that never was a ledger, or of no commit, lay nowhere", () => {
  expect(followed([["a", [], { "ledger/": "1" }]], "other/")).toEqual([["a", null]]);
  expect(followed([], "ledger/")).toEqual([]);
});

test("in a repository, a renamed folder is followed by what git tells", async () => {
  const folder = madeRepository([
    { on: "2026-01-01", files: { "巡察/ledger.yaml": "title: 台账\n", "巡察/problems/001.yaml": "一" } },
    {
      on: "2026-01-02",
      files: {
        "巡察/ledger.yaml": null,
        "巡察/problems/001.yaml": null,
        "整改/ledger.yaml": "title: 台账\n",
        "整改/problems/001.yaml": "一",
      },
    },
  ]);
  const { prefixes } = followLedger(await readLog({ folder, env: gitEnv }, "HEAD"), "整改/");
  expect([...prefixes.values()]).toEqual(["巡察/", "整改/"]);
});
