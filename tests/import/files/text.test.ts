import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/import/files/content-of.js";
import { failureOf, valuesOf } from "./made.js";

const said = "一、总体情况\r\n1.针对“问题”的问题。\r\n";

/** GB 18030 for the few characters of these tests. */
const chinese = Buffer.from("d2bba1a2d7dccce5c7e9bff60d0a312ed5ebb6d4a1b0cecacce2a1b1b5c4cecacce2a1a30d0a", "hex");

function utf16(text: string, order: "le" | "be", mark: string): Buffer {
  const bytes = Buffer.from(mark + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("the encoding of a text", () => {
  test.each([
    ["UTF-8", Buffer.from(said)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${said}`)],
    ["UTF-16, the usual way", utf16(said, "le", "\ufeff")],
    ["UTF-16, the other way", utf16(said, "be", "\ufeff")],
    ["UTF-16 without its mark", utf16(said, "le", "")],
    ["UTF-16 without its mark, the other way", utf16(said, "be", "")],
    ["GB 18030", chinese],
  ])("may be %s", async (_name, bytes) => {
    const { lines } = await contentOf("a.txt", bytes);
    expect(lines).toEqual([
      { line: 1, text: "一、总体情况" },
      { line: 2, text: "1.针对“问题”的问题。" },
    ]);
  });

  test.each([
    [
      "Western European",
      Buffer.from("R\xe9union du comit\xe9, tr\xe8s bien, \xe0 c\xf4t\xe9, \xfcber, gr\xf6\xdfe\n", "latin1"),
    ],
    ["a picture's bytes", Buffer.from("ffd8ffe000104a46494600010101006000600000ffdb0043", "hex")],
    ["a UTF-8 text that is cut within a character", Buffer.from("整改\n").subarray(0, 5)],
  ])("is no %s", async (_name, bytes) => {
    expect(await failureOf("a.txt", bytes)).toBe("unknown-encoding");
  });

  test("of a page may be the one that it names", async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from("a8c6b6b5", "hex")]);
    expect((await contentOf("a.html", page)).lines.map(({ text }) => text)).toEqual(["事項"]);
  });
});

describe("a text", () => {
  test("has its lines, the blank ones too", async () => {
    const { lines, tables } = await contentOf("a.txt", Buffer.from("甲\n\n\t乙\t丙\n\t丁\t戊\n"));
    expect(lines.map(({ line, text }) => `${line} ${text}`)).toEqual(["1 甲", "2 ", "3 \t乙\t丙", "4 \t丁\t戊"]);
    expect(tables).toEqual([]);
  });

  test("has tables where they were pasted from a spreadsheet", async () => {
    const { lines, tables } = await contentOf("a.txt", Buffer.from("台账\n序号\t问题\t措施\n1\t甲\t\n2\t乙\t丙\n完\n"));
    expect(lines.map(({ text }) => text)).toEqual(["台账", "完"]);
    expect(tables.map(({ after }) => after)).toEqual([1]);
    expect(valuesOf(tables[0])).toEqual([
      ["序号", "问题", "措施"],
      ["1", "甲", null],
      ["2", "乙", "丙"],
    ]);
  });
});
