import { describe, expect, test } from "vitest";
import { sheet } from "../../src/documents/sheet.js";
import { messages } from "../../src/messages/index.js";
import type { Problem } from "../../src/model/schema.js";
import { sourceOf } from "./source.js";
import { columnOf, tableOf } from "./tables.js";

const two: Partial<Problem> = {
  status: "in_progress",
  leaders: ["局长"],
  departments: ["办公室", "人事科"],
  deadline: "2025-12-31",
  measures: [
    { id: 1, text: "修订制度", status: "done", progress: "已印发" },
    { id: 2, text: "集中学习", status: "pending", departments: ["机关党委"], deadline: "2025-09-30" },
  ],
};

function made(problems: readonly Partial<Problem>[], departments: readonly string[] = []) {
  return tableOf(sheet.build(sourceOf(problems, {}, { departments }), messages.zh));
}

describe("the sheet", () => {
  test("has the columns that offices use, in their order", () => {
    expect(
      made([])
        .columns.map(({ header }) => header)
        .join(" "),
    ).toBe("序号 方面 具体问题 整改目标 整改措施 责任领导 责任部门 完成时限 整改进展 整改状态");
  });

  test("has a row for each measure, and one for a problem without any", () => {
    const table = made([two, {}]);
    expect(columnOf(table, "id")).toEqual([1, undefined, 2]);
    expect(columnOf(table, "text")).toEqual(["修订制度", "集中学习", null]);
    expect(table.rows[0]?.[0]?.rows).toBe(2);
  });

  test("tells a measure's own office and date where it has them, the problem's otherwise", () => {
    const table = made([two]);
    expect(columnOf(table, "departments")).toEqual(["办公室、人事科", "机关党委"]);
    expect(columnOf(table, "deadline")).toEqual([{ date: "2025-12-31" }, { date: "2025-09-30" }]);
    expect(columnOf(table, "leaders")).toEqual(["局长", undefined]);
  });

  test.each<[Partial<Problem>, (string | undefined)[]]>([
    [two, ["已完成整改", "尚未启动"]],
    [{ ...two, status: "staged" }, ["已完成整改（问题：阶段性完成）", "尚未启动（问题：阶段性完成）"]],
    [{ ...two, measures: [{ id: 1, text: "修订制度", status: "done" }] }, ["已完成整改（问题：正在推进整改）"]],
    [{ ...two, measures: [{ id: 1, text: "修订制度", status: "pending" }] }, ["尚未启动（问题：正在推进整改）"]],
    [{ ...two, status: "closed" }, ["已销号", undefined]],
    [{ ...two, measures: [] }, ["正在推进整改"]],
  ])("tells the status so that both the measures' and the problem's can be known", (problem, expected) => {
    expect(columnOf(made([problem]), "status")).toEqual(expected);
  });

  test("gives an office its part: its own measures, or all where it answers for the whole", () => {
    expect(columnOf(made([two], ["机关党委"]), "text")).toEqual(["集中学习"]);
    expect(columnOf(made([two], ["办公室"]), "text")).toEqual(["修订制度"]);
    const whole = {
      ...two,
      departments: ["监督科"],
      measures: two.measures?.map((each) => ({ ...each, departments: ["别处"] })),
    };
    expect(columnOf(made([whole as Problem], ["监督科"]), "text")).toHaveLength(2);
  });
});
