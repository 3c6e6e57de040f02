import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/store/digest.js";
import { exchangeFiles } from "../../src/store/exchange.js";
import { emptyFolder, snapshot } from "../support/ledger.js";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
  writeFileSync(join(folder, "replaced"), "old", { mode: 0o640 });
  writeFileSync(join(folder, "removed"), "old");
});

const at = (name: string) => join(folder, name);
const old = sha256(Buffer.from("old"));
const now = Buffer.from("new");
const all = () => [
  { file: at("replaced"), expected: old, content: now },
  { file: at("removed"), expected: old, content: null },
  { file: at("sub/created"), expected: null, content: now },
];

describe("an exchange", () => {
  test("replaces, removes and creates, and leaves nothing behind", () => {
    exchangeFiles(all()).finish();
    expect(readFileSync(at("replaced"), "utf8")).toBe("new");
    expect(statSync(at("replaced")).mode & 0o777).toBe(0o640);
    expect(readFileSync(at("sub/created"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["replaced", "sub"]);
  });

  test("is taken back to the byte", () => {
    mkdirSync(at("sub"));
    const before = snapshot(folder);
    exchangeFiles(all()).undo();
    expect(snapshot(folder)).toEqual(before);
    expect(statSync(at("replaced")).mode & 0o777).toBe(0o640);
  });

  test.each([
    ["a file to be replaced has changed", () => writeFileSync(at("replaced"), "other"), "changed-on-disk"],
    ["a file to be removed has changed", () => writeFileSync(at("removed"), "other"), "changed-on-disk"],
    ["a file to be created is there", () => writeFileSync(at("sub/created"), "other"), "already-exists"],
  ])("changes nothing when %s", (_, meanwhile, kind) => {
    mkdirSync(at("sub"));
    meanwhile();
    const before = snapshot(folder);
    expect(() => exchangeFiles(all())).toThrow(expect.objectContaining({ kind }));
    expect(snapshot(folder)).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)("changes nothing where a folder may not be written to", () => {
    mkdirSync(at("sub"));
    chmodSync(at("sub"), 0o555);
    expect(() => exchangeFiles(all())).toThrow(expect.objectContaining({ kind: "write-failed" }));
    expect(readFileSync(at("replaced"), "utf8")).toBe("old");
    expect(existsSync(at("removed"))).toBe(true);
  });
});
