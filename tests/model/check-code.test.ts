import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedSince, checkCode, wasPrinted } from "../../src/model/check-code.js";
import { type PrintedRow, printedFields, printedRow } from "../../src/model/printed-row.js";
import { problemOf } from "../query/fixture.js";

const measure = { id: 1, text: "修订\n制度", status: "done", progress: "已印发" } as const;
const row = printedRow(
  problemOf({ status: "staged", measures: [measure], leaders: ["局长"], deadline: "2025-06-30" }),
  measure,
  "学风",
  (text) => text,
);
const rows = fc.record(
  Object.fromEntries(printedFields.map((field) => [field, fc.string()])),
) as fc.Arbitrary<PrintedRow>;

describe("a check code", () => {
  test("is the same for the same row, forever: papers that are out rely on it", () => {
    expect(checkCode(row)).toBe("kfcxskf6keb0zy7yhk2b0zf1trafg3dw5b");
  });

  test("is text to every office program, and survives capitals and blanks", () => {
    fc.assert(
      fc.property(rows, (any) => {
        expect(checkCode(any)).toMatch(/^k[0-9a-z]{33}$/);
      }),
      { seed: 5 },
    );
    expect(changedSince(` ${checkCode(row).toUpperCase().slice(0, 9)} ${checkCode(row).slice(9)}`, row)).toEqual(
      new Set(),
    );
  });

  test("tells which cells are others now", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...printedFields), fc.string({ minLength: 1 }), (any, field, more) => {
        const changed = { ...any, [field]: `${any[field]}${more}` };
        expect(changedSince(checkCode(any), changed)).toEqual(new Set([field]));
        expect(wasPrinted(checkCode(any), field, changed[field])).toBe(false);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test.each(["", "k", "核对码", "x".repeat(34), `${checkCode(row).slice(0, -1)}?`, "k".repeat(10_000)])(
    "that is damaged is none: %.12s",
    (code) => {
      expect(changedSince(code, row)).toBeNull();
      expect(wasPrinted(code, "title", row.title)).toBe(false);
    },
  );

  test("seldom takes one value for another: below one in ten thousand", () => {
    const codes = Array.from({ length: 2_000 }, (_, at) => checkCode({ ...row, title: `问题${at}` }).slice(7, 10));
    // Of two million pairs some sixty share their three characters.
    const pairs = (codes.length * (codes.length - 1)) / 2;
    const counts = new Map<string, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    const same = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    expect(same / pairs).toBeLessThan(1 / 10_000);
  });
});

test("a row is what stands on paper, blanks apart", () => {
  expect(row).toMatchObject({
    measures: "修订 制度",
    leaders: "局长",
    deadline: "2025-06-30",
    status: "done staged",
  });
});
