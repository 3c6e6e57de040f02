import { describe, expect, test } from "vitest";
import { read, rulesOf, tableOf } from "./tables.js";

describe("several tables", () => {
  const lists = [
    tableOf(
      [
        ["序号", "方面", "具体问题", "整改状态"],
        [1, "学风", "甲", "已销号"],
        [2, "学风", "乙", "正在推进"],
      ],
      "问题清单",
    ),
    tableOf(
      [
        ["序号", "具体问题", "整改目标", "整改措施"],
        [1, "甲", "入心", "修订"],
        [2, "乙", null, "调研"],
      ],
      "整改清单",
    ),
    tableOf(
      [
        ["序号", "具体问题", "整改措施", "责任部门"],
        [1, "甲", "修订", "办公室"],
        [2, "乙", "考察", "人事科"],
      ],
      "责任清单",
    ),
  ];

  test("that are the lists of one ledger are joined by number and title", () => {
    const proposal = read(lists);
    expect(proposal.problems).toHaveLength(2);
    expect(proposal.problems[0]).toMatchObject({
      category: "c1",
      status: "closed",
      goal: "入心",
      departments: ["办公室"],
      measures: [{ text: "修订", status: "done" }],
      source: { line: 2, item: "1", sheet: "问题清单" },
    });
    expect(proposal.notes).toMatchObject([
      { rule: "tables-joined", sheet: "整改清单", params: { into: "问题清单", problems: 2 } },
      { rule: "tables-differ", sheet: "责任清单", line: 3, params: { number: "2", field: "measures" } },
      { rule: "tables-joined", sheet: "责任清单" },
    ]);
  });

  test("that tell other problems follow each other", () => {
    const part = (title: string) =>
      tableOf(
        [
          ["序号", "具体问题"],
          [1, title],
        ],
        title,
      );
    const proposal = read([part("甲"), part("乙")]);
    expect(proposal.problems.map(({ id, title, source }) => [id, title, source.sheet])).toEqual([
      [1, "甲", "甲"],
      [2, "乙", "乙"],
    ]);
    expect(rulesOf(proposal)).toContain("row-number-twice 2");
  });
});
