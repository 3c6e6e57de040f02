import { marked } from "marked";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/documents/document.js";
import { messages } from "../../../src/messages/index.js";
import { renderMarkdown } from "../../../src/render/document/markdown.js";
import { harmlessLines } from "../../../src/render/plain.js";
import { blocks, everything, hostile, sayingEverywhere } from "./samples.js";

const setting = { messages: messages.zh, progress: () => undefined };

/** What a reader of Markdown makes of it: the text of each piece, and the elements that there are. */
function read(markdown: string) {
  const html = marked.parse(markdown, { async: false, gfm: true });
  const texts = html
    .replaceAll(/<br>/g, "\n")
    .split(/<\/?[a-z][^>]*>/)
    .map((text) =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&"),
    );
  return { texts, elements: new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name)) };
}

describe("a document in Markdown", () => {
  const markdown = renderMarkdown(everything, setting);

  test("has its headings, its tables and its remarks", () => {
    expect(markdown).toContain("# 中共某局党组关于巡察整改进展情况的通报\n\n> 有1个文件无法读取");
    expect(markdown).toContain("\n## 一、总体情况\n\n### （一）学习贯彻有差距\n");
    expect(markdown).toContain("\n| 1 | 问题一 | 措施一 | 2025-06-30 |\n|  |  | 措施二 |  |\n");
    expect(markdown).toContain("\n**整改结果**：已完成整改。\n");
    expect(markdown).toContain("\n中共某局党组\n\n2025年12月31日\n");
    expect(markdown).toContain("\n- **方面**：学习贯彻有差距\n");
  });

  test.each([
    ["整改结果：", "已完成整改。", "<strong>整改结果</strong>：已完成整改。"],
    ["（一）加强组织领导。", "成立小组。", "<strong>（一）加强组织领导</strong>。成立小组。"],
    ["Result: ", "done.", "<strong>Result</strong>: done."],
    ["1.*", "x", "<strong>1</strong>.*x"],
    ["——", "x", "——x"],
  ])("sets off what a paragraph begins with: %s", (lead, text, html) => {
    const document = { ...everything, blocks: [{ kind: "paragraph", lead, text } as const] };
    expect(marked.parse(renderMarkdown(document, setting), { async: false })).toContain(`<p>${html}</p>`);
  });

  test("names a table below the heading that it stands under", () => {
    const table = { kind: "table", name: "表", columns: [{ key: "a", header: "甲", width: 4 }], rows: [] } as const;
    const headings = (...between: readonly Block[]) =>
      renderMarkdown({ ...everything, remarks: [], blocks: [...between, table] }, setting).match(/^#+(?= )/gm);
    expect(headings()).toEqual(["#", "##"]);
    expect(headings({ kind: "heading", level: 1, text: "一" })).toEqual(["#", "##", "###"]);
    expect(headings({ kind: "heading", level: 4, text: "（1）" })).toEqual(["#", "#####", "######"]);
    expect(headings({ kind: "heading", level: 1, text: "一" }, { kind: "page", title: "二" })).toEqual([
      "#",
      "##",
      "#",
      "##",
    ]);
  });

  test("tells a chart as a table", () => {
    expect(markdown).toContain("| 日期 | 问题 | 已完成整改 |\n| --- | --- | --- |\n| 2025-05-12 | 33 | 0 |");
  });

  test("shows nothing else than a reader should see", () => {
    const { elements } = read(markdown);
    expect([...elements].sort()).toEqual(
      [
        "blockquote",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "p",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
      ].sort(),
    );
  });

  test.each(hostile.map((text) => [text.slice(0, 30), text]))("%j arrives as it is", (_, text) => {
    const plain = read(markdown).elements;
    const { texts, elements } = read(renderMarkdown(sayingEverywhere(text), setting));
    elements.delete("br");
    expect([...elements].filter((name) => !plain.has(name))).toEqual([]);
    const found = texts.filter((each) => each.replace(/\s+/g, "") === harmlessLines(text).replace(/\s+/g, ""));
    expect(found.length).toBeGreaterThan(blocks.length);
  });

  test.each(["1. 一", "12) 二", "- 三", "+ 四", "=== 五", "    六", "---"])(
    "%j begins no list, rule or code",
    (text) => {
      const document = { ...everything, remarks: [], blocks: [{ kind: "paragraph", text }] as const };
      const { elements, texts } = read(renderMarkdown(document, setting));
      expect([...elements].sort()).toEqual(["h1", "p"]);
      expect(texts.join("")).toContain(text.trim());
    },
  );
});
