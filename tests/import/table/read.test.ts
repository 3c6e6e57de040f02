import { describe, expect, test } from "vitest";
import { read, rulesOf, tableOf } from "./tables.js";

const head = ["序号", "方面", "具体问题", "整改措施", "责任领导", "责任部门", "完成时限", "整改进展", "整改状态"];

describe("a table", () => {
  test("becomes problems, with a header below titles and remarks", () => {
    const proposal = read(
      tableOf([
        [{ value: "某局2025年度巡察整改台账", columns: 9 }, ...Array(8).fill(null)],
        ["填报单位（盖章）：某局党组", null, null, null, null, null, "填报日期：2025年3月1日"],
        [],
        head,
        [1, "学习有差距", "学习不“深”\n不透", "修订制度", "局长、副局长", "办公室", "2025年6月底", "已印发", "已完成"],
        [2, null, "学用脱节", "开展调研", "副局长", "人事科", "立行立改", null, "正在推进"],
      ]),
    );
    expect(proposal.ledger).toMatchObject({ title: "某局2025年度巡察整改台账", organization: "某局党组" });
    expect(proposal.categories).toEqual([{ id: "c1", name: "学习有差距" }]);
    expect(proposal.problems).toEqual([
      {
        id: 1,
        category: "c1",
        group: null,
        title: "学习不“深”\n不透",
        status: "done",
        term: null,
        origin: null,
        goal: null,
        leaders: ["局长", "副局长"],
        departments: ["办公室"],
        deadline: "2025-06-30",
        measures: [{ text: "修订制度", status: "done", progress: "已印发" }],
        regulations: [],
        follow_up: null,
        source: { line: 5, item: "1" },
      },
      expect.objectContaining({
        id: 2,
        category: "c1",
        status: "in_progress",
        term: "immediate",
        deadline: null,
        measures: [{ text: "开展调研", status: "in_progress", progress: null }],
      }),
    ]);
    expect(proposal.notes).toEqual([]);
    expect(proposal.mapping.map(({ column, field }) => `${column}=${field}`)).toEqual([
      "序号=id",
      "方面=category",
      "具体问题=title",
      "整改措施=measures",
      "责任领导=leaders",
      "责任部门=departments",
      "完成时限=deadline",
      "整改进展=progress",
      "整改状态=status",
    ]);
  });

  test("has a header of two rows, with names below headings that reach over them", () => {
    for (const group of [{ value: "整改责任", columns: 2 }, "整改责任"]) {
      const { problems, mapping } = read(
        tableOf([
          ["序号", "反馈\n问题", group, null, { value: "整改时限（年/月/日）" }],
          [null, null, "领导", "部 门", null],
          [1, "学习不深", "局长", "办公室", "2025.6.30"],
        ]),
      );
      expect(problems[0]).toMatchObject({ leaders: ["局长"], departments: ["办公室"], deadline: "2025-06-30" });
      expect(mapping.map(({ field }) => field)).toEqual(["id", "title", "leaders", "departments", "deadline"]);
    }
  });

  test("has its header again on each page, in one row or in two", () => {
    const top = [
      ["序号", "问题", { value: "责任", columns: 2 }, null],
      [null, null, "责任领导", "责任部门"],
    ];
    const proposal = read(
      tableOf([...top, [1, "甲", "局长", "办公室"], ...top, [null, null, null, "人事科"], [2, "乙"]]),
    );
    expect(proposal.problems.map(({ title }) => title)).toEqual(["甲", "乙"]);
    expect(proposal.problems[0]?.departments).toEqual(["办公室", "人事科"]);
    expect(rulesOf(proposal)).toEqual(["header-repeated", "cells-without-status"]);
  });

  test("continues a problem below its number and title, merged, blank or repeated", () => {
    const last = ["副局长", "人事科"];
    const merged = [
      { value: 1, rows: 2 },
      { value: "学风", rows: 2 },
      { value: "甲", rows: 2 },
    ];
    for (const [first, second] of [
      [merged, [null, null, null]],
      [
        [1, "学风", "甲"],
        [null, null, null],
      ],
      [
        [1, "学风", "甲"],
        [1, "学风", "甲"],
      ],
    ] as const) {
      const { problems } = read(
        tableOf([
          ["序号", "方面", "具体问题", "整改措施", "责任领导", "责任部门"],
          [...first, "修订制度", "局长", "办公室"],
          [...second, "集中学习", ...last],
          [2, "学风", "乙", "调研", ...last],
        ]),
      );
      expect(problems.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
        ["修订制度", "集中学习"],
        ["调研"],
      ]);
      expect(problems[0]?.measures[1]).toMatchObject({ leaders: ["副局长"], departments: ["人事科"] });
    }
  });

  test("has categories as rows of their own, of two levels", () => {
    const { problems, categories } = read(
      tableOf([
        ["序号", "具体问题", "整改措施"],
        [{ value: "一、学习有差距", columns: 3 }, null, null],
        [{ value: "（一）学习制度", columns: 3 }, null, null],
        [1, "甲", "修订"],
        ["（二）学风"],
        [2, "乙", "调研"],
        ["二、作风不实"],
        [3, "丙", "检查"],
      ]),
    );
    expect(categories.map(({ name }) => name)).toEqual(["学习有差距", "作风不实"]);
    expect(problems.map(({ category, group }) => [category, group])).toEqual([
      ["c1", "（一）学习制度"],
      ["c1", "（二）学风"],
      ["c2", null],
    ]);
  });

  test("ends in totals, remarks and signatures, which are no problems", () => {
    const proposal = read(
      tableOf([
        ["序号", "具体问题", "整改状态"],
        [1, "合计数不准", "已完成"],
        ["小 计", "1"],
        ["合计", 1, 1],
        [{ value: "注：已完成含已销号。", columns: 3 }, null, null],
        ["填表人：", null, "单位负责人（签字）："],
      ]),
    );
    expect(proposal.problems.map(({ title }) => title)).toEqual(["合计数不准"]);
    expect(proposal.notes.map(({ params }) => ("reason" in params ? params.reason : ""))).toEqual([
      "total",
      "total",
      "remark",
      "remark",
    ]);
  });

  test.each([
    [[], "empty"],
    [
      [
        ["姓名", "职务"],
        ["甲", "乙"],
      ],
      "no-header",
    ],
    [
      [
        ["序号", "责任领导", "责任部门"],
        [1, "局长", "办公室"],
      ],
      "no-title",
    ],
    [
      [
        ["方面", "问题", "完成率"],
        ["学风", 8, 100],
        ["合计", 8, 100],
      ],
      "no-title",
    ],
  ])("that is none is told: %j", (rows, reason) => {
    const { problems, notes, mapping } = read(tableOf(rows, "统计"));
    expect([problems, mapping]).toEqual([[], []]);
    expect(notes).toMatchObject([{ rule: "table-unread", sheet: "统计", params: { reason } }]);
  });

  test("tells numbers that stand twice or are missing, and numbers anew", () => {
    const proposal = read(
      tableOf([
        ["序号", "具体问题"],
        [1, "甲"],
        [2, "乙"],
        [2, "丙"],
        [null, "丁"],
        [9, null],
        [null, null, "x"],
      ]),
    );
    expect(proposal.problems.map(({ id, title, source }) => [id, title, source.item])).toEqual([
      [1, "甲", "1"],
      [2, "乙", "2"],
      [3, "丙", "2"],
      [4, "丁", null],
    ]);
    expect(rulesOf(proposal)).toEqual([
      "row-without-number 5",
      "row-without-title 6",
      "row-left-out 7",
      "row-number-twice 4",
      "rows-renumbered",
      "cells-without-status",
    ]);
  });

  test("keeps its own numbers where each problem has one", () => {
    const { problems } = read(
      tableOf([
        ["编号", "问题"],
        ["03", "甲"],
        ["1.", "乙"],
      ]),
    );
    expect(problems.map(({ id, source }) => [id, source.item])).toEqual([
      [3, "03"],
      [1, "1."],
    ]);
  });

  test("without numbers has a problem for each title", () => {
    const { problems } = read(
      tableOf([
        ["具体问题", "整改措施"],
        ["甲", "修订"],
        ["甲", "学习"],
        ["乙", "调研"],
      ]),
    );
    expect(problems.map(({ id, measures }) => [id, measures.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });
});
