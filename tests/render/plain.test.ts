import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harmless, harmlessLines } from "../../src/render/plain.js";

describe("harmless", () => {
  test.each([
    ["整改“一岗双责”", "整改“一岗双责”"],
    ["\u001b[31mred", "\\u{1b}[31mred"],
    ["\u009b31m", "\\u{9b}31m"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\u2066b\u2069", "a\\u{2066}b\\u{2069}"],
    ["a\u200bb\ufeff", "a\\u{200b}b\\u{feff}"],
    ["a\u2028b", "a\\u{2028}b"],
    ["a\u0000b\u007f", "a\\u{0}b\\u{7f}"],
    ["a\rb", "a\\u{d}b"],
    ["a\r\nb\tc", "a b c"],
    ["\ud800", "\\u{d800}"],
    ["\ufffe\u{1ffff}", "\\u{fffe}\\u{1ffff}"],
    ["\u{e0041}", "\\u{e0041}"],
    ["a\ufffe\ufdd0\u{10ffff}b", "a\\u{fffe}\\u{fdd0}\\u{10ffff}b"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["❤️‍🔥", "❤️‍🔥"],
    ["a\u200db", "a\\u{200d}b"],
    ["葛\u{e0100}", "葛\u{e0100}"],
  ])("%j", (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  test("leaves nothing that a terminal obeys, and changes nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = harmless(text);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]/u);
        expect(harmless(shown)).toBe(shown);
      }),
    );
  });
});

test("harmlessLines keeps line breaks only", () => {
  expect(harmlessLines("一\r\n二\n\u001b三\n\n")).toBe("一\n二\n\\u{1b}三");
});
