import fc from "fast-check";
import { enumerationOf, linesOf } from "../../../src/import/table/enumeration.js";
import type { Measure, MeasureStatus, Problem, Status } from "../../../src/model/schema.js";

export const categories = ["学习贯彻有差距", "作风“不实”", "其他，（含）自查"].map((name, at) => ({
  id: `k${at}`,
  name,
}));
const pieces = fc.constantFrom(
  "学习",
  "不深",
  "“第一议题”",
  "'b'",
  '"c"',
  "\n",
  "，",
  "。",
  "（1）",
  "2.",
  "=SUM(A1)",
  "①",
  "合计",
  "备注：",
  " ",
  "2025年",
);

/** What a cell may hold, line breaks and all. */
export const text = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("").trim().replace(/^$/, "问题"));

/** A measure that is itself a list of measures comes back as several, from a sheet without check codes. */
export const plainMeasure = text.filter((each) => enumerationOf(each) === null && linesOf(each) === null);
const posts = fc.uniqueArray(fc.constantFrom("局长", "副局长", "办公室", "人事科（党办、工会）", "Office"), {
  minLength: 1,
  maxLength: 3,
});
const day = fc.constantFrom("2025-06-30", "2024-02-29", "2025-12-31");

const open: fc.Arbitrary<MeasureStatus> = fc.constantFrom("pending", "in_progress", "done");

function maybe<K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> {
  return fc
    .option(value, { nil: null })
    .map((given) => (given === null ? {} : { [key]: given }) as Partial<Record<K, T>>);
}

function measureOf(ownText: fc.Arbitrary<string>): fc.Arbitrary<Measure> {
  const own = [maybe("leaders", posts), maybe("departments", posts), maybe("deadline", day), maybe("progress", text)];
  return fc
    .tuple(ownText, open, ...own)
    .map(([measure, status, ...more]) => Object.assign({ id: 1, text: measure, status }, ...more) as Measure);
}

function problemOf(ownText: fc.Arbitrary<string>): fc.Arbitrary<Partial<Problem>> {
  const own = [maybe("goal", text), maybe("leaders", posts), maybe("departments", posts), maybe("deadline", day)];
  return fc
    .tuple(
      fc.constantFrom(...categories.map(({ id }) => id)),
      text,
      fc.constantFrom<Status>("pending", "in_progress", "staged", "done", "closed"),
      fc.array(measureOf(ownText), { maxLength: 4 }),
      ...own,
    )
    .map(([category, title, status, measures, ...more]) => ({
      ...Object.assign({ category, title, status }, ...more),
      measures: measures.map((each, at) => ({ ...each, id: at + 1 })),
    }));
}

/** Problems under numbers that rise and leave gaps, with measures of such texts. */
export function ledgers(ownText: fc.Arbitrary<string>): fc.Arbitrary<(Partial<Problem> & { readonly id: number })[]> {
  return fc
    .array(fc.tuple(problemOf(ownText), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 })
    .map((given) => {
      let id = 0;
      return given.map(([each, step]) => {
        id += step;
        return { ...each, id };
      });
    });
}
