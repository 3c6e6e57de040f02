import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/model/schema.js";
import { linesOf } from "./lines.js";
import { done, made, measure } from "./made.js";

describe("the report for those who inspected", () => {
  const problem: Partial<Problem> = {
    ...done,
    status: "closed",
    origin: "self",
    publish: false,
    withheld: "case",
    leaders: ["局长"],
    departments: ["办公室"],
    deadline: "2025-12-31",
    follow_up: "等待批复",
    internal: "不得外传",
    measures: [measure(1, { progress: "已办结", departments: ["人事科", "办公室"] })],
    log: [
      { on: "2025-05-01", event: "close", approved_by: ["副局长"], note: "过程" },
      { on: "2025-06-01", event: "close", approved_by: ["局长", "书记"] },
    ],
  };
  const report = (given: Partial<Problem>) =>
    linesOf(made([given], { round: { body: "第一巡察组" } }, { edition: "report" }));

  test("is addressed, and tells everything that concerns the result, also of what is withheld", () => {
    const lines = report(problem);
    expect(lines[0]).toBe("第一巡察组：");
    expect(lines[1]).toBe("第一巡察组对本单位开展巡察。现将整改情况报告如下：");
    expect(lines.slice(5, -2)).toEqual([
      "1.针对“问题1”的问题（自查发现；不对外公开：涉案）。",
      "措施1。已办结。",
      "整改结果：已完成整改，已销号。",
      "责任领导：局长。",
      "责任部门：办公室、人事科。",
      "完成时限：2025年12月31日。",
      "销号情况：2025年6月1日经局长、书记批准销号。",
      "后续事项：等待批复。",
    ]);
  });

  test("tells a date once, and no closing that was undone or is not recorded", () => {
    const lines = report({ ...problem, status: "in_progress" }).join("\n");
    expect(lines.match(/完成时限/g)).toHaveLength(1);
    expect(lines).not.toContain("销号");
    const { log: _, ...unlogged } = problem;
    expect(report(unlogged).join("\n")).not.toContain("销号情况");
    const reopened = [...(problem.log ?? []), { on: "2025-07-01", event: "reopen" } as const];
    expect(report({ ...problem, log: reopened }).join("\n")).not.toContain("销号情况");
    expect(report({ ...problem, log: [{ on: "2025-06-01", event: "close" }] })).toContain(
      "销号情况：2025年6月1日销号。",
    );
  });
});
