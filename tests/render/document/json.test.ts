import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/documents/document.js";
import { renderJson } from "../../../src/render/document/json.js";
import { blocks, everything, hostile, sayingEverywhere } from "./samples.js";

function told(document: Document) {
  return JSON.parse(renderJson(document));
}

describe("a document in JSON", () => {
  test("says what it is, and whether it is complete", () => {
    expect(told(everything)).toMatchObject({
      title: everything.title,
      language: "zh-CN",
      complete: false,
      today: "2025-12-31",
      as_of: null,
      remarks: everything.remarks,
    });
    expect(told(everything).blocks).toHaveLength(blocks.length);
  });

  test("has a row of a table as a map, complete in itself", () => {
    const table = told(everything).blocks.find(({ kind }: { kind: string }) => kind === "table");
    expect(table.rows.slice(0, 2)).toEqual([
      { id: 1, title: "问题一", text: "措施一", deadline: "2025-06-30" },
      { id: 1, title: "问题一", text: "措施二", deadline: null },
    ]);
  });

  test("has facts and figures by their keys", () => {
    const { blocks: all } = told(everything);
    expect(all.find(({ kind }: { kind: string }) => kind === "tiles").figures).toEqual([
      { key: "done", label: "已完成整改", value: 32, note: "共33个" },
      { key: "red", label: "已逾期", value: 1, note: null },
    ]);
    expect(all.find(({ kind }: { kind: string }) => kind === "fields").fields).toContainEqual({
      key: "measures",
      label: "整改措施",
      values: ["一是修订制度", "二是集中学习"],
    });
  });

  test.each(hostile.map((text) => [text.slice(0, 30), text]))("%j is the same text again", (_, text) => {
    const { title } = told(sayingEverywhere(text));
    expect(title).toBe(text);
  });
});
