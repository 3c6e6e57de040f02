import fc from "fast-check";
import { expect, test } from "vitest";
import { toJson } from "../../src/render/json.js";

test("holds the same values, without anything that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = toJson({ text });
      expect(JSON.parse(written).text).toBe(text);
      expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/u);
    }),
  );
});

test("is one document and a line break", () => {
  expect(toJson({ 题: null })).toBe('{\n  "题": null\n}\n');
});

test.each([0x9b, 0x7f, 0xad, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff])("U+%s is escaped", (code) => {
  const text = String.fromCharCode(code);
  expect(toJson(text)).toBe(`"\\u${code.toString(16).padStart(4, "0")}"\n`);
  expect(JSON.parse(toJson(text))).toBe(text);
});
