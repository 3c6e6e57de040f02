import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findLedger, problemFiles } from "../../src/store/find.js";

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "find-")));
});
afterEach(() => rmSync(home, { recursive: true }));

function put(path: string, content = ""): string {
  const file = join(home, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const find = (given: { option?: string; env?: string; cwd?: string }) =>
  findLedger({ option: given.option, env: given.env, cwd: join(home, given.cwd ?? "") });

describe("which ledger", () => {
  beforeEach(() => {
    put("a/ledger/ledger.yaml");
    put("b/ledger.yaml");
    put("a/ledger/problems/deep/x");
    put("bare/problems/001.yaml");
  });

  test("--ledger is the folder of the header or its parent, from the current folder", () => {
    expect(find({ option: "a" })).toBe(join(home, "a/ledger"));
    expect(find({ option: "a/ledger" })).toBe(join(home, "a/ledger"));
    expect(find({ option: join(home, "b"), cwd: "a" })).toBe(join(home, "b"));
  });

  test("--ledger comes before LEDGER_DIR, and that before the current folder", () => {
    expect(find({ option: "a", env: "b" })).toBe(join(home, "a/ledger"));
    expect(find({ env: "../b", cwd: "a" })).toBe(join(home, "b"));
    expect(find({ env: "", cwd: "a/ledger/problems" })).toBe(join(home, "a/ledger"));
  });

  test("else the nearest one walking up", () => {
    expect(find({ cwd: "a/ledger/problems/deep" })).toBe(join(home, "a/ledger"));
    expect(find({ cwd: "a" })).toBe(join(home, "a/ledger"));
  });

  test.each(["bare", "nowhere", "b/ledger.yaml"])("--ledger %s holds none", (option) => {
    const path = join(home, option);
    expect(() => find({ option })).toThrow(
      expect.objectContaining({ kind: "not-a-ledger", params: { path, said: "--ledger" } }),
    );
  });

  test("LEDGER_DIR that is wrong is not passed over", () => {
    expect(() => find({ env: "bare", cwd: "a" })).toThrow(
      expect.objectContaining({ kind: "not-a-ledger", params: { path: join(home, "a/bare"), said: "LEDGER_DIR" } }),
    );
  });

  test("no ledger anywhere above", () => {
    expect(() => find({ cwd: "bare" })).toThrow(
      expect.objectContaining({ kind: "no-ledger", params: { from: join(home, "bare") } }),
    );
  });
});

describe("problem files", () => {
  test("everything named like one counts, whatever it is; clutter does not; the rest is stray", () => {
    for (const name of ["002.yaml", "001.YML", "x.yaml"]) put(`problems/${name}`);
    mkdirSync(join(home, "problems/003.yaml"));
    for (const name of [".DS_Store", ".001.yaml.swp", "001.yaml~", "001.yaml.orig", "#001.yaml#", "Thumbs.db"]) {
      put(`problems/${name}`);
    }
    put("problems/004.yaml.txt");
    put("problems/说明.docx");
    expect(problemFiles(home)).toEqual({
      files: ["001.YML", "002.yaml", "003.yaml", "x.yaml"].map((name) => join(home, "problems", name)),
      strays: ["004.yaml.txt", "说明.docx"],
    });
  });

  test("an empty folder holds none; one that does not exist is not passed for empty", () => {
    const path = join(home, "problems");
    expect(() => problemFiles(home)).toThrow(
      expect.objectContaining({ kind: "unusable-folder", params: { path, code: "ENOENT" } }),
    );
    put("problems/.gitkeep");
    expect(problemFiles(home)).toEqual({ files: [], strays: [] });
  });

  test("a file in place of the folder", () => {
    const path = put("problems");
    expect(() => problemFiles(home)).toThrow(
      expect.objectContaining({ kind: "unusable-folder", params: { path, code: "ENOTDIR" } }),
    );
  });
});
