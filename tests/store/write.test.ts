import nodeFs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/store/digest.js";
import { type Disk, stageWrite, writeWhole } from "../../src/store/write.js";

const isWindows = process.platform === "win32";
let folder: string;
let file: string;
const old = Buffer.from("old\n");
const content = Buffer.from("new: 内容\n");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
  file = join(folder, "001.yaml");
  writeFileSync(file, old);
});
afterEach(() => rmSync(folder, { recursive: true }));

const only = () => expect(readdirSync(folder)).toEqual(["001.yaml"]);

test("replaces the file that was read", () => {
  writeWhole(file, content, sha256(old));
  expect(readFileSync(file)).toEqual(content);
  only();
});

test("creates a file that does not exist, but no folder for it", () => {
  const created = join(folder, "002.yaml");
  writeWhole(created, content, null);
  expect(readFileSync(created)).toEqual(content);
  const homeless = join(folder, "problems", "002.yaml");
  expect(() => writeWhole(homeless, content, null)).toThrow(
    expect.objectContaining({ kind: "write-failed", params: { file: homeless, code: "ENOENT" } }),
  );
});

test("is not held up by calls that write only a part", () => {
  const slow: Disk = {
    ...nodeFs,
    writeSync: ((...[fd, bytes, at]: [number, Buffer, number]) =>
      nodeFs.writeSync(fd, bytes, at, 1)) as Disk["writeSync"],
  };
  writeWhole(file, content, sha256(old), slow);
  expect(readFileSync(file)).toEqual(content);
});

test.skipIf(isWindows)("keeps the mode", () => {
  chmodSync(file, 0o640);
  writeWhole(file, content, sha256(old));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test.skipIf(isWindows || process.getuid?.() === 0)("does not replace a write-protected file", () => {
  chmodSync(file, 0o444);
  expect(() => writeWhole(file, content, sha256(old))).toThrow(
    expect.objectContaining({ kind: "write-failed", params: { file, code: "EACCES" } }),
  );
});

test.skipIf(isWindows)("behind a link, the file is replaced and the link stays", () => {
  const link = join(folder, "link.yaml");
  symlinkSync("001.yaml", link);
  writeWhole(link, content, sha256(old));
  expect(readlinkSync(link)).toBe("001.yaml");
  expect(readFileSync(file)).toEqual(content);
});

describe("the file is not the one that was read", () => {
  test("changed before", () => {
    expect(() => writeWhole(file, content, sha256(Buffer.from("other")))).toThrow(
      expect.objectContaining({ kind: "changed-on-disk", params: { file } }),
    );
    expect(readFileSync(file)).toEqual(old);
    only();
  });

  test("changed between staging and commit", () => {
    const staged = stageWrite(file, content, sha256(old));
    staged.verify();
    writeFileSync(file, "theirs");
    expect(() => staged.verify()).toThrow(expect.objectContaining({ kind: "changed-on-disk" }));
    expect(() => staged.commit()).toThrow(expect.objectContaining({ kind: "changed-on-disk" }));
    expect(readFileSync(file, "utf8")).toBe("theirs");
    only();
  });

  test("removed", () => {
    const staged = stageWrite(file, content, sha256(old));
    rmSync(file);
    expect(() => staged.commit()).toThrow(expect.objectContaining({ kind: "changed-on-disk" }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a new file never overwrites one, not even one that appears after the last look", () => {
    const kind = expect.objectContaining({ kind: "already-exists", params: { path: file } });
    expect(() => writeWhole(file, content, null)).toThrow(kind);
    rmSync(file);
    // Appears between verify and the moment when the name is taken.
    const staged = stageWrite(file, content, null);
    staged.verify();
    const { linkSync } = nodeFs;
    const lstat = nodeFs.lstatSync;
    void [linkSync, lstat];
    writeFileSync(file, "theirs");
    expect(() => staged.commit()).toThrow(kind);
    expect(readFileSync(file, "utf8")).toBe("theirs");
    only();
  });
});

describe("a failing disk", () => {
  const failing = (call: keyof Disk, code: string): Disk => ({
    ...nodeFs,
    [call]: () => {
      throw Object.assign(new Error(code), { code, syscall: call });
    },
  });

  test.each<[keyof Disk, string]>([
    ["writeSync", "ENOSPC"],
    ["fsyncSync", "EIO"],
    ["renameSync", "EROFS"],
  ])("%s fails with %s: the old file is whole and nothing is left", (call, code) => {
    expect(() => writeWhole(file, content, sha256(old), failing(call, code))).toThrow(
      expect.objectContaining({ kind: "write-failed", params: { file, code } }),
    );
    expect(readFileSync(file)).toEqual(old);
    only();
  });

  test.skipIf(isWindows)("a real full disk", () => {
    if (!existsSync("/dev/full")) return;
    const descriptor = nodeFs.openSync("/dev/full", "w");
    const full: Disk = {
      ...nodeFs,
      writeSync: ((_: number, bytes: Buffer) => nodeFs.writeSync(descriptor, bytes)) as Disk["writeSync"],
    };
    expect(() => writeWhole(file, content, sha256(old), full)).toThrow(
      expect.objectContaining({ kind: "write-failed", params: { file, code: "ENOSPC" } }),
    );
    nodeFs.closeSync(descriptor);
    expect(readFileSync(file)).toEqual(old);
    only();
  });

  test("a mistake of ours is not dressed up as a failed write", () => {
    const broken = {
      ...nodeFs,
      fsyncSync: () => {
        throw new TypeError("mistake");
      },
    };
    expect(() => writeWhole(file, content, sha256(old), broken)).toThrow(TypeError);
    only();
  });

  test("a folder that is a file", () => {
    const below = join(file, "002.yaml");
    expect(() => writeWhole(below, content, null)).toThrow(
      expect.objectContaining({ kind: "write-failed", params: { file: below, code: expect.any(String) } }),
    );
  });
});

test("what a killed command left goes with the next write of the same file, unless it may still be at work", () => {
  const names = [".001.yaml.7-aaaaaa.tmp", ".001.yaml.8-bbbbbb.tmp", ".002.yaml.7-aaaaaa.tmp"];
  for (const name of names) writeFileSync(join(folder, name), "half");
  const before = Date.now() / 1000 - 120;
  for (const name of [names[0], names[2]]) utimesSync(join(folder, name ?? ""), before, before);
  mkdirSync(join(folder, ".001.yaml.9-cccccc.tmp"));
  writeWhole(file, content, sha256(old));
  expect(readdirSync(folder).sort()).toEqual([
    ".001.yaml.8-bbbbbb.tmp",
    ".001.yaml.9-cccccc.tmp",
    ".002.yaml.7-aaaaaa.tmp",
    "001.yaml",
  ]);
});
