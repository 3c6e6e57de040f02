import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { Content } from "../../src/import/content.js";
import { contentOf } from "../../src/import/files/content-of.js";
import { textsOf, valuesOf } from "../import/files/made.js";
import { convert, officeFolder } from "./office.js";

async function read(path: string): Promise<Content> {
  return contentOf(basename(path), readFileSync(path));
}

/** Writes `bytes` as `name`, has LibreOffice save it as each of the formats, and reads what it made. */
async function converted(name: string, bytes: Uint8Array, ...formats: readonly string[]): Promise<Content[]> {
  const contents: Content[] = [];
  for (const format of formats) {
    const folder = officeFolder();
    const file = join(folder, name);
    writeFileSync(file, bytes);
    contents.push(await read(convert(file, format, officeFolder())));
  }
  return contents;
}

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
});

const numbered = (text: string, depth: number, reference = "outline", instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: depth, instance } });

const notice = new Document({
  numbering: {
    config: [
      {
        reference: "outline",
        levels: [
          level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, "%1、"),
          level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, "（%2）"),
          level(2, LevelFormat.DECIMAL, "%3."),
          level(3, LevelFormat.DECIMAL, "%3.%4"),
        ],
      },
      { reference: "circles", levels: [level(0, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, "%1")] },
      {
        reference: "letters",
        levels: [level(0, LevelFormat.UPPER_ROMAN, "(%1)"), level(1, LevelFormat.LOWER_LETTER, "%2)")],
      },
      { reference: "points", levels: [level(0, LevelFormat.BULLET, "•")] },
    ],
  },
  sections: [
    {
      children: [
        new Paragraph("关于整改情况的通报"),
        numbered("总体情况", 0),
        numbered("整改情况", 0),
        numbered("学习方面", 1),
        numbered("针对“一”的问题。", 2),
        numbered("细项", 3),
        numbered("又一细项", 3),
        numbered("针对“二”的问题。", 2),
        numbered("作风方面", 1),
        numbered("针对“三”的问题。", 2),
        numbered("细项", 3),
        ...Array.from({ length: 12 }, () => numbered("措施", 0, "circles")),
        numbered("另起", 0, "circles", 1),
        numbered("罗马", 0, "letters"),
        numbered("字母", 1, "letters"),
        numbered("字母", 1, "letters"),
        numbered("罗马", 0, "letters"),
        numbered("点", 0, "points"),
        numbered("下一步打算", 0),
        numbered("从头数起", 1),
        new Paragraph({ children: [new TextRun("上"), new TextRun({ text: "下", break: 1 })] }),
        new Table({
          rows: [
            new TableRow({
              children: ["序号", "问题", "措施"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
            }),
            new TableRow({
              children: [
                new TableCell({ rowSpan: 2, children: [new Paragraph("1")] }),
                new TableCell({ rowSpan: 2, children: [new Paragraph("问题一")] }),
                new TableCell({ children: [new Paragraph("措施一"), new Paragraph("措施二")] }),
              ],
            }),
            new TableRow({ children: [new TableCell({ children: [new Paragraph("措施三")] })] }),
            new TableRow({
              children: [
                new TableCell({ columnSpan: 2, children: [new Paragraph("合计")] }),
                new TableCell({ children: [new Paragraph("3")] }),
              ],
            }),
          ],
        }),
        new Paragraph("某局"),
      ],
    },
  ],
});

/** The lines that LibreOffice shows of a document, without those of its table. */
function shown(file: string): string[] {
  const text = readFileSync(convert(file, "txt:Text (encoded):UTF8", officeFolder()), "utf8").replace("\ufeff", "");
  const lines = text.split("\n").map(squeezed);
  return lines.filter((line) => !/^(|序号|问题|措施|1|问题一|措施[一二三]|合计|3)$/.test(line));
}

/** Without what stands between a number and the text, and without bullets. */
function squeezed(line: string): string {
  return line.replace(/\s/g, "").replace(/^•/, "");
}

describe("a Word document", () => {
  let bytes: Buffer;
  let own: Content;
  beforeAll(async () => {
    bytes = await Packer.toBuffer(notice);
    own = await contentOf("notice.docx", bytes);
  });

  test("has the numbers that LibreOffice shows, also when it has saved it again", async () => {
    const file = join(officeFolder(), "notice.docx");
    writeFileSync(file, bytes);
    // Through its old format it comes back with other lists, and other numbers, than it had.
    const old = convert(file, "doc", officeFolder());
    await expect(read(old)).rejects.toMatchObject({ kind: "foreign-format" });
    const again = convert(file, "docx", officeFolder());
    for (const each of [file, again, convert(old, "docx", officeFolder())]) {
      const content = await read(each);
      expect(textsOf(content).map(squeezed)).toEqual(shown(each));
      expect(content.tables.map(({ rows }) => rows)).toEqual(own.tables.map(({ rows }) => rows));
    }
    expect(textsOf(await read(again))).toEqual(textsOf(own));
  });

  test("is the same as a page", async () => {
    const [page] = await converted("notice.docx", bytes, "html");
    expect(page?.tables.map(({ rows }) => rows)).toEqual(own.tables.map(({ rows }) => rows));
    expect(page === undefined ? [] : textsOf(page)).toContain("针对“一”的问题。");
  });
});

describe("a workbook", () => {
  const rows = [
    ["序号", "问题", "完成时限", "比例"],
    [{ value: 1, rowSpan: 2 }, "问题一\n第二行", new Date(Date.UTC(2025, 5, 30)), 0.5],
    [null, "=1+1", new Date(Date.UTC(2024, 1, 29)), 1],
  ];
  const cellOf = (value: string | number | Date | { value: number; rowSpan: number }) => {
    if (value instanceof Date) return { value, format: "yyyy-mm-dd" };
    return typeof value === "object" ? value : { value };
  };
  let bytes: Buffer;
  beforeAll(async () => {
    const cells = rows.map((row) => row.map((value) => (value === null ? null : cellOf(value))));
    bytes = await writeXlsxFile(cells, { sheet: "台账" }).toBuffer();
  });
  const expected = [
    ["序号", "问题", "完成时限", "比例"],
    [1, "问题一\n第二行", { date: "2025-06-30" }, 0.5],
    [null, "=1+1", { date: "2024-02-29" }, 1],
  ];

  test("is the same when LibreOffice has saved it again", async () => {
    const own = await contentOf("a.xlsx", bytes);
    expect(valuesOf(own.tables[0])).toEqual(expected);
    const [again] = await converted("a.xlsx", bytes, "xlsx");
    expect(again?.tables).toEqual(own.tables);
  });

  test("is the same as CSV and as a page, but for the types of its values", async () => {
    const [csv, page] = await converted("a.xlsx", bytes, "csv:Text - txt - csv (StarCalc):44,34,76", "html");
    const texts = expected.map((row) =>
      row.map((value) => (value === null ? null : typeof value === "object" ? value.date : String(value))),
    );
    expect(valuesOf(csv?.tables[0])).toEqual(texts);
    expect(valuesOf(page?.tables[0])).toEqual(texts);
  });

  test("that is locked, or of an older kind, is told", async () => {
    const folder = officeFolder();
    const file = join(folder, "a.xlsx");
    writeFileSync(file, bytes);
    for (const format of ["xls", "ods", "pdf"]) {
      await expect(read(convert(file, format, officeFolder()))).rejects.toMatchObject({ kind: "foreign-format" });
    }
  });
});
