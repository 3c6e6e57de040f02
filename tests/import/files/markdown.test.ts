import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/documents/document.js";
import { contentOf } from "../../../src/import/files/content-of.js";
import { messages } from "../../../src/messages/index.js";
import { renderMarkdown } from "../../../src/render/document/markdown.js";
import { harmlessLines } from "../../../src/render/plain.js";
import { anyText } from "../../render/any-text.js";
import { everything, hostile } from "../../render/document/samples.js";
import { textsOf, valuesOf } from "./made.js";

const read = (text: string) => contentOf("a.md", Buffer.from(text));

describe("Markdown", () => {
  test("has its text without its markup, by its lines", async () => {
    const text = [
      "# 通报 #",
      "",
      "> 引言",
      "",
      "1. **针对**“问题”[链接](http://example.invalid)&amp;\\*不是强调\\*",
      "- 一是<br>二是",
      "---",
      "甲____乙 3*4 a_b",
    ];
    expect((await read(text.join("\n"))).lines.filter(({ text: said }) => said !== "")).toEqual([
      { line: 1, text: "通报" },
      { line: 3, text: "引言" },
      { line: 5, text: "1. 针对“问题”链接&*不是强调*" },
      { line: 6, text: "一是" },
      { line: 6, text: "二是" },
      { line: 8, text: "甲____乙 3*4 a_b" },
    ]);
  });

  test("has tables, with the heading right above them as their name", async () => {
    const { tables, lines } = await read(
      "## 清单\n\n| a | b |\n| :-- | --: |\n| 甲\\|乙 |  |\n|  | 丙<br>丁 |\n\n文\n\nc|d\n-|-\n1|2|3\n",
    );
    expect(tables).toEqual([
      {
        name: "清单",
        after: 2,
        rows: [
          { line: 3, cells: [{ value: "a" }, { value: "b" }] },
          { line: 5, cells: [{ value: "甲|乙" }, { value: null }] },
          { line: 6, cells: [{ value: null }, { value: "丙\n丁" }] },
        ],
      },
      {
        name: null,
        after: 9,
        rows: [
          { line: 10, cells: [{ value: "c" }, { value: "d" }] },
          { line: 12, cells: [{ value: "1" }, { value: "2" }] },
        ],
      },
    ]);
    expect(lines.map(({ text }) => text).filter(Boolean)).toEqual(["清单", "文"]);
  });

  test("of our own comes back as it was written, whatever it says", async () => {
    const text = fc.oneof(anyText, fc.constantFrom(...hostile));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (said) => {
        const document: Document = {
          ...everything,
          remarks: [],
          blocks: [
            ...said.map((each) => ({ kind: "paragraph" as const, text: each })),
            {
              kind: "table",
              name: "表",
              columns: [
                { key: "a", header: "甲", width: 3 },
                { key: "b", header: "乙", width: 3 },
              ],
              rows: said.map((each) => [{ value: "行" }, { value: each }]),
            },
          ],
        };
        const setting = { messages: messages.zh, progress: () => undefined };
        const content = await read(renderMarkdown(document, setting));
        const safe = said.map(harmlessLines);
        const lines = [everything.title, ...safe.flatMap((each) => each.split("\n")), "表"];
        expect(textsOf(content).map(squeezed).filter(Boolean)).toEqual(lines.map(squeezed).filter(Boolean));
        expect(valuesOf(content.tables[0]).slice(1)).toEqual(safe.map((each) => ["行", each.trim() || null]));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

/** Blanks around a line have no meaning in Markdown. */
function squeezed(text: string): string {
  return text.trim();
}
