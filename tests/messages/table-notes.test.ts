import { describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import { answered, at, printed } from "../import/answer/papers.js";
import { read, tableOf } from "../import/table/tables.js";

/** What a person reads of the notes. */
function told(language: "en" | "zh"): string[] {
  const { notes } = read(
    tableOf(
      [
        ["序号", "具体问题", "督办人", "整改措施", "完成时限", "整改情况"],
        [1, "甲", "某", "修订\n学习", "6月底前", "均已完成。"],
        [1, "乙", "某", "调研", "2025年2月30日", "已考察"],
        ["合计", 2],
      ],
      "台账",
    ),
  );
  const sentences: Readonly<Record<string, (params: never) => string>> = messages[language].tableNotes;
  return notes.map(({ rule, params }) => sentences[rule]?.(params as never) ?? rule);
}

describe("what reading a table left open", () => {
  test("is told in plain English", () => {
    expect(told("en")).toEqual([
      'The column "督办人" is not known and was left out.',
      'The column "整改情况" could mean progress or status: it was taken for progress.',
      'The row "合计" is a total and was left out.',
      'The measures of "甲" are not numbered: each of 2 lines was taken for one.',
      '"2025年2月30日" is no day of the calendar, so it was left out.',
      '"6月底前" names no year: taken as 2025-06-30.',
      "Number 1 already stands in row 2; both are kept, as problems of their own.",
      "Not every problem has a number of its own, so they were numbered from 1 to 2 in their order.",
      'The progress of "甲" is not told by its 2 measures: it was left with the first.',
      "No status is given for 2 problem(s), taken as pending: 1, 2.",
    ]);
  });

  test("and in plain Chinese", () => {
    expect(told("zh")).toEqual([
      "不认识“督办人”列，未读取。",
      "“整改情况”列可以是“整改进展”，也可以是“整改状态”，已按“整改进展”读取。",
      "“合计”是合计行，未读取。",
      "问题“甲”的整改措施没有编号，已按行分成2项。",
      "日历上没有“2025年2月30日”这一天，未读取。",
      "“6月底前”没有写年份，取 2025-06-30。",
      "序号1已经出现在第2行，两个问题都保留。",
      "序号不全或者有重复，已按先后顺序从1到2重新编号。",
      "问题“甲”的整改进展没有按2项措施分别写，已归入第一项。",
      "有2个问题没有写整改状态，按尚未启动处理：1、2。",
    ]);
  });
});

test.each(["en", "zh"] as const)("what an answer leaves open is told with the reference: %s", (language) => {
  const problem = { title: "档案不全", status: "in_progress" } as const;
  const paper = printed([problem]);
  paper.rows[0]?.splice(at.status, 1, "尚未启动");
  const [note] = answered([problem], paper).notes;
  if (note?.rule !== "no-step") throw new Error("no such note");
  expect(messages[language].answerNotes["no-step"](note.params)).toBe(
    { en: 'No step leads from "in_progress" to "pending" for 1.', zh: "问题1不能从“正在推进整改”变为“尚未启动”。" }[
      language
    ],
  );
});
