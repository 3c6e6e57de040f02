import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../../../src/documents/document.js";
import { attribute, type Element, element, elements } from "../../../support/xml.js";
import { everything } from "../samples.js";
import { mm, paragraphSaying, tableWith, textOf, wordOf } from "./word.js";

const { body } = await wordOf(everything);

function documentOf(...blocks: Block[]): Document {
  return { ...everything, remarks: [], blocks };
}

/** Whether a property that can be switched off is on. */
function isOn({ attributes }: Element): boolean {
  return attributes["w:val"] !== "off";
}

describe("a table", () => {
  const rows = tableWith("措施一", body);

  test("has every cell in its place, and those that reach down merged", () => {
    expect(rows.map((cells) => cells.map(textOf))).toEqual([
      ["序号", "具体问题", "整改措施", "完成时限"],
      ["1", "问题一", "措施一", "2025-06-30"],
      ["", "", "措施二", ""],
      ["2", "问题二", "措施三", "2025-12-31"],
      ["合计", "", "3", ""],
    ]);
    const merges = rows.map((cells) => cells.map((cell) => attribute(cell, "w:vMerge", "w:val")));
    expect(merges.slice(1, 4)).toEqual([
      ["restart", "restart", undefined, undefined],
      ["continue", "continue", undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  test("repeats its head on each page, and keeps a row on one", () => {
    const trows = elements(element(body, "w:tbl"), "w:tr");
    const on = (name: string) => trows.map((row) => elements(row, name).filter(isOn).length);
    expect(on("w:tblHeader")).toEqual([1, 0, 0, 0, 0]);
    expect(on("w:cantSplit")).toEqual([1, 1, 1, 1, 1]);
  });

  test("lets a row that is higher than a page go over several, and does not repeat such a head", async () => {
    const long = "长".repeat(10_000);
    const columns = [{ key: "a", header: long, width: 10 }];
    const { body } = await wordOf(documentOf({ kind: "table", name: "表", columns, rows: [[{ value: long }]] }));
    expect([...elements(body, "w:cantSplit"), ...elements(body, "w:tblHeader")].filter(isOn)).toEqual([]);
  });

  test("is as wide as the text, in fixed columns", () => {
    const table = element(body, "w:tbl");
    const grid = elements(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    expect(mm(String(grid.reduce((sum, width) => sum + width, 0)))).toBe(156);
    expect(attribute(table, "w:tblLayout", "w:type")).toBe("fixed");
  });

  test("shades what has a tone, and sets red and totals in bold", () => {
    const toneOf = (row: number, column: number) => {
      const cell = rows[row]?.[column];
      return cell && [attribute(cell, "w:shd", "w:fill"), elements(cell, "w:b").length];
    };
    expect(toneOf(2, 2)).toEqual(["F4B9B3", 1]);
    expect(toneOf(3, 3)).toEqual(["FFE9A8", 0]);
    expect(toneOf(4, 0)).toEqual(["E7E7E7", 1]);
    expect(toneOf(1, 2)).toEqual([undefined, 0]);
  });

  test("begins a page after another one, and is named unless the title is", async () => {
    const columns = [{ key: "a", header: "列", width: 4 }];
    const filled = (name: string): Block => ({ kind: "table", name, columns, rows: [] });
    const two = await wordOf(documentOf(filled("甲表"), filled("乙表")));
    const breaks = ["甲表", "乙表"].map(
      (name) => elements(paragraphSaying(name, two.body), "w:pageBreakBefore").length,
    );
    expect(breaks).toEqual([0, 1]);
    const one = await wordOf({ ...documentOf(filled("问题清单")), title: "某局问题清单" });
    expect(textOf(one.body)).toBe("某局问题清单\n列\n");
  });
});

describe("a form", () => {
  const rows = tableWith("局长意见", body);

  test("has each label beside its fact, and the last fact of a row the rest of it", () => {
    expect(rows.map((cells) => cells.map(textOf))).toEqual([
      ["序号", "7", "方面", "学习贯彻有差距"],
      ["整改措施", "一是修订制度\n二是集中学习"],
      ["局长意见", ""],
    ]);
    expect(rows.map((cells) => attribute(cells.at(-1) ?? body, "w:gridSpan", "w:val"))).toEqual(["1", "3", "3"]);
  });

  test("leaves room to write", () => {
    const height = element(body, "w:trHeight").attributes;
    expect(height).toEqual({ "w:val": String(3 * 400), "w:hRule": "atLeast" });
  });
});

test("figures and charts are told in tables", () => {
  expect(tableWith("已逾期\n1", body).map((cells) => cells.map(textOf))).toEqual([
    ["已完成整改\n32\n共33个", "已逾期\n1"],
  ]);
  expect(tableWith("2025-05-12", body).map((cells) => cells.map(textOf))[1]).toEqual(["2025-05-12", "33", "0"]);
});
