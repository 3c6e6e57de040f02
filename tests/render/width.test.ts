import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { characters, displayWidth, padEnd, padStart, truncate } from "../../src/render/width.js";
import { anyText } from "./any-text.js";

describe("displayWidth", () => {
  test.each([
    ["", 0],
    ["ledger", 6],
    ["整改", 4],
    ["，。（）", 8],
    ["“—…”", 4],
    ["ｱ", 1],
    ["Ａ", 2],
    ["𠮷", 2],
    ["e\u0301", 1],
    ["葛\u{e0100}", 2],
    ["👨‍👩‍👧", 2],
    ["👍🏽", 2],
    ["🇨🇳", 2],
    ["1️⃣", 2],
    ["❤️", 2],
    ["\u1100\u1161\u11a8", 2],
    ["\u200b", 0],
  ])("%j takes %d", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  test("agrees with string-width on what offices write", () => {
    const ordinary = fc.array(fc.constantFrom(..."学习，。“”（）〔2025〕8号 aZ-é…—·𠮷가カ①", "e\u0301", "😀", "👍🏽"));
    fc.assert(
      fc.property(
        ordinary.map((parts) => parts.join("")),
        (text) => displayWidth(text) === stringWidth(text),
      ),
    );
  });
});

test("characters are the text again when joined", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => characters(text).join("") === text));
});

describe("padding", () => {
  test("counts columns, and never cuts", () => {
    expect(padEnd("整改", 6)).toBe("整改  ");
    expect(padStart("整改", 6)).toBe("  整改");
    expect(padEnd("整改", 3)).toBe("整改");
  });
});

describe("truncate", () => {
  test("cuts with an ellipsis, never through a wide character", () => {
    expect(truncate("整改台账", 8)).toBe("整改台账");
    expect(truncate("整改台账", 7)).toBe("整改台…");
    expect(truncate("整改台账", 6)).toBe("整改…");
    expect(truncate("👨‍👩‍👧👨‍👩‍👧", 3)).toBe("👨‍👩‍👧…");
  });

  test("is never wider than asked for", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 60 }),
        (text, columns) => displayWidth(truncate(text, columns)) <= columns,
      ),
    );
  });
});
