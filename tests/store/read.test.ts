import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { largestFile, readSource } from "../../src/store/read.js";
import { encode } from "../../src/store/source.js";

const isWindows = process.platform === "win32";
let home: string;
let root: string;
let file: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "read-")));
  root = join(home, "ledger");
  mkdirSync(join(root, "problems"), { recursive: true });
  file = join(root, "problems", "001.yaml");
});
afterEach(() => rmSync(home, { recursive: true }));

const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const at = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column + 1 });
const unreadable = (reason: string) => ({ file, severity: "error", rule: "unreadable", params: { reason }, ...start });

describe("a file that can be read", () => {
  test("is decoded, and knows its mark and digest", () => {
    const bytes = Buffer.from("\uFEFFid: 1\r\ntitle: 𠮷\r\n");
    writeFileSync(file, bytes);
    const source = readSource(file, root);
    expect(source).toEqual({
      file,
      text: "id: 1\r\ntitle: 𠮷\r\n",
      bom: true,
      digest: createHash("sha256").update(bytes).digest("hex"),
    });
    if ("rule" in source) throw new Error("unreadable");
    expect(encode(source, source.text)).toEqual(bytes);
    // A copy with other text still tells what lay on disk.
    expect({ ...source, text: "x" }.digest).toBe(source.digest);
  });

  test("may be exactly as long as the limit", () => {
    writeFileSync(file, "#".repeat(largestFile));
    expect(readSource(file, root)).toHaveProperty("text.length", largestFile);
  });

  test.skipIf(isWindows)("may stand behind a link within the ledger, or below a ledger that is a link itself", () => {
    writeFileSync(join(root, "x.yaml"), "id: 1");
    symlinkSync("../x.yaml", file);
    expect(readSource(file, root)).toHaveProperty("text", "id: 1");
    symlinkSync(root, join(home, "other"));
    expect(readSource(join(home, "other/problems/001.yaml"), join(home, "other"))).toHaveProperty("text", "id: 1");
    expect(readSource(join(home, "other/problems/001.yaml"), root)).toHaveProperty("text", "id: 1");
  });
});

describe("what is no readable file", () => {
  test("nothing", () => expect(readSource(file, root)).toEqual(unreadable("missing")));

  test("a folder", () => {
    mkdirSync(file);
    expect(readSource(file, root)).toEqual(unreadable("folder"));
  });

  test("a file where a folder should be", () => {
    writeFileSync(join(root, "ledger.yaml"), "x");
    expect(readSource(join(root, "ledger.yaml/001.yaml"), root)).toHaveProperty("params.reason", "missing");
  });

  test.skipIf(isWindows)("a pipe is not waited for", () => {
    execFileSync("mkfifo", [file]);
    expect(readSource(file, root)).toEqual(unreadable("not-regular"));
  });

  test.skipIf(isWindows)("a socket", async () => {
    const server = createServer().listen(file);
    await new Promise((ready) => server.once("listening", ready));
    expect(readSource(file, root)).toEqual(unreadable("not-regular"));
    await new Promise((closed) => server.close(closed));
  });

  test.skipIf(isWindows || process.getuid?.() === 0)("no permission", () => {
    writeFileSync(file, "id: 1");
    chmodSync(file, 0);
    expect(readSource(file, root)).toEqual(unreadable("permission"));
  });

  test.skipIf(isWindows)("a link out of the ledger, of the file or of its folder", () => {
    writeFileSync(join(home, "secret.yaml"), "id: 1");
    symlinkSync("../../secret.yaml", file);
    expect(readSource(file, root)).toEqual(unreadable("link-outside"));
    symlinkSync(home, join(root, "linked"));
    expect(readSource(join(root, "linked/secret.yaml"), root)).toHaveProperty("params.reason", "link-outside");
    expect(readSource(join(root, "../secret.yaml"), root)).toHaveProperty("params.reason", "link-outside");
  });

  test.skipIf(isWindows)("a link to a device, to nothing, or to itself", () => {
    symlinkSync("/dev/zero", file);
    expect(readSource(file, root)).toEqual(unreadable("link-outside"));
    const nowhere = join(root, "nowhere");
    symlinkSync("gone", nowhere);
    expect(readSource(nowhere, root)).toHaveProperty("params.reason", "missing");
    const loop = join(root, "loop");
    symlinkSync("loop", loop);
    expect(readSource(loop, root)).toHaveProperty("params.reason", "io");
  });

  test("a file over the limit is not read", () => {
    writeFileSync(file, "");
    truncateSync(file, 2 ** 40); // a sparse file: to read it would take minutes
    const params = { bytes: 2 ** 40, limit: 1024 * 1024 };
    expect(readSource(file, root)).toEqual({ file, severity: "error", rule: "too-large", params, ...start });
  });

  test.each([
    ["no byte", ""],
    ["only a mark", "\uFEFF"],
    ["only blanks", " \n\t\r\n"],
  ])("empty: %s", (_, text) => {
    writeFileSync(file, text);
    expect(readSource(file, root)).toEqual({ file, severity: "error", rule: "empty-file", params: {}, ...start });
  });
});

describe("what is no UTF-8", () => {
  const read = (bytes: Buffer) => {
    writeFileSync(file, bytes);
    return readSource(file, root);
  };
  const encoding = (reason: string, span: object) => ({
    file,
    severity: "error",
    rule: "encoding",
    params: { reason },
    ...span,
  });

  test("UTF-16, either way round", () => {
    const bytes = Buffer.from("\uFEFFid: 1\n", "utf16le");
    expect(read(bytes)).toEqual(encoding("utf16", start));
    expect(read(Buffer.from(bytes).swap16())).toEqual(encoding("utf16", start));
  });

  test("a binary file, at its first zero byte", () => {
    expect(read(Buffer.from("id: 1\n𠮷a\0b"))).toEqual(encoding("binary", at(2, 3)));
  });

  const gbk = [0xd6, 0xd0]; // 中 as GBK has it
  test.each<[string, number[], object]>([
    ["GBK behind characters of 1, 3 and 4 bytes", [...Buffer.from("id: 1\na：𠮷"), ...gbk, 0x0a], at(2, 4)],
    ["on the first line, behind a mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], at(1, 2)],
    ["a character cut off at the end", [0x61, 0x0a, 0xe4, 0xb8], at(2, 1)],
    ["an overlong form", [0xc0, 0x80, 0x61], at(1, 1)],
    ["half a surrogate pair", [0x61, 0xed, 0xa0, 0x80], at(1, 2)],
    ["a continuation that stands alone", [0x61, 0x0d, 0x0a, 0x62, 0x80], at(2, 2)],
  ])("%s", (_, bytes, span) => {
    expect(read(Buffer.from(bytes))).toEqual(encoding("not-utf8", span));
  });
});
