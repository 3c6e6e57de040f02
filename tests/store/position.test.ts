import { describe, expect, test } from "vitest";
import { type Parsed, parseSource } from "../../src/store/parse.js";
import { locate, type Path, spanAt, type Target } from "../../src/store/position.js";
import { newSource } from "../../src/store/source.js";

function parse(text: string): Parsed {
  const parsed = parseSource(newSource("/f.yaml", text));
  if (Array.isArray(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

function place(text: string, path: Path, target: Target): string {
  const { line, column, endLine, endColumn } = locate(parse(text), path, target);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe("spanAt", () => {
  test.each([
    ["columns are code points", "𠮷𠮷x", 4, 5, "1:3-1:4"],
    ["a line feed ends a line", "a\nb", 2, 3, "2:1-2:2"],
    ["so does CRLF", "a\r\nb", 3, 4, "2:1-2:2"],
    ["the line feed itself is on the line that it ends", "a\nb", 1, 2, "1:2-2:1"],
    ["past the end", "ab", 5, 9, "1:3-1:3"],
    ["an end before the start", "ab", 1, 0, "1:2-1:2"],
  ])("%s", (_, text, start, end, expected) => {
    const { line, column, endLine, endColumn } = spanAt(text, start, end);
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
  });
});

const text = `# 说明：开头
id: 7          # 序号
title: "𠮷：问题" # 标题
leaders: &who [ 局长, 分管副局长 ]
departments: *who
goal:
progress: |
  一行
  两行

round: { kind: '常规', body: 某组 }
measures:
  # 第一项
  - id: 1
    text: 折叠的
      文本

  - { id: 2, text: 甲 }
empty: {}
none: []
`;

describe("locate", () => {
  test.each<[string, Path, Target, string]>([
    ["a key behind comments", ["id"], "key", "2:1-2:3"],
    ["a number before a comment", ["id"], "value", "2:5-2:6"],
    ["a quoted text beyond the BMP, its quotes included", ["title"], "value", "3:8-3:14"],
    ["a list in brackets", ["leaders"], "value", "4:15-4:28"],
    ["its second item", ["leaders", 1], "value", "4:21-4:26"],
    ["an item has no key", ["leaders", 1], "key", "4:21-4:26"],
    ["an alias", ["departments"], "value", "5:14-5:18"],
    ["behind an alias, where the anchor is", ["departments", 0], "value", "4:17-4:19"],
    ["a key that has no value stands for it", ["goal"], "value", "6:1-6:5"],
    ["a block text ends with its last line", ["progress"], "value", "7:11-9:5"],
    ["a key in braces", ["round", "body"], "key", "11:22-11:26"],
    ["a value in braces", ["round", "body"], "value", "11:28-11:30"],
    ["single quotes", ["round", "kind"], "value", "11:16-11:20"],
    ["a measure", ["measures", 0], "value", "14:5-16:9"],
    ["its key", ["measures", 0, "text"], "key", "15:5-15:9"],
    ["a folded value", ["measures", 0, "text"], "value", "15:11-16:9"],
    ["an index written as text", ["measures", "1", "id"], "value", "18:11-18:12"],
    ["a missing key: the first key beside it", ["status"], "key", "2:1-2:3"],
    ["a missing key of a measure", ["measures", 1, "status"], "key", "18:7-18:9"],
    ["a missing key far below", ["source", "note", "x"], "value", "2:1-2:3"],
    ["a missing key of an empty map", ["empty", "x"], "key", "19:8-19:10"],
    ["a missing item", ["none", 3], "value", "20:7-20:9"],
    ["a key below a text", ["title", "x"], "key", "3:8-3:14"],
    ["a key below nothing", ["goal", "x"], "key", "6:1-6:5"],
    ["a name that every object has", ["constructor"], "key", "2:1-2:3"],
  ])("%s", (_, path, target, expected) => {
    expect(place(text, path, target)).toBe(expected);
    expect(place(text.replaceAll("\n", "\r\n"), path, target)).toBe(expected);
    expect(place(`\uFEFF${text}`, path, target)).toBe(expected);
  });

  test("the whole file", () => {
    expect(place("- a\n- b\n", [], "value")).toBe("1:1-2:4");
    expect(place("~\n", ["id"], "key")).toBe("1:1-1:2");
  });

  test("a key of another type is found by its name", () => {
    expect(place("a: 1\n2: x\n", ["2"], "key")).toBe("2:1-2:2");
  });

  test("without a line break at the end", () => {
    expect(place("a: 1\nb: 问题", ["b"], "value")).toBe("2:4-2:6");
    expect(place("a: |\n  x", ["a"], "value")).toBe("1:4-2:4");
  });
});
