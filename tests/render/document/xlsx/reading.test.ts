import readWorkbook from "read-excel-file/node";
import { afterEach, describe, expect, test } from "vitest";
import type { Document, Table, Value } from "../../../../src/documents/document.js";
import { spread } from "../../../../src/render/document/values.js";
import { harmlessLines } from "../../../../src/render/plain.js";
import { hostile, sayingEverywhere, tables } from "../samples.js";
import { documentOf, opened, tableOf } from "./workbook.js";

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The cells of each sheet as another program reads them. */
async function read(document: Document) {
  const sheets = await readWorkbook((await opened(document)).file, { trim: false });
  return sheets.map(({ data }) => data);
}

/** What a reader finds of a value: days as the first moment of them in UTC. */
function asRead(value: Value | undefined): string | number | Date | null {
  if (typeof value === "string") return harmlessLines(value);
  return typeof value === "object" && value !== null ? new Date(`${value.date}T00:00:00Z`) : (value ?? null);
}

/** The rows below the header as a reader should find them: numbers once, all else in each row that it reaches over. */
function rowsAsRead({ rows }: Table) {
  return spread(rows).map((cells, row) =>
    cells.map(({ value }, column) =>
      typeof value === "number" && rows[row]?.[column] === null ? null : asRead(value),
    ),
  );
}

test("another library reads what the document says, each value in its kind", async () => {
  const [data] = await read(tables);
  const [table] = tables.blocks as [Table];
  expect(data?.[0]?.[0]).toBe(tables.title);
  expect(data?.[1]?.[0]).toBe(tables.remarks[0]);
  expect(data?.[2]).toEqual(table.columns.map(({ header }) => header));
  expect(data?.slice(3)).toEqual(rowsAsRead(table));
});

describe("hostile texts arrive harmless and intact:", () => {
  const visible = [
    ...hostile,
    ...["constructor", "toString", "__proto__", "hasOwnProperty"],
    ...["a\ufffdb", "_xABCD\ufffd", "_x000d_x000D_", "_x005F_x000D_", "\u{1fffe}后面的字", "\u{10fffe}后面的字"],
    "'单引号",
    "第一行\n\n  第三行",
  ];
  test.each(visible)("%j", async (text) => {
    const saying = sayingEverywhere(text);
    const [data] = await read({ ...saying, blocks: saying.blocks.filter(({ kind }) => kind === "table") });
    const shown = harmlessLines(text);
    expect(data?.slice(0, 3).map(([first]) => first)).toEqual([shown, shown, shown]);
    expect(data?.[2]).toEqual([shown, shown, shown, shown]);
    expect(data?.[3]?.slice(0, 3)).toEqual([1, shown, shown]);
  });
});

describe("a text that is longer than a cell", () => {
  const cell = async (text: string) => (await read(documentOf([tableOf([[{ value: text }]])])))[0]?.[2]?.[0];

  test("ends in an ellipsis", async () => {
    expect(await cell("字".repeat(32_767))).toBe("字".repeat(32_767));
    expect(await cell("字".repeat(32_768))).toBe(`${"字".repeat(32_766)}…`);
  });

  test("is cut between characters only", async () => {
    expect(await cell("𠀀".repeat(20_000))).toBe(`${"𠀀".repeat(16_383)}…`);
    expect(await cell(`字${"𠀀".repeat(20_000)}`)).toBe(`字${"𠀀".repeat(16_382)}…`);
  });
});

describe("days stay the same days in", () => {
  const days = {
    "America/New_York": ["2025-03-08", "2025-03-09", "2025-03-10", "2025-11-01", "2025-11-02", "2025-11-03"],
    "Asia/Shanghai": ["1986-05-03", "1986-05-04", "1991-09-14", "1991-09-15", "2025-12-31", "1900-03-01"],
    "Pacific/Apia": ["2011-12-29", "2011-12-30", "2011-12-31", "2012-01-01", "9999-12-31", "2024-02-29"],
  };
  test.each(Object.entries(days))("%s", async (name, dates) => {
    process.env.TZ = name;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
    const [data] = await read(documentOf([tableOf(dates.map((date) => [{ value: { date } }]))]));
    expect(data?.slice(2)).toEqual(dates.map((date) => [new Date(`${date}T00:00:00Z`)]));
  });
});

test("a day that Excel cannot count stands as text", async () => {
  const days = ["1900-02-28", "1899-12-31", "0001-01-01"];
  const [data] = await read(documentOf([tableOf(days.map((date) => [{ value: { date } }]))]));
  expect(data?.slice(2)).toEqual(days.map((date) => [date]));
});
