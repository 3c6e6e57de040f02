import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { wrap } from "../../src/render/wrap.js";
import { anyText, withoutSpaces } from "./any-text.js";

describe("wrap", () => {
  test.each<[string, number, string[]]>([
    ["", 10, [""]],
    ["整改", 4, ["整改"]],
    ["整改台账", 6, ["整改台", "账"]],
    ["one two three", 8, ["one two", "three"]],
    ["一\n二", 10, ["一", "二"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["共有问题32个已完成", 10, ["共有问题", "32个已完成"]],
  ])("%j at %d columns", (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  test("a line does not begin with a mark that closes, nor end with one that opens", () => {
    expect(wrap("学习制度，落实", 8)).toEqual(["学习制", "度，落实"]);
    expect(wrap("学习《制度》", 6)).toEqual(["学习", "《制", "度》"]);
    expect(wrap("aaaa，b", 4)).toEqual(["aaa", "a，b"]);
  });

  test("a break behind punctuation is preferred near the end of the line", () => {
    expect(wrap("学习制度要落实，按月进行", 20)).toEqual(["学习制度要落实，", "按月进行"]);
  });

  test("marks without anything to stand behind are still shown", () => {
    expect(wrap("，，，，，，", 4).join("")).toBe("，，，，，，");
  });

  test("a letter under more marks than a line is wide is not lost", () => {
    const pile = `क${"ा".repeat(50)}`;
    const lines = wrap(pile, 10);
    expect(lines.join("")).toBe(pile);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(10);
  });

  test("loses no character but spaces, and is never wider than asked for", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 120 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(withoutSpaces(lines.join(""))).toBe(withoutSpaces(text));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500 },
    );
  });

  test("takes time in proportion to the text", () => {
    const start = performance.now();
    wrap("学习".repeat(50_000), 40);
    wrap(" ".repeat(100_000), 40);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
