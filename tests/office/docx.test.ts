import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.js";
import type { Source } from "../../src/documents/paper.js";
import { papers } from "../../src/documents/papers.js";
import { loadLedger } from "../../src/load/ledger.js";
import { messages } from "../../src/messages/index.js";
import { renderDocx } from "../../src/render/document/docx.js";
import { harmlessLines } from "../../src/render/plain.js";
import { textOf } from "../render/document/docx/word.js";
import { everything, hostile, sayingEverywhere } from "../render/document/samples.js";
import { home } from "../support/files.js";
import { parseXml } from "../support/xml.js";
import { convert, officeFolder, pdfText } from "./office.js";

/** The document as a Word file in a folder of its own. */
async function saved(document: Document): Promise<{ file: string; folder: string }> {
  const folder = officeFolder();
  const file = join(folder, "paper.docx");
  writeFileSync(file, await renderDocx(document, { messages: messages.zh, progress: () => {} }));
  return { file, folder };
}

/** The pages of the document as LibreOffice prints it, and the size of the first in millimetres. */
async function printed(document: Document): Promise<{ pages: string[]; size: number[] }> {
  const { file, folder } = await saved(document);
  const pdf = convert(file, "pdf", folder);
  const [, across, down] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(execFileSync("pdfinfo", [pdf]).toString()) ?? [];
  return { pages: pdfText(pdf), size: [across, down].map((points) => Math.round((Number(points) / 72) * 25.4)) };
}

/** Without the blanks and line ends that setting puts into a text. */
function run(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** A page full of one-line paragraphs, and a signature. */
function signed(paragraphs: number): Document {
  return {
    ...everything,
    remarks: [],
    blocks: [
      ...Array.from({ length: paragraphs }, () => ({ kind: "paragraph", text: "有关制度已经印发。" }) as const),
      { kind: "signature", name: "中共某市某某局党组", date: "2025-12-31" },
    ],
  };
}

describe("LibreOffice prints", () => {
  test("every kind of block, on A4, with page numbers in turn at the right and at the left", async () => {
    const { pages, size } = await printed(everything);
    expect(size).toEqual([210, 297]);
    const all = run(pages.join(""));
    for (const text of [
      "关于巡察整改进展情况的通报",
      "未计入本件的任何数字",
      "整改结果：已完成整改。",
      "措施二",
      "局长意见",
    ]) {
      expect(all).toContain(text);
    }
    expect(run(pages.at(-1) ?? "")).toBe(`下一页另一页的正文。—${pages.length}—`);
    const columnOf = (page: string | undefined) => /^ *(?=— *\d+ *—)/m.exec(page ?? "")?.[0].length ?? -1;
    expect(columnOf(pages[0])).toBeGreaterThan(40);
    expect(columnOf(pages[1])).toBeGreaterThanOrEqual(0);
    expect(columnOf(pages[1])).toBeLessThan(20);
  });

  test("22 lines of 28 characters on a page", async () => {
    const { pages } = await printed({ ...everything, blocks: [{ kind: "paragraph", text: "整".repeat(2000) }] });
    const lines = (pages[1] ?? "").split("\n").filter((line) => line.includes("整"));
    expect(lines.map((line) => run(line).length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  test.each([18, 19, 20])("a signature together with the last of %i lines that fill a page", async (paragraphs) => {
    const { pages } = await printed(signed(paragraphs));
    expect(pages.map(run).at(-1)).toBe("有关制度已经印发。中共某市某某局党组2025年12月31日—2—");
  });

  test("the lists of the shipped ledger across the page, with the head of each table on each of its pages", async () => {
    const ledger = loadLedger(join(home, "ledger"));
    const source = { ledger, chosen: null, today: "2025-12-31", moment: null, departments: [] };
    const document = papers.lists.build(
      { ...source, edition: "public", evidence: new Map(), past: null } as Source,
      messages.zh,
    );
    const { pages, size } = await printed(document);
    expect(size).toEqual([297, 210]);
    const headless = pages.filter((page) => !/序\s*号|方面/.test(page));
    expect(headless).toEqual([]);
    expect(pages.length).toBeGreaterThan(ledger.entries.length / 5);
    const all = run(pages.join(""));
    for (const { problem } of ledger.entries) expect(all).toContain(run(problem.title).slice(0, 8));
  });
});

test("LibreOffice reads every hostile text wherever it can stand", async () => {
  const document: Document = { ...everything, blocks: hostile.flatMap((text) => sayingEverywhere(text).blocks) };
  const { file, folder } = await saved(document);
  const read = readFileSync(convert(file, "txt:Text (encoded):UTF8", folder), "utf8");
  expect(hostile.filter((text) => !read.includes(harmlessLines(text)))).toEqual([]);
});

test("LibreOffice saves the document again with the same text", async () => {
  const { file, folder } = await saved(everything);
  const again = join(folder, "again");
  mkdirSync(again);
  expect(bodyText(convert(file, "docx", again))).toBe(bodyText(file));
});

function bodyText(file: string): string {
  const data = unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array();
  // LibreOffice breaks a page in a paragraph of its own.
  return textOf(parseXml(strFromU8(data))).replaceAll(/\n+/g, "\n");
}
