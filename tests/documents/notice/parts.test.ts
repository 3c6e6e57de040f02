import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/documents/paper.js";
import type { Problem } from "../../../src/model/schema.js";
import { linesOf } from "./lines.js";
import { done, type Given, made, measure } from "./made.js";

/** What stands below a heading, up to the next one of the same level or a higher one. */
function below(heading: string, lines: readonly string[], next: RegExp): string[] {
  const start = lines.indexOf(heading) + 1;
  expect(start, `${heading} in ${lines.join("\n")}`).toBeGreaterThan(0);
  const length = lines.slice(start).findIndex((line) => next.test(line));
  return lines.slice(start, length < 0 ? undefined : start + length);
}

describe("a finished problem", () => {
  const told = (problem: Partial<Problem>, more: Partial<Source> = {}) =>
    below(
      "（一）学习贯彻有差距整改情况",
      linesOf(made([{ title: "学习不够", ...problem }], {}, more)),
      /^二、|^某局$|^$/,
    );
  const result = "整改结果：已完成整改。";

  test("tells each measure with what came of it", () => {
    const measures = [measure(1, { text: "修订制度；", progress: "制度已印发" }), measure(2, { progress: "已建账，" })];
    const heading = "1.针对“学习不够”的问题。";
    expect(told({ status: "done", measures })).toEqual([
      heading,
      "一是修订制度。制度已印发。二是措施2。已建账。",
      result,
    ]);
    expect(told({ status: "done", measures: measures.slice(0, 1) })).toEqual([
      heading,
      "修订制度。制度已印发。",
      result,
    ]);
    expect(told({ status: "done" })).toEqual([heading, result]);
  });

  test("does not claim what nobody recorded", () => {
    const measures = [measure(1, { progress: " " }), measure(2, { progress: "已办结" }), measure(3)];
    expect(told({ status: "done", measures }).slice(1)).toEqual(["一是措施1。二是措施2。已办结。三是措施3。", result]);
    const silent = [measure(1), measure(2, { progress: " " })];
    expect(told({ status: "done", measures: silent }).slice(1)).toEqual(["整改措施：一是措施1。二是措施2。", result]);
  });

  test.each<[string[], string]>([
    [["一是修订制度", "二是学习"], "一是修订制度。已办结。二是学习。已办结。"],
    [["一是修订制度；二是学习", "建账"], "①一是修订制度；二是学习。已办结。②建账。已办结。"],
    [["学习", "一是建账"], "①学习。已办结。②一是建账。已办结。"],
  ])("does not count twice what counts itself: %j", (texts, line) => {
    const measures = texts.map((text, index) => measure(index + 1, { text, progress: "已办结" }));
    expect(told({ status: "done", measures })[1]).toBe(line);
  });

  test.each<[Partial<Problem>, string]>([
    [{ status: "done", term: "long_term" }, "整改结果：已完成整改并长期坚持。"],
    [{ status: "closed" }, "整改结果：已完成整改，已销号。"],
    [{ status: "closed", term: "long_term" }, "整改结果：已完成整改并长期坚持，已销号。"],
  ])("has its result: %j", (problem, line) => {
    expect(told(problem)[1]).toBe(line);
  });

  test.each([
    ["‘“三会一课”’制度执行不到位", "针对“‘“三会一课”’制度执行不到位”的问题。"],
    ["落实“三会一课”制度不到位", "针对落实“三会一课”制度不到位的问题。"],
    ['落实"一岗双责"不到位', '针对“落实"一岗双责"不到位”的问题。'],
  ])("keeps its title: %s", (title, heading) => {
    expect(told({ status: "done", title })[0]).toBe(`1.${heading}`);
  });
});

test("finished problems stand by category in the header's order, numbered through, without empty categories", () => {
  const lines = linesOf(made([{ ...done, category: "empty" }, { ...done, category: "theory" }, {}, done]));
  expect(lines.filter((line) => /^（|^\d+\./.test(line))).toEqual([
    "（一）学习贯彻有差距整改情况",
    "1.针对“问题2”的问题。",
    "2.针对“问题4”的问题。",
    "（二）党建基础工作不扎实整改情况",
    "3.针对“问题1”的问题。",
    "1.针对“问题3”的问题。",
  ]);
});

test("a group is a heading without a number; what has none stands before it, on the same level", () => {
  const [a, b] = ["文风方面", "会风方面"];
  const given: Given = [
    { group: a },
    {},
    { group: b },
    { group: a },
    {},
    { category: "empty" },
    { group: b, category: "discipline" },
  ];
  const { blocks } = made(given.map((each) => ({ ...done, ...each })));
  expect(
    blocks.flatMap((block) => (block.kind === "heading" && block.level > 1 ? [[block.level, block.text]] : [])),
  ).toEqual([
    [2, "（一）学习贯彻有差距整改情况"],
    [3, "1.针对“问题2”的问题。"],
    [3, "2.针对“问题5”的问题。"],
    [3, "文风方面"],
    [3, "3.针对“问题1”的问题。"],
    [3, "4.针对“问题4”的问题。"],
    [3, "会风方面"],
    [3, "5.针对“问题3”的问题。"],
    [2, "（二）作风建设不够扎实整改情况"],
    [3, "会风方面"],
    [3, "6.针对“问题7”的问题。"],
    [2, "（三）党建基础工作不扎实整改情况"],
    [3, "7.针对“问题6”的问题。"],
  ]);
});

describe("what goes on", () => {
  const told = (problem: Partial<Problem>, more: Partial<Source> = {}) =>
    below("二、需要继续整改的问题和措施", linesOf(made([done, problem], {}, more)), /^$/);

  test("is numbered anew, with its measures, status and date", () => {
    const measures = [measure(1, { progress: "已印发" }), measure(2, { status: "pending" })];
    expect(told({ status: "in_progress", measures, deadline: "2025-12-31" })).toEqual([
      "1.针对“问题2”的问题。",
      "整改措施：一是措施1。已印发。二是措施2。",
      "整改状态：正在推进整改。",
      "完成时限：2025年12月31日。",
    ]);
    expect(told({})).toEqual(["1.针对“问题2”的问题。", "整改状态：尚未启动。"]);
  });

  test("tells of staged work when it is looked at again, not the deadline that no longer counts", () => {
    const dates = { review_on: "2025-12-31", deadline: "2025-06-30" };
    expect(told({ status: "staged", ...dates }).slice(1)).toEqual([
      "整改状态：阶段性完成。",
      "复查日期：2025年12月31日。",
    ]);
    expect(told({ status: "staged", ...dates }, { edition: "report" })).toContain("完成时限：2025年6月30日。");
  });

  test("is no part where all is done, or what goes on is withheld", () => {
    expect(linesOf(made([done])).join("\n")).not.toContain("需要继续整改");
    expect(linesOf(made([done, { publish: false }])).join("\n")).not.toContain("需要继续整改");
  });
});
