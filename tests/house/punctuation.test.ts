import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { home, ownFiles } from "../support/files.js";
import {
  halfWidthMarks,
  proseOfMarkdown,
  quotesBalanced,
  stringsOfData,
  stringsOfSource,
  withoutShellQuotes,
} from "./punctuation.js";

/** The pieces of prose in a file, by its kind. */
function proseOf(path: string): string[] {
  const text = readFileSync(join(home, path), "utf8");
  if (path.endsWith(".yaml")) return stringsOfData(parse(text));
  if (path.endsWith(".json")) return stringsOfData(JSON.parse(text));
  if (path.endsWith(".ts")) return stringsOfSource(text).map(withoutShellQuotes);
  if (path.endsWith(".md")) return proseOfMarkdown(text).split("\n\n");
  return text.split("\n");
}

const folders = ["src/messages/zh", "ledger", "seeds", "schemas"];
const files = [...folders.flatMap((folder) => ownFiles(folder)), ...ownFiles().filter((path) => path === "README.md")];
const prose = files
  .filter((path) => !path.startsWith("ledger/evidence/"))
  .map((path) => ({ path, texts: proseOf(path) }));

describe("Chinese text", () => {
  test("has full-width punctuation", () => {
    const wrong = prose.flatMap(({ path, texts }) => texts.flatMap(halfWidthMarks).map((each) => `${path}: ${each}`));
    expect(wrong).toEqual([]);
  });

  test("closes every quotation that it opens", () => {
    const wrong = prose.flatMap(({ path, texts }) => {
      return texts.filter((text) => !quotesBalanced(text)).map((text) => `${path}: ${text.slice(0, 60)}`);
    });
    expect(wrong).toEqual([]);
  });

  test("is there to be read", () => {
    const han = prose.filter(({ texts }) => texts.some((text) => /\p{Script=Han}/u.test(text)));
    expect(han.length).toBeGreaterThan(40);
  });
});

describe("what reads it", () => {
  test.each([",", ":", ";", "(", ")", "?", "!", '"'])("finds %s beside a Chinese character", (mark) => {
    expect(halfWidthMarks(`整改${mark}完成`)).toHaveLength(1);
    expect(halfWidthMarks(`整改${mark} 7`)).toHaveLength(1);
    expect(halfWidthMarks(`7 ${mark}整改`)).toHaveLength(1);
  });

  test("finds one after a Chinese mark, and in a schema's description", () => {
    expect(halfWidthMarks("（三）:")).toHaveLength(1);
    expect(stringsOfData({ a: [{ description: "状态(五种)" }] }).flatMap(halfWidthMarks)).toHaveLength(2);
  });

  test("lets English, figures, addresses and full-width marks be", () => {
    const fine = '整改，完成：（见 a.b, c: d）；比例1:1，网址 https://example.org/?a=1，“好”！是？Yes, (really): "ok"!';
    expect(halfWidthMarks(fine)).toEqual([]);
  });

  test("knows a lone or a crossed quotation mark", () => {
    expect(["“甲”和“乙”", "“‘“三会一课”’制度”", "the inspectors’ list", "无"].every(quotesBalanced)).toBe(true);
    expect(["“甲", "甲”", "”甲“", "“甲“乙”"].some(quotesBalanced)).toBe(false);
  });

  test("takes the words of a source, not its code", () => {
    expect(stringsOfSource(`const a = { 键: "甲" }; f(\`乙\${b("丙")}:丁\`);`)).toEqual(["甲", "乙○:丁", "丙"]);
  });

  test("leaves out code in Markdown and the shell's quotes in messages, and nothing else", () => {
    expect(proseOfMarkdown("甲 `乙(` 丙\n\n```yaml\n丁: (戊)\n```\n己")).toBe("甲 ○ 丙\n\n\n己");
    expect(withoutShellQuotes('用 ledger note 33 --note "已约谈" 补记(见"下")')).toBe(
      '用 ledger note 33 --note 已约谈 补记(见"下")',
    );
  });
});
