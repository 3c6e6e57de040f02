import { afterEach, describe, expect, test, vi } from "vitest";
import { messages } from "../../../src/messages/index.js";
import { renderXlsx } from "../../../src/render/document/xlsx.js";
import { tables } from "./samples.js";
import { documentOf, firstSheet, opened, tableOf } from "./xlsx/workbook.js";

afterEach(() => {
  vi.useRealTimers();
});

/** The rows of the sample lie below its title, a remark and the header. */
const sample = await opened(tables);
const sheet = sample.parts["xl/worksheets/sheet1.xml"] ?? "";

describe("a sheet", () => {
  test("shows as one what reaches over rows, and the title and remarks across the table", () => {
    const merges = [...sheet.matchAll(/<mergeCell ref="(.*?)"\/>/g)].map(([, ref]) => ref);
    expect(merges).toEqual(["A1:D1", "A2:D2", "A4:A5", "B4:B5"]);
    expect(sheet).toContain('<mergeCells count="4">');
  });

  test("filters from the header row on", () => {
    expect(sheet).toContain('<autoFilter ref="A3:D7"/>');
    expect(sample.parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'整改清单'!$A$3:$D$7</definedName>`,
    );
  });

  test("keeps its header in sight, and repeats it on each page", () => {
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sample.parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'整改清单'!$3:$3</definedName>`,
    );
  });

  test("freezes nothing when the remarks would fill the screen", async () => {
    const remarks = [`有文件无法读取：${"problems/007.yaml、".repeat(100)}`];
    expect(await firstSheet(documentOf([tableOf([[{ value: 1 }, { value: 2 }]])], remarks))).not.toContain("<pane");
  });

  test("is printed on A4, as wide as the page, with page numbers", async () => {
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain("&amp;P / &amp;N");
    expect(await firstSheet({ ...tables, orientation: "landscape" })).toContain('orientation="landscape"');
  });

  test("has its parts in the order that the format asks for", () => {
    const order = [
      "sheetPr",
      "sheetViews",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
    ];
    const found = [...sheet.matchAll(/<(\w+)/g)].map(([, name]) => name ?? "").filter((name) => order.includes(name));
    expect(found).toEqual(order);
  });

  test("is as wide as the paper says, in Chinese characters", () => {
    expect(sheet).toContain('<col min="1" max="1" width="6.72" customWidth="1"/>');
    expect(sheet).toContain('<col min="2" max="2" width="32.72" customWidth="1"/>');
  });

  test("has the format of a text or a day in each cell that holds one", () => {
    const styles = sample.parts["xl/styles.xml"] ?? "";
    const formats = new Map(
      [...styles.matchAll(/numFmtId="(\d+)" formatCode="(.*?)"/g)].map(([, id, code]) => [id, code]),
    );
    const looks = [...styles.matchAll(/<xf (.*?)>/g)].map(([, look]) => /numFmtId="(\d+)"/.exec(look ?? "")?.[1]);
    const formatOf = (cell: string) =>
      formats.get(looks[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])]);
    expect(["A1", "A2", "A3", "B4", "B5", "C7"].map(formatOf)).toEqual(["@", "@", "@", "@", "@", undefined]);
    expect(["D4", "D6"].map(formatOf)).toEqual(["yyyy-mm-dd", "yyyy-mm-dd"]);
  });

  test("has a tone as the colour of the cell", () => {
    for (const fill of ["FFF8B4AE", "FFFFE699"]) expect(sample.parts["xl/styles.xml"]).toContain(fill);
  });

  test("of a table without rows has its header and filter all the same", async () => {
    const xml = await firstSheet(documentOf([{ ...tableOf([]), columns: [{ key: "a", header: "序号", width: 3 }] }]));
    expect(xml).toContain('<autoFilter ref="A2"/>');
    expect(xml).not.toContain("mergeCells");
  });
});

describe("covered cells", () => {
  test("hold texts and days, by which Excel filters, but no numbers, which it would count twice", async () => {
    const xml = await firstSheet(
      documentOf([
        tableOf([
          [
            { value: "甲", rows: 2 },
            { value: { date: "2025-06-30" }, rows: 2 },
            { value: 7, rows: 2 },
          ],
          [null, null, null],
        ]),
      ]),
    );
    const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*(?:/>|>(.*?)</c>)`).exec(xml)?.[1];
    expect(cell("A4")).toBe(cell("A3"));
    expect(cell("A4")).toBeDefined();
    expect(cell("B4")).toBe("<v>45838</v>");
    expect(cell("C3")).toBe("<v>7</v>");
    expect(cell("C4")).toBeUndefined();
  });

  test("end where the next value stands, whatever a cell says of its reach, so that no merges overlap", async () => {
    const xml = await firstSheet(
      documentOf([tableOf([[{ value: 1, rows: 9 }], [null], [{ value: 2, rows: 9 }], [null]])]),
    );
    expect([...xml.matchAll(/<mergeCell ref="(.*?)"\/>/g)].map(([, ref]) => ref)).toEqual(["A3:A4", "A5:A6"]);
  });
});

test("a workbook knows its title, and each sheet which of the tables it is", async () => {
  const { parts } = await opened(
    documentOf([tableOf([[{ value: 1 }]], 10, "甲"), tableOf([[{ value: 1 }]], 10, "乙")]),
  );
  expect(parts["docProps/core.xml"]).toContain("<dc:title>某局整改清单</dc:title>");
  expect(parts["xl/sharedStrings.xml"]).toContain("某局整改清单 · 乙");
});

test("a Chinese workbook is set in a Chinese font, whose characters are as wide as two digits", async () => {
  expect(sample.parts["xl/styles.xml"]).toContain('<name val="宋体"/><sz val="11"/>');
  expect((await opened({ ...tables, language: "en" })).parts["xl/styles.xml"]).toContain('<name val="Arial"/>');
});

test("the same document is the same file at any time", async () => {
  vi.useFakeTimers({ now: new Date("2031-07-08T09:10:11Z"), toFake: ["Date"] });
  expect((await opened(tables)).file.equals(sample.file)).toBe(true);
});

test("progress is told from the beginning to the end", async () => {
  const told: [number, number][] = [];
  const rows = Array.from({ length: 2_001 }, (_, index) => [{ value: index }, { value: "文" }]);
  await renderXlsx(documentOf([tableOf(rows)]), {
    messages: messages.zh,
    progress: (done, total) => told.push([done, total]),
  });
  const counts = told.map(([done]) => done);
  expect(counts).toEqual(counts.toSorted((left, right) => left - right));
  expect(counts.length).toBeGreaterThan(4);
  expect(told.at(-1)).toEqual([8_004, 8_004]);
});

test("a document without a table cannot be a workbook", async () => {
  await expect(opened(documentOf([]))).rejects.toThrow("table");
});
