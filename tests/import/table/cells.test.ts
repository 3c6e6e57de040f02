import { describe, expect, test } from "vitest";
import { read, rulesOf, tableOf } from "./tables.js";

const measured = (measures: string, progress: string | null = null, status = "已完成") =>
  read(
    tableOf([
      ["序号", "具体问题", "整改措施", "整改进展", "整改状态"],
      [1, "甲", measures, progress, status],
    ]),
  );

describe("several measures in a cell", () => {
  test("are separated, with progress in the same numbers", () => {
    const { problems, notes } = measured("1.修订制度；\n2.集中学习。", "1.已印发。2.已学习3次。");
    expect(problems[0]?.measures).toEqual([
      { text: "修订制度", status: "done", progress: "已印发。" },
      { text: "集中学习。", status: "done", progress: "已学习3次。" },
    ]);
    expect(notes).toEqual([]);
  });

  test("keep a progress that is told of the whole, with the first, and say so", () => {
    const proposal = measured("一是修订制度；二是集中学习。", "均已完成。");
    expect(proposal.problems[0]?.measures.map(({ progress }) => progress)).toEqual(["均已完成。", null]);
    expect(rulesOf(proposal)).toEqual(["cell-progress-unmatched 2"]);
  });

  test("may stand in lines, which is told", () => {
    const proposal = measured("修订制度\n集中学习", "已印发\n已学习");
    expect(proposal.problems[0]?.measures.map(({ text, progress }) => [text, progress])).toEqual([
      ["修订制度", "已印发"],
      ["集中学习", "已学习"],
    ]);
    expect(rulesOf(proposal)).toEqual(["cell-split-by-lines 2"]);
  });

  test("have statuses, posts and dates of their own in the same numbers", () => {
    const { problems } = read(
      tableOf([
        ["序号", "具体问题", "整改措施", "责任部门", "完成时限", "状态"],
        [1, "甲", "1.修订；2.学习", "1.办公室 2.人事科", "1.2025年6月 2.2025年9月", "1.已完成 2.正在推进"],
      ]),
    );
    expect(problems[0]).toMatchObject({
      status: "in_progress",
      deadline: "2025-09-30",
      departments: ["办公室"],
      measures: [
        { status: "done", deadline: "2025-06-30" },
        { status: "in_progress", departments: ["人事科"] },
      ],
    });
  });

  test("are numbered by row, and lose the number", () => {
    const { problems } = read(
      tableOf([
        ["序号", "具体问题", "整改措施"],
        [1, "甲", "（1）修订"],
        [null, null, "（2）学习；"],
        [2, "乙", "1.调研"],
      ]),
    );
    expect(problems.map(({ measures }) => measures.map(({ text }) => text))).toEqual([["修订", "学习"], ["调研"]]);
  });

  test("in rows of their own are whole, lines and all", () => {
    const { problems } = read(
      tableOf([
        ["序号", "具体问题", "整改措施"],
        [1, "甲", "修订\n印发"],
        [null, null, "学习"],
      ]),
    );
    expect(problems[0]?.measures.map(({ text }) => text)).toEqual(["修订\n印发", "学习"]);
  });

  test("with a number missing are told", () => {
    expect(rulesOf(measured("1.修订。3.学习。"))).toContain("cell-numbering-broken 2");
  });
});

describe("one measure over several rows", () => {
  test("has what each of them says", () => {
    const { problems } = read(
      tableOf([
        ["序号", "具体问题", "整改措施", "整改进展", "责任部门", "完成时限"],
        [{ value: 1, rows: 2 }, { value: "甲", rows: 2 }, { value: "修订", rows: 2 }, "已起草", "办公室", "2025-06-30"],
        [null, null, null, "已印发", "人事科", "2025-09-30"],
      ]),
    );
    expect(problems[0]).toMatchObject({
      departments: ["办公室", "人事科"],
      deadline: "2025-09-30",
      measures: [{ text: "修订", progress: "已起草\n已印发" }],
    });
  });
});

describe("a status", () => {
  test.each([
    ["已完成", "done", null],
    ["已完成整改。", "done", null],
    ["整改到位", "done", null],
    ["完成并长期坚持", "done", "long_term"],
    ["已销号", "closed", null],
    ["待审核销号", "done", null],
    ["阶段性完成", "staged", null],
    ["基本完成", "staged", null],
    ["取得阶段性成效", "staged", null],
    ["正在推进", "in_progress", null],
    ["正在推进整改", "in_progress", null],
    ["整改中", "in_progress", null],
    ["持续推进", "in_progress", null],
    ["未启动", "pending", null],
    ["尚未启动", "pending", null],
    ["未完成", "pending", null],
    ["in progress", "in_progress", null],
    ["Done", "done", null],
  ])("%s", (text, status, term) => {
    const proposal = measured("修订", null, text);
    expect(proposal.problems[0]).toMatchObject({ status, term });
    expect(proposal.notes).toEqual([]);
  });

  test.each(["已完成80%", "长期坚持", "x".repeat(10_000)])("that says none is told and left out: %.10s", (text) => {
    const proposal = measured("修订", null, text);
    expect(proposal.problems[0]?.status).toBe("pending");
    expect(rulesOf(proposal)).toContain("cells-without-status");
  });

  test("of the problem stands beside the measure's", () => {
    const { problems } = read(
      tableOf([
        ["序号", "具体问题", "整改措施", "整改状态"],
        [1, "甲", "修订", "已完成整改（问题：阶段性完成）"],
        [null, null, "学习", "尚未启动（问题：阶段性完成）"],
      ]),
    );
    expect(problems[0]?.status).toBe("staged");
    expect(problems[0]?.measures.map(({ status }) => status)).toEqual(["done", "pending"]);
  });
});

describe("a status that reaches over rows", () => {
  test("reaches over those too that end before it", () => {
    const proposal = read(
      tableOf([
        ["序号", "具体问题", "整改措施", "整改状态"],
        [1, "甲", "修订", { value: "已完成", rows: 2 }],
        [null, null, "学习"],
      ]),
    );
    expect(proposal.problems[0]?.status).toBe("done");
    expect(proposal.notes).toEqual([]);
  });

  test("but not over all is told", () => {
    const head = ["序号", "具体问题", "整改措施", "整改状态"];
    const first = [{ value: 1, rows: 2 }, { value: "甲", rows: 2 }, "修订", "已完成"];
    const proposal = read(tableOf([head, first, [null, null, "学习", null]]));
    expect(proposal.problems[0]).toMatchObject({
      status: "in_progress",
      measures: [{ status: "done" }, { status: "pending" }],
    });
    expect(rulesOf(proposal)).toEqual(["cells-status-partial 2"]);
  });
});

describe("columns", () => {
  test("with a name that fits two fields are settled by what stands in them, and told", () => {
    const table = (result: string) =>
      tableOf([
        ["序号", "具体问题", "整改措施", "整改结果"],
        [1, "甲", "修订", result],
      ]);
    const status = read(table("已完成"));
    expect(status.problems[0]).toMatchObject({ status: "done", measures: [{ progress: null }] });
    const progress = read(table("已印发制度"));
    expect(progress.problems[0]?.measures[0]?.progress).toBe("已印发制度");
    expect([rulesOf(status)[0], rulesOf(progress)[0]]).toEqual(["column-choice", "column-choice"]);
  });

  test("that are two for one field, unknown or joined are told", () => {
    const proposal = read(
      tableOf([
        ["序号", "具体问题", "问题表现", "责任部门", "牵头部门", "督办人", "整改状态"],
        [1, "甲", "甲之表现", "人事科", "办公室", "某", "已完成"],
      ]),
    );
    expect(proposal.problems[0]).toMatchObject({ title: "甲", departments: ["办公室", "人事科"] });
    expect(rulesOf(proposal)).toEqual(["column-unknown", "column-second 2", "columns-joined 2"]);
    expect(proposal.mapping).toContainEqual({ column: "问题表现", field: "-" });
  });

  test("are what --map says, and a name that no table has is told", () => {
    const table = tableOf([
      ["编 号", "事项（简述）", "督办\n意见", "整改状态"],
      [1, "甲", "修订", "已完成"],
    ]);
    expect(read(table).problems).toEqual([]);
    const given = { "事项（简述）": "title", 督办意见: "measures", 没有的列: "goal" } as const;
    const proposal = read(table, given);
    expect(proposal.problems[0]).toMatchObject({ title: "甲", measures: [{ text: "修订" }] });
    expect(rulesOf(proposal)).toEqual(["map-unused"]);
    const again = Object.fromEntries(proposal.mapping.map(({ column, field }) => [column, field]));
    expect(read(table, again)).toMatchObject({ problems: proposal.problems, mapping: proposal.mapping, notes: [] });
  });

  test("have proof where it can be cited, and say what cannot", () => {
    const proposal = read(
      tableOf([
        ["序号", "具体问题", "佐证材料", "制度文件", "状态"],
        [1, "甲", "某发〔2025〕8号\nhttps://example.org/a\n会议照片", "《学习制度》《考勤制度》", "已完成"],
      ]),
    );
    expect(proposal.problems[0]).toMatchObject({
      evidence: [{ document: "某发〔2025〕8号" }, { url: "https://example.org/a" }],
      regulations: [{ title: "学习制度" }, { title: "考勤制度" }],
    });
    expect(rulesOf(proposal)).toEqual(["cell-evidence-left-out 2"]);
  });
});

describe("dates", () => {
  const dated = (title: string, cells: readonly (string | number)[], year: number | null = null) =>
    read(
      tableOf([
        [title],
        ["序号", "具体问题", "完成时限", "状态"],
        ...cells.map((cell, at) => [at + 1, "甲", cell, "完成"]),
      ]),
      {},
      year,
    );

  test("without a year have the one given, that of the title, or today's, told once for all alike", () => {
    const deadlines = (title: string, year: number | null) =>
      dated(title, ["6月底前", "6月底前"], year).problems.map(({ deadline }) => deadline);
    expect(deadlines("2024年整改台账", null)).toEqual(["2024-06-30", "2024-06-30"]);
    expect(deadlines("整改台账", null)).toEqual(["2025-06-30", "2025-06-30"]);
    expect(deadlines("2024年整改台账", 2026)).toEqual(["2026-06-30", "2026-06-30"]);
    expect(dated("整改台账", ["6月底前", "6月底前"]).notes).toMatchObject([
      { rule: "date-year-completed", line: 3, params: { text: "6月底前", taken: "2025-06-30", count: 2 } },
    ]);
  });

  test("as numbers of a spreadsheet, impossible or not understood, are told", () => {
    const proposal = dated("整改台账", [45_838, 45_839, "2025年2月30日", "尽快"]);
    expect(proposal.problems.map(({ deadline }) => deadline)).toEqual(["2025-06-30", "2025-07-01", null, null]);
    expect(rulesOf(proposal)).toEqual(["date-impossible 5", "date-unread 6", "date-serial 3"]);
  });
});
