import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claim } from "../../src/store/temporary.js";

let folder: string;
let temporary: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "temporary-"));
  [temporary, target] = [join(folder, ".a.tmp"), join(folder, "a")];
  writeFileSync(temporary, "mine");
});
afterEach(() => rmSync(folder, { recursive: true }));

const withoutLinks = () => {
  throw Object.assign(new Error("no hard links here"), { code: "EPERM", syscall: "link" });
};

describe.each([
  ["with hard links", undefined],
  ["without hard links", withoutLinks],
])("a name is claimed %s", (_, link) => {
  test("if it is free", () => {
    expect(claim(temporary, target, link)).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("and never taken from somebody", () => {
    writeFileSync(target, "theirs");
    expect(claim(temporary, target, link)).toBe(false);
    expect(readFileSync(target, "utf8")).toBe("theirs");
  });
});
