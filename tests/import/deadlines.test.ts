import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deadlineOf } from "../../src/import/deadlines.js";
import { isCivilDate } from "../../src/model/date.js";

const on = (value: string | number) => {
  const { date, doubt } = deadlineOf(value, 2025);
  return [date, doubt];
};

describe("a deadline", () => {
  test.each([
    ["2025-06-30", "2025-06-30"],
    ["2025/6/30", "2025-06-30"],
    ["2025.6.30", "2025-06-30"],
    ["2025．6．30", "2025-06-30"],
    ["2025年6月30日", "2025-06-30"],
    ["２０２５年６月３０日前", "2025-06-30"],
    ["2025 年 6 月 30 日之前完成", "2025-06-30"],
    ["截至2025年6月30日", "2025-06-30"],
    ["2025-06-30 00:00:00", "2025-06-30"],
    ["2025-06-30T00:00:00.000Z", "2025-06-30"],
    ["20250630", "2025-06-30"],
    ["二〇二五年六月三十日", "2025-06-30"],
    ["2025年十一月底", "2025-11-30"],
    ["2025年6月底", "2025-06-30"],
    ["2025年6月底前", "2025-06-30"],
    ["2025年6月末", "2025-06-30"],
    ["2025年6月", "2025-06-30"],
    ["2025年2月底", "2025-02-28"],
    ["2024年2月底", "2024-02-29"],
    ["2025.12", "2025-12-31"],
    ["2025年底", "2025-12-31"],
    ["2025年年底前", "2025-12-31"],
    ["2025年", "2025-12-31"],
    ["2025年上半年", "2025-06-30"],
    ["2025年下半年", "2025-12-31"],
    ["2025年第三季度末", "2025-09-30"],
    ["2025年一季度", "2025-03-31"],
    ["2025年6月上旬", "2025-06-10"],
    ["2025年6月中旬", "2025-06-20"],
  ])("%s", (text, date) => {
    expect(on(text)).toEqual([date, null]);
  });

  test.each([
    ["6月30日前", "2025-06-30"],
    ["6月底前", "2025-06-30"],
    ["六月底", "2025-06-30"],
    ["6.30", "2025-06-30"],
    ["第三季度末", "2025-09-30"],
    ["上半年", "2025-06-30"],
    ["年底前", "2025-12-31"],
    ["今年6月底", "2025-06-30"],
    ["明年6月底", "2026-06-30"],
  ])("%s is completed by a year, which is told", (text, date) => {
    expect(on(text)).toEqual([date, "year"]);
  });

  test.each([
    ["2025年5月至2025年12月", "2025-12-31"],
    ["2025年5月—12月", "2025-12-31"],
    ["2025.5-2025.12", "2025-12-31"],
    ["2025-05-01至2025-06-30", "2025-06-30"],
  ])("%s is a period, whose end counts", (text, date) => {
    expect(on(text)).toEqual([date, "range"]);
  });

  test.each(["2025年2月30日", "2025-13-01", "2025年13月", "2025年6月31日", "20250631", "0000-01-01"])(
    "%s is no day and is not mended",
    (text) => {
      expect(on(text)).toEqual([null, "impossible"]);
    },
  );

  test.each([
    "2025年6月前",
    "2025年前完成",
    "尽快",
    "反馈之日起3个月内",
    "25年6月",
    "2025年6月30日，2025年7月31日",
    "已完成",
    "第5季度",
    "x".repeat(10_000),
  ])("%s is not understood", (text) => {
    expect(on(text)).toEqual([null, "unread"]);
  });

  test("is a spreadsheet's number of a day, which is told", () => {
    expect(on(45_838)).toEqual(["2025-06-30", "serial"]);
    expect(on(45_838.5)).toEqual(["2025-06-30", "serial"]);
    expect(on("45838")).toEqual(["2025-06-30", "serial"]);
  });

  test("is another number only where its meaning is sure: 2025.1 has been 2025.10 too", () => {
    expect(on(20_250_630)).toEqual(["2025-06-30", null]);
    expect(on(2025.6)).toEqual(["2025-06-30", null]);
    expect(on(2025.12)).toEqual(["2025-12-31", null]);
    expect(on(2025.1)).toEqual([null, "unread"]);
    expect(on(7)).toEqual([null, "unread"]);
    expect(on(Number.NaN)).toEqual([null, "unread"]);
  });

  test("is a real date as it stands", () => {
    expect(deadlineOf({ date: "2025-06-30" }, 2020)).toEqual({ date: "2025-06-30", term: null, doubt: null });
    expect(deadlineOf({ date: "2025-06-31" }, 2020).doubt).toBe("impossible");
    expect(deadlineOf(null, 2025)).toEqual({ date: null, term: null, doubt: null });
  });

  test.each([
    ["立行立改", null, "immediate", null],
    ["即知即改，长期坚持", null, "long_term", "two-terms"],
    ["长期坚持", null, "long_term", null],
    ["立行立改（2025年5月底前）", "2025-05-31", "immediate", null],
    ["2025年12月底前完成并长期坚持", "2025-12-31", "long_term", null],
    ["限期整改：2025年9月30日", "2025-09-30", "fixed", null],
    ["immediate", null, "immediate", null],
    ["long term", null, "long_term", null],
    ["立行立改，尽快", null, "immediate", "unread"],
  ])("%s tells a term", (text, date, term, doubt) => {
    expect(deadlineOf(text, 2025)).toEqual({ date, term, doubt });
  });

  test("is a day of the calendar or none, whatever stands there", () => {
    const words = fc.constantFrom(
      "2025",
      "年",
      "月",
      "日",
      "6",
      "31",
      "底",
      "前",
      "-",
      ".",
      "至",
      "第",
      "季度",
      "立行立改",
      " ",
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double(), fc.integer()), (value) => {
        const { date, doubt } = deadlineOf(value, 2025);
        expect(date === null || isCivilDate(date)).toBe(true);
        expect(date !== null && (doubt === "impossible" || doubt === "unread")).toBe(false);
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });
});
