import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/import/files/content-of.js";
import { largestFile } from "../../../src/import/files/guard.js";
import { docxOf, failureOf, p, rowsOf, textsOf, valuesOf, xlsxOf, zipOf } from "./made.js";

const ole = (...streams: readonly string[]) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    ...streams.map((stream) => Buffer.from(stream, "utf16le")),
  ]);
const page = Buffer.from("<html><body><table><tr><td>序号</td><td>问题</td></tr></table></body></html>");
const docx = docxOf(p("文"));

describe("what a file is", () => {
  test.each<[string, Uint8Array, string]>([
    ["a.docx", new Uint8Array(), "empty-file"],
    ["a.csv", Buffer.from("\ufeff \r\n"), "empty-file"],
    ["a.docx", ole("WordDocument"), "foreign-format"],
    ["a.docx", ole("Workbook"), "foreign-format"],
    ["a.xlsx", ole("EncryptedPackage", "EncryptionInfo"), "encrypted-file"],
    ["a.wps", ole("WordDocument"), "foreign-format"],
    ["a.pdf", Buffer.from("%PDF-1.7\n"), "foreign-format"],
    ["a.docx", Buffer.from("%PDF-1.7\n"), "foreign-format"],
    ["a.doc", Buffer.from("{\\rtf1\\ansi}"), "foreign-format"],
    ["a.odt", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "foreign-format"],
    ["a.xls", Buffer.from('<?xml version="1.0"?><Workbook/>'), "foreign-format"],
    ["a.docx", Buffer.from("some words"), "mislabelled-file"],
    ["a.xlsx", Buffer.alloc(500), "mislabelled-file"],
    ["a.docx", zipOf({ "picture.png": "x" }), "mislabelled-file"],
    ["a", Buffer.from("some words"), "import-ending"],
    ["folder.txt/a.jpg", Buffer.from("some words"), "import-ending"],
  ])("%s is told, case %#", async (name, bytes, kind) => {
    expect(await failureOf(name, bytes)).toBe(kind);
  });

  test.each<[string, Uint8Array, string]>([
    ["a.xls", page, "html"],
    ["a.xlsx", page, "html"],
    ["a.csv", page, "html"],
    ["a.doc", docx, "docx"],
    ["a.xlsx", docx, "docx"],
    ["a.txt", docx, "docx"],
    ["a.xls", Buffer.from("序号\t问题\n1\t甲\n"), "csv"],
  ])("is decided by what %s holds, case %#", async (name, bytes, format) => {
    const content = await contentOf(name, bytes);
    expect(content.remarks).toEqual([{ kind: "other-format", place: format }]);
    expect(content.lines.length + content.tables.length).toBeGreaterThan(0);
  });

  test.each(["docx", "docm", "DOCX"])("an ending .%s is as good as another", async (ending) => {
    expect((await contentOf(`a.${ending}`, docx)).remarks).toEqual([]);
  });
});

describe("a damaged file", () => {
  const xlsx = xlsxOf([rowsOf([["甲", "乙"]])]);

  test("is told wherever it is cut off", async () => {
    for (let length = 4; length < docx.length; length += 97) {
      expect(await failureOf("a.docx", docx.slice(0, length))).toBe("damaged-file");
    }
  });

  test("is told where a bit of its text was changed", async () => {
    const stored = zipSync({ "_rels/.rels": strToU8("x") }, { level: 0 });
    const at = Buffer.from(stored).indexOf("x");
    expect(stored[at]).toBe("x".charCodeAt(0));
    stored[at] = 64;
    expect(await failureOf("a.docx", stored)).toBe("damaged-file");
  });

  test.each([
    ["XML that is not well-formed", docxOf("<w:p>")],
    [
      "a part that is missing",
      xlsxOf([""], {}, { "xl/_rels/workbook.xml.rels": "<Relationships/>", "xl/workbook.xml": "" }),
    ],
    ["text that is no UTF-8", docxOf("", {}, { "word/document.xml": Uint8Array.from([0x3c, 0x61, 0x3e, 0xff]) })],
    ["rows beyond the last", xlsxOf(['<sheetData><row r="9999999999"/></sheetData>'])],
    ["columns beyond the last", xlsxOf(['<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>'])],
  ])("is told by %s", async (_what, bytes) => {
    expect(await failureOf("a.docx", bytes)).toBe("damaged-file");
  });

  test("that lists two parts of one name is not guessed at", async () => {
    const twice = Buffer.from(zipOf({ "a/b.xml": "<a/>", "a/c.xml": "<a/>" }));
    for (let at = twice.indexOf("a/c.xml"); at !== -1; at = twice.indexOf("a/c.xml")) twice.write("a/b.xml", at);
    expect(await failureOf("a.docx", twice)).toBe("damaged-file");
  });

  test("with something before the archive is read, as office programs do", async () => {
    const content = await contentOf("a.xlsx", Buffer.concat([xlsx]));
    expect(valuesOf(content.tables[0])).toEqual([["甲", "乙"]]);
  });

  test("whose parts have a password is told", async () => {
    const locked = Buffer.from(docx);
    for (let at = 0; at < locked.length - 10; at++) {
      if (locked.readUInt32LE(at) === 0x02014b50) locked.writeUInt16LE(1, at + 8);
    }
    expect(await failureOf("a.docx", locked)).toBe("encrypted-file");
  });
});

describe("a file that means harm", () => {
  const doctype = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>';

  test("is refused where it declares entities, in whichever part", async () => {
    const attacked = (part: string) => docxOf(p("&b;"), {}, { [part]: `${doctype}<a>&b;</a>` });
    for (const part of ["_rels/.rels", "word/document.xml", "word/styles.xml"]) {
      expect(await failureOf("a.docx", attacked(part))).toBe("unsafe-file");
    }
    // In a page it means nothing.
    expect(textsOf(await contentOf("a.html", Buffer.from(`<!DOCTYPE html>&b;`)))).toEqual(["&b;"]);
  });

  test("cannot unpack without end, whatever size it claims", async () => {
    const bomb = strToU8(`<a>${`<b c="${"x".repeat(2 ** 16)}"/>`.repeat(130 * 16)}</a>`);
    const bytes = zipSync({ "_rels/.rels": bomb }, { level: 1 });
    expect(await failureOf("a.docx", bytes)).toBe("too-much-inside");
    const claim = Buffer.from(bytes).lastIndexOf(Buffer.from("504b0102", "hex"));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(claim + 24, 10, true);
    expect(await failureOf("a.docx", bytes)).toBe("too-much-inside");
  });

  test("cannot hold a text or a tag without end", async () => {
    const long = docxOf(p("x".repeat(5 * 2 ** 20)));
    expect(await failureOf("a.docx", long)).toBe("too-much-inside");
    expect(await failureOf("a.docx", docxOf(`<w:p w:rsidR="${"x".repeat(5 * 2 ** 20)}"/>`))).toBe("too-much-inside");
    const words = Buffer.from("a ".repeat(3 * 2 ** 20));
    expect(await failureOf("a.html", words)).toBe("too-much-inside");
    expect(await failureOf("a.md", words)).toBe("too-much-inside");
    expect(textsOf(await contentOf("a.txt", words))).toHaveLength(1);
  });

  test("cannot hold parts in parts without end", async () => {
    const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000);
    const table = deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    expect(await failureOf("a.docx", docxOf(table))).toBe("too-much-inside");
    expect(await failureOf("a.html", Buffer.from(deep("<div>", "")))).toBe("too-much-inside");
    expect(await failureOf("a.html", Buffer.from(deep("<table><tr><td>", "")))).toBe("too-much-inside");
  });

  test("cannot have more parts than any document has", async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_each, index) => [`p${index}`, ""]));
    expect(await failureOf("a.docx", zipOf(parts))).toBe("too-much-inside");
  });

  test("cannot claim a billion cells", async () => {
    const wide = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    const few = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999"/></cols><sheetData>${wide(1)}</sheetData>`;
    expect((await contentOf("a.xlsx", xlsxOf([few]))).tables[0]?.rows[0]?.cells).toHaveLength(16_384);
    const many = Array.from({ length: 1_000 }, (_each, index) => wide(index + 1)).join("");
    expect(await failureOf("a.xlsx", xlsxOf([`<sheetData>${many}</sheetData>`]))).toBe("too-much-inside");
    const everything = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000);
    const merged = `<sheetData>${wide(1)}${wide(300)}<row r="301"><c r="A301"><v>1</v></c></row></sheetData><mergeCells>${everything}</mergeCells>`;
    expect(await failureOf("a.xlsx", xlsxOf([merged.replace('XFD1"', 'A1"')]))).toBe("too-much-inside");
    const spans = `<table>${"<tr><td colspan=1000 rowspan=1000>x<td colspan=1000>y".repeat(9_000)}</table>`;
    expect(await failureOf("a.html", Buffer.from(spans))).toBe("too-much-inside");
    const grid = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p("x")}</w:tc>`;
    const table = `<w:tbl>${`<w:tr>${grid.repeat(3)}</w:tr>`.repeat(3_000)}</w:tbl>`;
    expect(await failureOf("a.docx", docxOf(table))).toBe("too-much-inside");
  });

  test("is not read when it is too large", async () => {
    expect(await failureOf("a.csv", new Uint8Array(largestFile + 1))).toBe("file-too-large");
  });

  test("has nothing of it run or looked up by names that programs use", async () => {
    const body = p("文").replace("<w:p>", '<w:p constructor="1" __proto__="2"><constructor/><__proto__/><toString/>');
    expect(textsOf(await contentOf("a.docx", docxOf(body)))).toEqual(["文"]);
    const sheet = '<__proto__/><constructor/><sheetData><row><c t="__proto__"><v>constructor</v></c></row></sheetData>';
    expect(valuesOf((await contentOf("a.xlsx", xlsxOf([sheet]))).tables[0])).toEqual([["constructor"]]);
    expect(textsOf(await contentOf("a.html", Buffer.from("<constructor __proto__=1>文")))).toEqual(["文"]);
  });
});

test("a hundred thousand rows are read in seconds", async () => {
  const row = ["1", "学习贯彻有差距", "针对问题", "措施", "局长", "办公室", "2025年6月底", "正在推进"];
  const rows = Array.from({ length: 100_000 }, () => row);
  const bytes = xlsxOf([rowsOf(rows)]);
  const start = performance.now();
  expect((await contentOf("a.xlsx", bytes)).tables[0]?.rows).toHaveLength(100_000);
  const csv = Buffer.from(rows.map((each) => each.join(",")).join("\n"));
  expect((await contentOf("a.csv", csv)).tables[0]?.rows).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});
