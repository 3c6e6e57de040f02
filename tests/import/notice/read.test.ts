import { describe, expect, test } from "vitest";
import { readNotice } from "../../../src/import/notice/read.js";
import { linesOf } from "./lines.js";

function read(...lines: readonly string[]) {
  return readNotice(linesOf(lines.join("\n")));
}

function briefly(...lines: readonly string[]): string[] {
  return read(...lines).problems.map(({ title, status, measures }) => `${title} ${status} ${measures.length}`);
}

function rulesOf(...lines: readonly string[]): string[] {
  return read(...lines).notes.map(({ rule, line }) => `${line} ${rule}`);
}

describe("what is a problem", () => {
  test("a section that lost its title's marks among sections that are problems", () => {
    const paper = [
      "一、针对“甲乙”的问题",
      "修订制度。",
      "二、丙丁不到位。加强检查。",
      "三、针对“戊己”的问题",
      "开展培训。",
    ];
    expect(briefly(...paper)).toEqual(["甲乙 pending 1", "丙丁不到位 pending 1", "戊己 pending 1"]);
  });

  test("no section on how it was set about, whatever it enumerates", () => {
    const paper = [
      "一、组织领导情况",
      "（一）加强领导。一是甲。二是乙。",
      "二、整改情况",
      "1.针对“丙丁”的问题。",
      "戊。",
    ];
    expect(briefly(...paper)).toEqual(["丙丁 pending 1"]);
  });

  test("nothing in a paper without any, which is told", () => {
    expect(read("关于放假的通知", "一、时间", "二、要求").problems).toEqual([]);
    expect(rulesOf("")).toEqual(["null no-problems"]);
    expect(rulesOf()).toEqual(["null no-problems"]);
  });

  test("no paragraph that begins with 针对 and goes on", () => {
    const paper = ["一、整改情况", "1.针对“甲乙”的问题。", "针对“四风”问题，开展专项检查。", "整改结果：已完成整改。"];
    expect(briefly(...paper)).toEqual(["甲乙 done 1"]);
  });

  test("a number without a title has its number for one, and a note", () => {
    expect(read("问题1", "问题2：甲乙").problems.map(({ title }) => title)).toEqual(["问题1", "甲乙"]);
    expect(rulesOf("问题1", "问题2：甲乙")).toContain("1 title-missing");
  });
});

describe("the status", () => {
  const paper = (...result: readonly string[]) => ["一、整改情况", "1.针对“甲乙”的问题。", "丙丁。", ...result];

  test.each([
    ["整改结果：已完成整改。", "done"],
    ["整改情况：整改到位", "done"],
    ["整改状态：已销号", "closed"],
    ["整改完成情况：基本完成", "staged"],
    ["整改结果：正在推进", "in_progress"],
    ["整改结果：未完成", "pending"],
    ["整改结果：部分完成", "pending"],
  ])("%s is %s", (line, status) => {
    expect(read(...paper(line)).problems[0]?.status).toBe(status);
  });

  test("is closed where one place says done and another struck off", () => {
    expect(briefly(...paper("整改状态：已完成整改。", "整改结果：已销号。"))).toEqual(["甲乙 closed 1"]);
  });

  test("is not in progress under an aspect whose name says that something is not done", () => {
    const aspect = ["一、主体责任没有完全到位", "1.针对“甲乙”的问题。", "丙丁。"];
    expect(briefly(...aspect)).toEqual(["甲乙 pending 1"]);
  });

  test("is in progress in the part on what goes on", () => {
    expect(briefly("三、尚未完成整改的问题", "1.甲乙。", "丙丁。")).toEqual(["甲乙 in_progress 1"]);
  });

  test("is done without a result only where the headline's figure comes out so", () => {
    const two = (done: number) => [
      "一、整改情况",
      `反馈的1个方面2个问题，已完成整改${done}个。`,
      ...["1.针对“甲乙”的问题。", "丙。", "整改结果：已完成。", "2.针对“丁戊”的问题。", "己。"],
    ];
    expect(briefly(...two(2))).toEqual(["甲乙 done 1", "丁戊 done 1"]);
    expect(briefly(...two(1))).toEqual(["甲乙 done 1", "丁戊 pending 1"]);
    expect(rulesOf(...two(2))).toContain("6 result-missing");
    expect(rulesOf(...two(1))).toContain("6 result-missing");
  });
});

describe("the measures", () => {
  const measures = (...body: readonly string[]) =>
    read("一、整改情况", "1.针对“甲乙”的问题。", ...body).problems[0]?.measures.map(({ text, progress }) => [
      text,
      progress,
    ]);

  test("are what was to be done, and its progress, where it is done", () => {
    expect(measures("一是甲。已甲。二是乙。", "整改结果：已完成。")).toEqual([
      ["甲", "已甲。"],
      ["乙", null],
    ]);
  });

  test("are plan only under 整改措施： of what is not finished", () => {
    expect(measures("整改状态：正在推进。", "整改措施：一是甲。再甲。二是乙。")).toEqual([
      ["甲。再甲", null],
      ["乙", null],
    ]);
  });

  test("have what was done told one for one, or all of it with the first and a note", () => {
    const plan = "整改措施：一是甲。二是乙。";
    expect(measures(plan, "整改进展：一是已甲。二是已乙。", "整改结果：已完成。")).toEqual([
      ["甲", "已甲。"],
      ["乙", "已乙。"],
    ]);
    expect(measures(plan, "整改进展：都做了。", "整改结果：已完成。")).toEqual([
      ["甲", "都做了。"],
      ["乙", null],
    ]);
  });

  test("are no farther apart than a lost number explains", () => {
    expect(measures("一是甲。九是乙。二是丙。")).toEqual([
      ["甲", "九是乙。"],
      ["丙", null],
    ]);
  });

  test("of several paragraphs without numbers are one", () => {
    expect(measures("甲。", "乙。", "整改结果：已完成。")).toEqual([["甲", "乙。"]]);
  });
});

test("what is repeated after the end of a web page's text stays out, and a problem after it does not", () => {
  const page = [
    "一、整改情况",
    "1.针对“甲乙”的问题。",
    "丙。",
    "主办单位：某局",
    "2.针对“丁戊”的问题。",
    "己。",
    "版权所有：某局",
  ];
  expect(briefly(...page)).toHaveLength(2);
  expect(rulesOf(...page)).toContain("7 furniture-left-out");
});
