import { describe, expect, test } from "vitest";
import { clausesOf } from "../../../src/import/notice/clauses.js";
import { figuresIn } from "../../../src/import/notice/headline.js";
import { piecesOf } from "../../../src/import/notice/labels.js";
import { markOf } from "../../../src/import/notice/marks.js";
import { numberOf } from "../../../src/import/notice/numerals.js";
import { regulationsIn } from "../../../src/import/notice/regulations.js";
import { clauseResult, resultOf } from "../../../src/import/notice/results.js";
import { roundOf } from "../../../src/import/notice/round.js";
import { sentencesOf } from "../../../src/import/notice/sentences.js";
import { titleOf } from "../../../src/import/notice/titles.js";

describe("a number at the beginning of a line", () => {
  test.each([
    ["一、甲", "part", 1, "一、"],
    ["十二、甲", "part", 12, "十二、"],
    ["（三）甲", "bracketed", 3, "（三）"],
    ["(三)甲", "bracketed", 3, "(三)"],
    ["㈡甲", "bracketed", 2, "㈡"],
    ["7.甲", "arabic", 7, "7."],
    ["７．甲", "arabic", 7, "７．"],
    ["7、甲", "arabic", 7, "7、"],
    ["7.2024年以来", "arabic", 7, "7."],
    ["（12）甲", "bracketed-arabic", 12, "（12）"],
    ["3）甲", "bracketed-arabic", 3, "3）"],
    ["④甲", "circled", 4, "④"],
    ["问题1.甲", "word", 1, "问题1."],
    ["反馈问题二：甲", "word", 2, "反馈问题二："],
    ["第一，甲", "ordinal", 1, "第一，"],
  ] as const)("%s", (text, kind, number, printed) => {
    expect(markOf(text)).toEqual({ kind, number, printed, damaged: false });
  });

  test.each([
    ["l.甲", "arabic", 1],
    ["1O.甲", "arabic", 10],
    ["3针对“甲”的问题", "arabic", 3],
    ["3，针对“甲”的问题", "arabic", 3],
    ["—、甲", "part", 1],
    ["（—）甲", "bracketed", 1],
    ["二)甲", "bracketed", 2],
    ["（二贯彻落实上级决策部署方面不够有力", "bracketed", 2],
    ["〔二〕甲", "bracketed", 2],
    ["二，甲", "part", 2],
  ] as const)("%s is damaged", (text, kind, number) => {
    expect(markOf(text)).toMatchObject({ kind, number, damaged: true });
  });

  test.each([
    "1.5亿元",
    "2025年",
    "二、三季度完成",
    "一是甲",
    "问题十分突出",
    "10月22日",
    "（2025年）",
    "（一般问题）甲",
    "甲",
    "",
  ])("%j begins with none", (text) => {
    expect(markOf(text)).toBeNull();
  });

  test("is a number in either writing", () => {
    expect(["33", "三十三", "十", "二十", "一百零五", "两", "〇"].map(numberOf)).toEqual([33, 33, 10, 20, 105, 2, 0]);
    expect(["", "十百", "百十千", "甲"].map(numberOf)).toEqual([null, null, null, null]);
  });
});

describe("a title", () => {
  test.each([
    ["针对“甲乙”的问题。丙。", "甲乙", "丙。", "quoted"],
    ["针对“‘“三会一课”’制度执行不到位”的问题。", "‘“三会一课”’制度执行不到位", "", "quoted"],
    ["针对“落实“第一议题”不严格”的问题。", "落实“第一议题”不严格", "", "quoted"],
    ['针对"落实"第一议题"不严格"的问题:丙', '落实"第一议题"不严格', "丙", "quoted"],
    ["针对“三会一课”落实不力的问题。丙", "“三会一课”落实不力", "丙", "open"],
    ["针对“甲”“乙”的问题。", "“甲”“乙”", "", "open"],
    ["针对巡察反馈的“甲乙”问题，一是丙。", "甲乙", "一是丙。", "quoted"],
    ["关于“甲乙”的问题整改情况", "甲乙", "", "quoted"],
    ["关于“甲乙”方面的问题", "甲乙", "", "quoted"],
    ["关于制度执行不严的问题。", "制度执行不严", "", "open"],
    ["“甲乙”问题整改情况：丙", "甲乙", "丙", "quoted"],
    ["反馈问题：甲乙。丙", "甲乙", "丙", "labelled"],
    ["反馈问题:关于“甲乙”的问题", "甲乙", "", "quoted"],
    ["针对群众反映的问题，修订制度。", "群众反映", "修订制度。", "clause"],
    ["学习不深入的问题。丙", "学习不深入", "丙", "stated"],
    ["学习不深入。丙", "学习不深入", "丙", "bare"],
    ["学习不深入：一是丙", "学习不深入", "一是丙", "bare"],
    ["回避问题。丙", "回避问题", "丙", "bare"],
  ] as const)("%s", (heading, title, rest, form) => {
    expect(titleOf(heading)).toEqual({ title, rest, form, unclosed: false });
  });

  test("whose quotation mark is not closed says so", () => {
    expect(titleOf("针对“甲乙的问题。丙")).toEqual({ title: "甲乙", rest: "丙", form: "open", unclosed: true });
  });

  test("of an aspect is none of a problem", () => {
    expect(titleOf("关于党的建设方面存在的问题").form).not.toBe("open");
  });
});

describe("a result", () => {
  const result = (status: string | null, term: string | null = null) => ({ status, term, mixed: false });
  test.each([
    ["已完成", result("done")],
    ["完成", result("done")],
    ["整改到位", result("done")],
    ["已整改到位。", result("done")],
    ["该问题已完成整改。", result("done")],
    ["目前，该问题已全部完成整改", result("done")],
    ["已完成整改，待销号", result("done")],
    ["已销号", result("closed")],
    ["已完成整改并销号。", result("closed")],
    ["阶段性完成", result("staged")],
    ["基本完成", result("staged")],
    ["已取得阶段性成效", result("staged")],
    ["正在推进", result("in_progress")],
    ["正在推进整改", result("in_progress")],
    ["正在整改", result("in_progress")],
    ["持续推进", result("in_progress")],
    ["未完成", result("pending")],
    ["尚未启动", result("pending")],
    ["已完成整改并长期坚持。", result("done", "long_term")],
    ["立行立改", result(null, "immediate")],
    ["立行立改，已完成整改", result("done", "immediate")],
  ])("%s", (phrase, expected) => {
    expect(resultOf(phrase)).toEqual(expected);
  });

  test.each([
    "部分完成",
    "预计年底完成",
    "将于6月完成整改",
    "没有完成",
    "以确保各项问题整改到位",
    "未全部完成",
    "申请销号",
    "",
    "整改",
  ])("%j is none", (phrase) => {
    expect(resultOf(phrase)).toBeNull();
  });

  test("that says two things is mixed", () => {
    expect(resultOf("基本完成，正在推进")).toEqual({ status: "staged", term: null, mixed: true });
  });

  test("is found among other clauses", () => {
    expect(clauseResult("已完成整改，形成制度3项。")).toEqual(result("done"));
    expect(clauseResult("完成了3项，预计年底完成整改。")).toBeNull();
  });
});

describe("measures", () => {
  test.each([
    ["一是甲。二是乙。三是丙。", ["甲。", "乙。", "丙。"]],
    ["第一，甲；第二，乙。", ["甲；", "乙。"]],
    ["(1)甲；(2)乙。", ["甲；", "乙。"]],
    ["①甲②乙。", []],
    ["①甲。②乙。", ["甲。", "乙。"]],
    ["1.甲。2.乙。", ["甲。", "乙。"]],
    ["（1）一是甲，二是乙。（2）丙。", ["一是甲，二是乙。", "丙。"]],
    ["把统一是非标准作为“一是甲。二是乙”来抓", []],
    ["投入1.5亿元。2.5公里", []],
  ])("%s", (text, clauses) => {
    expect(clausesOf(text).clauses).toEqual(clauses);
  });

  test("that jump are told", () => {
    expect(clausesOf("甲：一是乙。三是丙。")).toEqual({
      lead: "甲：",
      clauses: ["乙。", "丙。"],
      gaps: [{ found: 3, expected: 2 }],
    });
  });
});

describe("labels", () => {
  test("part a line into its pieces", () => {
    const line = "整改状态：正在整改。整改措施：一是甲，乙；责任部门：办公室。完成时限：2025年底";
    expect(piecesOf(line, 4).map(({ field, text }) => `${field} ${text}`)).toEqual([
      "result 正在整改。",
      "measures 一是甲，乙；",
      "departments 办公室。",
      "deadline 2025年底",
    ]);
  });

  test("count at the beginning of a clause and outside quotations only", () => {
    expect(piecesOf("填写整改措施：甲。“整改结果：乙”", 1)).toHaveLength(1);
    expect(piecesOf("【整改结果】完成", 1)).toEqual([{ field: "result", text: "完成", line: 1 }]);
  });
});

describe("sentences", () => {
  test("end outside quotations, and at a dot where marks are mixed", () => {
    expect(sentencesOf("甲“乙。”丙。丁")).toEqual(["甲“乙。”丙。", "丁"]);
    expect(sentencesOf("甲.乙3.5%。见a.doc，丙")).toEqual(["甲.", "乙3.5%。", "见a.doc，丙"]);
    expect(sentencesOf("甲“乙。丙。")).toEqual(["甲“乙。", "丙。"]);
  });
});

describe("the figures of a headline", () => {
  test.each([
    [
      "反馈的4个方面33个问题，已完成整改32个，正在推进整改的问题1个；共制定48条整改措施，修订完善《甲》等3个制度文件。",
      { categories: 4, problems: 33, done: 32, in_progress: 1, measures: 48, regulations: 3 },
    ],
    [
      "反馈的三个方面二十一个问题，已完成整改十九个，基本完成两个，制定整改措施五十条，建立制度六项，完成率达90.5%。",
      { categories: 3, problems: 21, done: 19, staged: 2, measures: 50, regulations: 6, rate: 90.5 },
    ],
    ["共反馈问题28个，目前24个已完成，3个正在推进。", { problems: 28, done: 24, in_progress: 3 }],
    ["指出12个问题，均已全部完成整改。", { problems: 12, done: 12 }],
    ["８个问题已全部整改到位。", { problems: 8, done: 8 }],
    ["开展培训3次，检查企业12家。", {}],
  ])("%s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});

describe("regulations", () => {
  test.each([
    ["修订完善《甲管理办法》《乙制度》。", ["revised 甲管理办法", "revised 乙制度"], []],
    ["《甲》《乙》《丙》三个制度文件已修订完善", ["revised 甲", "revised 乙", "revised 丙"], []],
    ["制定出台《甲实施细则（试行）》等4项制度。", ["made 甲实施细则（试行）"], []],
    ["建立健全《甲制度》", [" 甲制度"], []],
    ["《甲制度》已重新修订，", [], ["revised 甲制度"]],
    ["学习《甲工作条例》，传达《乙规定》，依照《丙管理办法》办理，印发《丁的通知》。", [], []],
    ["学习新修订的《甲规定》；正在制定《乙办法》，拟修订《丙制度》。", [], []],
  ])("%s", (text, sure, told) => {
    const named = regulationsIn(text);
    const plain = ({ kind = "", title }: { kind?: string; title: string }) => `${kind} ${title}`;
    expect(named.sure.map(plain)).toEqual(sure);
    expect(named.told.map(plain)).toEqual(told);
  });
});

test("the inspection is read from the paragraph that names it", () => {
  const text = "2025年3月1日至5月20日，市委第三巡察组对某局党组开展了专项巡察。2025年6月3日，向某局党组反馈了意见。";
  expect(roundOf(text)).toEqual({
    kind: "专项巡察",
    body: "市委第三巡察组",
    from: "2025-03-01",
    to: "2025-05-20",
    feedback_on: "2025-06-03",
  });
  expect(roundOf("现将有关情况公布如下。")).toBeNull();
});
