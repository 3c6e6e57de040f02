import { strFromU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { withoutTimes } from "../../../src/render/document/still-zip.js";

function zipAt(time: string): Buffer {
  const files = { "a.xml": new Uint8Array([97]), "b/c.xml": new Uint8Array(1000) };
  return Buffer.from(zipSync(files, { mtime: time }));
}

test("the same files at another time make the same archive, and it can be read", () => {
  const [early, late] = [zipAt("2001-02-03T04:05:06"), zipAt("2025-12-31T23:59:58")];
  expect(early.equals(late)).toBe(false);
  expect(withoutTimes(early).equals(withoutTimes(late))).toBe(true);
  expect(strFromU8(unzipSync(late)["a.xml"] ?? new Uint8Array())).toBe("a");
});

test("what is no archive is refused", () => {
  expect(() => withoutTimes(Buffer.from("not an archive at all"))).toThrow();
  expect(() => withoutTimes(Buffer.alloc(100))).toThrow();
});
