import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/errors.js";
import { contentOf } from "../../../src/import/files/content-of.js";
import { commentsOf, docxOf, headerOf, item, p, rowsOf, xlsxOf } from "./made.js";

const table =
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const styles =
  '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const sheet =
  '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><f>B1</f><v>45838</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';

const papers = {
  docx: docxOf(
    p("学习", item(1)) + p("作风", '<w:pStyle w:val="A"/>') + table,
    { numbering, styles },
    headerOf("页眉"),
  ),
  xlsx: xlsxOf(
    [sheet, rowsOf([["甲", "乙"]])],
    { strings: "<si><t>题_x000D_</t></si>", styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
    commentsOf("A1"),
  ),
  csv: strToU8('序号,"问题 ""一""",措施\r\n1,"甲\r\n乙",\'=1\r\n'),
  txt: strToU8("序号\t问题\t措施\n1\t甲\t乙\n一、总体情况\n"),
  md: strToU8("## 表\n\n| a | b |\n| --- | --- |\n| 甲\\|乙 | <br>&amp; |\n\n1. **一**[x](y)\n- 二\n"),
  html: strToU8(
    '<!DOCTYPE html><html><body><table><caption>表</caption><tr><td colspan=2 rowspan="2">甲<td>乙</tr></table><p style="display:none">藏<pre>\n一</pre>',
  ),
} as const;

/** What tells a program where it is, to be put where it is not expected. */
const pieces = [
  ..."<>/\"'&;|\\\n\t= 0",
  "<w:tbl>",
  "</w:tc>",
  "<w:p>",
  "<!DOCTYPE a>",
  "<![CDATA[",
  "<!--",
  "&#x110000;",
  "99999999999",
  "-1",
  "NaN",
  "<table>",
  "<td rowspan=0>",
  "</table>",
  "<pre>",
  "\0",
  "\u0080",
].map((piece) => strToU8(piece));

interface Change {
  readonly at: number;
  readonly kind: "cut" | "put" | "replace" | "repeat";
  readonly piece: Uint8Array;
  readonly length: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("cut" as const, "put" as const, "replace" as const, "repeat" as const),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ minLength: 1, maxLength: 4 })),
  length: fc.integer({ min: 1, max: 40 }),
});

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, kind, piece, length } of changes) {
    const start = Math.floor(at * result.length);
    const [before, after] = [result.subarray(0, start), result.subarray(start)];
    if (kind === "cut") result = Buffer.concat([before, after.subarray(length)]);
    if (kind === "put") result = Buffer.concat([before, piece, after]);
    if (kind === "replace") result = Buffer.concat([before, piece, after.subarray(piece.length)]);
    if (kind === "repeat") result = Buffer.concat([before, after.subarray(0, length), after]);
  }
  return result;
}

/** The same changes in one of the parts that an archive is made of. */
function changedWithin(archive: Uint8Array, which: number, changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(archive);
  const names = Object.keys(parts).sort();
  const name = names[which % names.length] ?? "";
  return zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), changes) });
}

async function isReadOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  try {
    const { lines, tables, remarks } = await contentOf(name, bytes);
    expect(lines.every(({ line, text }) => line > 0 && typeof text === "string" && !text.includes("\n"))).toBe(true);
    expect(tables.every(({ rows }) => rows.length > 0 && rows.every(({ line }) => line > 0))).toBe(true);
    expect(remarks.every(({ kind }) => typeof kind === "string")).toBe(true);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  expect(performance.now() - start).toBeLessThan(5_000);
}

describe("whatever was done to a file, it is read or refused", () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });

  test.each(Object.entries(papers))("a .%s file", async (ending, bytes) => {
    await expect(contentOf(`a.${ending}`, bytes)).resolves.toBeDefined();
    await fc.assert(
      fc.asyncProperty(changes, (each) => isReadOrRefused(`a.${ending}`, changed(bytes, each))),
      { seed: 5, numRuns: 400 },
    );
  });

  test.each(["docx", "xlsx"] as const)("a part of a .%s file", async (ending) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), changes, (which, each) =>
        isReadOrRefused(`a.${ending}`, changedWithin(papers[ending], which, each)),
      ),
      { seed: 5, numRuns: 800 },
    );
  });

  test("any bytes at all", async () => {
    const ending = fc.constantFrom(...Object.keys(papers), "doc", "xls", "pdf", "");
    await fc.assert(
      fc.asyncProperty(ending, fc.uint8Array({ maxLength: 200 }), (each, bytes) => isReadOrRefused(`a.${each}`, bytes)),
      { seed: 5, numRuns: 1_000 },
    );
  });
});
