import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/render/csv.js";
import { harmlessLines } from "../../src/render/plain.js";

const field = (text: string) => toCsv([["x", text]], false).slice(2, -2);

describe("toCsv", () => {
  test("ends each line with CRLF; with a byte order mark for Excel", () => {
    expect(
      toCsv(
        [
          ["序号", "a"],
          ["1", ""],
        ],
        false,
      ),
    ).toBe("序号,a\r\n1,\r\n");
    expect(toCsv([["1"]], true)).toBe("\ufeff1\r\n");
  });

  test.each([
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["一\n二", '"一\n二"'],
    ["a;b", '"a;b"'],
    ["a\u001bb", "a\\u{1b}b"],
  ])("quotes %j", (text, written) => {
    expect(field(text)).toBe(written);
  });

  test.each(["=1+1", "+x", "-x", "@SUM(1)", "＝1+1", "＋1", "－1a", "＠x", "\t=1", " =1", "-", "-1+1", "\n=1"])(
    "%j cannot run",
    (text) => {
      expect(field(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  test.each(["12", "-3", "+4.5", "2025-06-01"])("%j stays as it is", (text) => {
    expect(field(text)).toBe(text);
  });

  test("is read back as what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const read = parseCsv(toCsv(rows, false));
        expect(read.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
          rows.map((row) => row.map((text) => harmlessLines(text).replace(/^'/, ""))),
        );
      }),
    );
  });
});

/** A reader of RFC 4180, written apart from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
