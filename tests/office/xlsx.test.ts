import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.js";
import { papers } from "../../src/documents/papers.js";
import { loadLedger } from "../../src/load/ledger.js";
import { messages } from "../../src/messages/index.js";
import { renderXlsx } from "../../src/render/document/xlsx.js";
import { harmlessLines } from "../../src/render/plain.js";
import { hostile, tables } from "../render/document/samples.js";
import { documentOf, tableOf } from "../render/document/xlsx/workbook.js";
import { home } from "../support/files.js";
import { convert, officeFolder, pdfText } from "./office.js";

/** Every sheet, with all columns quoted as needed, in UTF-8. */
const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

const source = {
  ledger: loadLedger(join(home, "ledger")),
  chosen: null,
  today: "2026-11-23",
  moment: null,
  departments: [],
  edition: "report",
  evidence: new Map(),
  past: null,
} as const;

const hostileRows = hostile.map((text, index) => [{ value: index + 1 }, { value: text }]);

const documents: Readonly<Record<string, Document>> = {
  lists: papers.lists.build(source, messages.zh),
  sheet: papers.sheet.build(source, messages.zh),
  sample: tables,
  hostile: documentOf([tableOf(hostileRows, 30)]),
};

async function written(document: Document): Promise<{ file: string; folder: string }> {
  const folder = officeFolder();
  const file = join(folder, "paper.xlsx");
  writeFileSync(file, await renderXlsx(document, { messages: messages.zh, progress: () => undefined }));
  return { file, folder };
}

async function cellsOf(file: string) {
  const sheets = await readWorkbook(readFileSync(file), { trim: false });
  return sheets.map(({ sheet, data }) => ({ sheet, data }));
}

/** What a sheet is besides its cells, as the file says it. */
function framesOf(file: string) {
  const parts = unzipSync(readFileSync(file));
  const all = (path: RegExp, wanted: RegExp) =>
    Object.entries(parts)
      .filter(([name]) => path.test(name))
      .map(([, content]) =>
        [...strFromU8(content).matchAll(wanted)].map(([, found]) => found?.replaceAll("'", "")).sort(),
      );
  const sheets = /^xl\/worksheets\/sheet\d+\.xml$/;
  return {
    merges: all(sheets, /<mergeCell ref="(.*?)"/g),
    filters: all(sheets, /<autoFilter ref="(.*?)"/g),
    names: all(/^xl\/workbook\.xml$/, /<definedName [^>]*>(.*?)</g),
  };
}

describe.each(Object.entries(documents))("LibreOffice opens %s", (name, document) => {
  test("and keeps every sheet, value and day of it, and how it is merged, filtered and printed", async () => {
    const { file, folder } = await written(document);
    const again = join(folder, "again");
    mkdirSync(again);
    const saved = convert(file, "xlsx", again);
    expect(await cellsOf(saved)).toEqual(await cellsOf(file));
    expect(framesOf(saved)).toEqual(framesOf(file));
  });

  test("and prints it on A4 with its header on every page", async () => {
    const { file, folder } = await written(document);
    const pdf = convert(file, "pdf", folder);
    const [width, height] = document.orientation === "landscape" ? ["841", "595"] : ["595", "841"];
    expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(
      new RegExp(`Page size: +${width}\\.\\d+ x ${height}\\.\\d+ pts \\(A4\\)`),
    );
    const heads = document.blocks.map((block) => (block.kind === "table" ? (block.columns[1]?.header ?? "") : ""));
    const pages = pdfText(pdf);
    expect(pages.length).toBeGreaterThanOrEqual(heads.length);
    for (const page of pages) expect(heads.some((head) => page.includes(head))).toBe(true);
    if (name === "sheet") expect(pages.length).toBeGreaterThan(1);
  });
});

test("texts are seen in LibreOffice as they are meant", async () => {
  const { file, folder } = await written(documents.hostile ?? tables);
  convert(file, everySheetAsCsv, folder);
  const [csv] = readdirSync(folder).filter((each) => each.endsWith(".csv"));
  const text = readFileSync(join(folder, csv ?? ""), "utf8");
  for (const each of hostile) expect(text).toContain(harmlessLines(each).replaceAll('"', '""'));
});
