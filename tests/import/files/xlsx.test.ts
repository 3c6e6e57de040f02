import { describe, expect, test } from "vitest";
import type { Content, FoundCell } from "../../../src/import/content.js";
import { contentOf } from "../../../src/import/files/content-of.js";
import { commentsOf, rowsOf, valuesOf, xlsxOf } from "./made.js";

const row = (cells: string, attributes = "") => `<row ${attributes}>${cells}</row>`;
const sheet = (...rows: readonly string[]) => `<sheetData>${rows.join("")}</sheetData>`;
const number = (ref: string, value: number | string, style = 0) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

function told({ remarks }: Content): string[] {
  return remarks.map(({ kind, place }) => `${kind} ${place}`);
}

/** What a number gives in a cell of the given format. */
async function shown(format: string | number, value: number, workbook = ""): Promise<FoundCell | undefined> {
  const id = typeof format === "number" ? format : 200;
  const custom = typeof format === "number" ? "" : `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`;
  const styles = `${custom}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
  const bytes = xlsxOf([sheet(row(number("A1", value, 1)))], { styles, workbook });
  return (await contentOf("a.xlsx", bytes)).tables[0]?.rows[0]?.cells[0];
}

describe("the values of cells", () => {
  test("have their types", async () => {
    const cells =
      number("A1", 7) +
      number("B1", "0.30000000000000004") +
      '<c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><v>式</v></c><c r="E1" t="d"><v>2025-06-30T00:00:00</v></c>' +
      '<c r="F1" t="s"><v>1</v></c><c r="G1"/><c r="H1" t="s"><v>99</v></c><c r="I1" t="e"><v>#N/A</v></c>';
    const strings =
      '<si><t>零</t></si><si><r><rPr><b/></rPr><t>问题</t></r><r><t xml:space="preserve"> 一</t></r><rPh sb="0" eb="1"><t>wenti</t></rPh></si>';
    const content = await contentOf("a.xlsx", xlsxOf([sheet(row(cells))], { strings }));
    expect(content.tables).toEqual([
      {
        name: "Sheet1",
        rows: [
          {
            line: 1,
            cells: [
              { value: 7 },
              { value: 0.3 },
              { value: "TRUE" },
              { value: "式" },
              { value: { date: "2025-06-30" } },
              { value: "问题 一" },
              { value: null },
              { value: null },
              { value: "#N/A" },
            ],
          },
        ],
      },
    ]);
    expect(told(content)).toEqual(["error-value I1"]);
  });

  test("are texts with their line breaks and signs that XML cannot hold", async () => {
    const content = await contentOf(
      "a.xlsx",
      xlsxOf([sheet(row(text("A1", "甲_x000D_\n乙_x005F_x0041_&#x20BB7;&lt;")))]),
    );
    expect(valuesOf(content.tables[0])).toEqual([["甲\n乙_x0041_𠮷<"]]);
  });

  test.each([
    [14, 45838, { date: "2025-06-30" }],
    [31, 45838, { date: "2025-06-30" }],
    ["yyyy/m/d;@", 45838, { date: "2025-06-30" }],
    ["yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", 45838, { date: "2025-06-30" }],
    ["[$-804]m&quot;月&quot;d&quot;日&quot;", 45838, { date: "2025-06-30" }],
    ["yyyy&quot;年&quot;m&quot;月&quot;", 45838, "2025年6月"],
    [57, 45838, "2025年6月"],
    ["h:mm", 0.375, "09:00"],
    [14, 1, { date: "1900-01-01" }],
    [14, 59, { date: "1900-02-28" }],
    [14, 60, 60],
    [14, 61, { date: "1900-03-01" }],
    [14, 2_958_465, { date: "9999-12-31" }],
    [14, 2_958_466, 2_958_466],
    [14, -3, -3],
    ["&quot;day&quot;0", 5, 5],
    ["0.00E+00", 5, 5],
    ["[Red]0", 5, 5],
  ])("of the format %s and the number %d is told as it is meant", async (format, value, expected) => {
    expect((await shown(format, value))?.value).toEqual(expected);
  });

  test("that are days count from 1904 where the workbook says so", async () => {
    const workbook = '<workbookPr date1904="1"/>';
    expect(await shown(14, 44_376, workbook)).toEqual({ value: { date: "2025-06-30" } });
    expect(await shown(14, 0, workbook)).toEqual({ value: { date: "1904-01-01" } });
  });

  test.each([
    ["0%", 0.97, "97%"],
    ["0.00", 2025.1, "2025.10"],
    ["000", 7, "007"],
    ["0.0%", -0.125, "-12.5%"],
  ])("of the format %s also as they are shown", async (format, value, expected) => {
    expect(await shown(format, value)).toEqual({ value, shown: expected });
  });
});

describe("a sheet", () => {
  test("has its rows by their numbers, and its cells by their columns", async () => {
    const rows = [row(text("B2", "甲"), 'r="2"'), row(`<c r="A5" s="1"/>`, 'r="5"'), row(text("D9", "乙"), 'r="9"')];
    const { tables } = await contentOf("a.xlsx", xlsxOf([sheet(...rows)]));
    expect(tables[0]?.rows).toEqual([
      { line: 2, cells: [{ value: null }, { value: "甲" }] },
      { line: 9, cells: [{ value: null }, { value: null }, { value: null }, { value: "乙" }] },
    ]);
  });

  test("tells merged cells, as far as there is something beside and below", async () => {
    const rows = [
      row(text("A1", "台账"), 'r="1"'),
      row(text("A2", "1") + text("B2", "甲"), 'r="2"'),
      row(text("A3", "旧") + text("B3", "乙"), 'r="3"'),
      row(text("A4", "1"), 'r="4"'),
      row(text("C5", "末"), 'r="5"'),
    ];
    const merged =
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A4"/><mergeCell ref="C5:C1048576"/><mergeCell ref="x"/></mergeCells>';
    const content = await contentOf("a.xlsx", xlsxOf([sheet(...rows) + merged]));
    expect(content.tables[0]?.rows).toEqual([
      { line: 1, cells: [{ value: "台账", columns: 3 }, { value: null }, { value: null }] },
      { line: 2, cells: [{ value: "1", rows: 3 }, { value: "甲" }] },
      { line: 3, cells: [{ value: null }, { value: "乙" }] },
      { line: 4, cells: [{ value: null }] },
      { line: 5, cells: [{ value: null }, { value: null }, { value: "末" }] },
    ]);
    expect(told(content)).toEqual(["covered A3"]);
  });

  test("tells formulas in few words, and those that were never calculated", async () => {
    const formula = (ref: string, value: string) => `<c r="${ref}"><f>A1*2</f>${value}</c>`;
    const rows = [1, 2, 3].map((at) => row(formula(`A${at}`, "<v>4</v>") + formula(`B${at}`, "<v>4</v>"), `r="${at}"`));
    const content = await contentOf("a.xlsx", xlsxOf([sheet(...rows, row(formula("D7", ""), 'r="7"'))]));
    expect(told(content)).toEqual(["formula A1:B3", "uncalculated D7"]);
    expect(valuesOf(content.tables[0])).toEqual([
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
  });

  test("is read where it is hidden, and told", async () => {
    const columns = '<cols><col min="2" max="16384" hidden="1"/></cols>';
    const one =
      columns + sheet(row(text("A1", "甲") + text("C1", "乙"), 'r="1" hidden="1"'), row("", 'r="2" hidden="1"'));
    const content = await contentOf(
      "a.xlsx",
      xlsxOf([one, rowsOf([["丙"]]), ""], { names: ["台账", "旧 &amp; 废", "空"], states: ["visible", "veryHidden"] }),
    );
    expect(content.tables.map(({ name }) => name)).toEqual(["台账", "旧 & 废"]);
    expect(told(content)).toEqual(["hidden 台账!1:1", "hidden 台账!B:C", "hidden 旧 & 废"]);
  });

  test("tells comments, macros and times of day", async () => {
    const styles = '<cellXfs><xf numFmtId="22"/></cellXfs>';
    const extra = { ...commentsOf("B7", "B8"), "xl/vbaProject.bin": "x" };
    const content = await contentOf("a.xlsm", xlsxOf([sheet(row(number("A1", 45838.5)))], { styles }, extra));
    expect(valuesOf(content.tables[0])).toEqual([[{ date: "2025-06-30" }]]);
    expect(told(content)).toEqual(["macros null", "time A1", "comment B7:B8"]);
  });

  test("is read in the strict edition, with prefixes", async () => {
    const bytes = xlsxOf([sheet(row(text("A1", "甲")))]);
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const written = `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const content = await contentOf("a.xlsx", xlsxOf([""], {}, { "xl/s1.xml": written }));
    expect(content.tables).toEqual((await contentOf("a.xlsx", bytes)).tables);
  });
});
