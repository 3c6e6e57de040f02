import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/errors.js";
import { createFiles, isTaken } from "../../src/store/create.js";
import { emptyFolder, snapshot } from "../support/ledger.js";

const content = Buffer.from("new");

test("files are created with the folders they need", () => {
  const folder = emptyFolder();
  const file = join(folder, "a/b/one");
  createFiles([
    { file, content },
    { file: join(folder, "a/run"), content, executable: true },
  ]);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o111).toBe(0);
  expect(statSync(join(folder, "a/run")).mode & 0o111).toBe(0o111);
  expect(Object.keys(snapshot(folder)).sort()).toEqual(["a", "a/b", "a/b/one", "a/run"]);
});

describe("when one cannot be created, none is", () => {
  test("because its name is taken after others have their place", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "taken"), "theirs");
    const files = ["a/b/one", "a/two", "taken", "c/three"].map((name) => ({ file: join(folder, name), content }));
    expect(() => createFiles(files)).toThrow(new Failure("already-exists", { path: join(folder, "taken") }));
    expect(Object.keys(snapshot(folder))).toEqual(["taken"]);
    expect(readFileSync(join(folder, "taken"), "utf8")).toBe("theirs");
  });

  test("because a file stands where its folder should", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "file"), "theirs");
    const files = ["a/b/one", "file/two"].map((name) => ({ file: join(folder, name), content }));
    expect(() => createFiles(files)).toThrow(Failure);
    expect(Object.keys(snapshot(folder))).toEqual(["file"]);
  });
});

test("a link that leads nowhere takes its name, too", () => {
  const folder = emptyFolder();
  symlinkSync("nowhere", join(folder, "link"));
  expect(isTaken(join(folder, "link"))).toBe(true);
  expect(isTaken(join(folder, "free"))).toBe(false);
  expect(() => createFiles([{ file: join(folder, "link"), content }])).toThrow(Failure);
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});
