import { describe, expect, test } from "vitest";
import { eachList, lists } from "../../../src/documents/lists/lists.js";
import { messages } from "../../../src/messages/index.js";
import type { Problem } from "../../../src/model/schema.js";
import { sourceOf } from "../source.js";
import { columnOf, tableOf } from "../tables.js";

const hash = "a".repeat(64);

const problems: Partial<Problem>[] = [
  {
    status: "done",
    origin: "self",
    term: "immediate",
    regulations: [{ title: "学习制度", kind: "revised", document: "某发〔2025〕8号" }, { title: "会议制度" }],
    evidence: [{ document: "某发〔2025〕9号" }],
    measures: [
      {
        id: 1,
        text: "修订",
        status: "done",
        done_on: "2025-06-20",
        evidence: [{ file: "evidence/001/a.pdf", sha256: hash }],
      },
      { id: 2, text: "学习", status: "done", evidence: [{ url: "https://example.invalid/a" }] },
    ],
  },
  { status: "in_progress", category: "discipline", deadline: "2025-06-01" },
];

describe("the lists", () => {
  test("are three, with the regulations, the evidence and the figures", () => {
    const document = lists.build(sourceOf(problems), messages.zh);
    const names = document.blocks.map((block) => (block.kind === "table" ? block.name : block.kind));
    expect(names).toEqual(["问题清单", "整改清单", "责任清单", "制度清单", "佐证材料目录", "统计"]);
    expect(document.title).toBe("三清单（某局巡察整改台账）");
  });

  test("every name of a list can be that of a sheet, in every language", () => {
    for (const { papers } of Object.values(messages)) {
      for (const name of Object.values(papers.lists.names)) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
  });

  test("the figures are those of the ledger, the total last", () => {
    const table = tableOf(lists.build(sourceOf(problems), messages.zh), "统计");
    expect(columnOf(table, "total")).toEqual([1, 1, 0, 2]);
    expect(columnOf(table, "done")).toEqual([1, 0, 0, 1]);
    expect(columnOf(table, "percent")).toEqual([100, 0, null, 50]);
    const [last] = table.rows.at(-1) ?? [];
    expect(last).toEqual({ value: "合计", tone: "strong" });
  });

  test("the catalogue names every piece of proof and what it proves", () => {
    const table = tableOf(eachList.evidence.build(sourceOf(problems), messages.zh));
    expect(columnOf(table, "item")).toEqual(["某发〔2025〕9号", "evidence/001/a.pdf", "https://example.invalid/a"]);
    expect(columnOf(table, "kind")).toEqual(["文号", "文件", "网址"]);
    expect(columnOf(table, "measure")).toEqual([null, 1, 2]);
    expect(columnOf(table, "sha256")).toEqual([null, hash, null]);
  });

  test("the list of rules counts them through", () => {
    const table = tableOf(eachList.regulations.build(sourceOf(problems), messages.zh));
    expect(columnOf(table, "number")).toEqual([1, 2]);
    expect(columnOf(table, "kind")).toEqual(["修订", null]);
    expect(columnOf(table, "problem")).toEqual([1, 1]);
  });

  test("the light is that of the day", () => {
    const at = (today: string) =>
      columnOf(tableOf(eachList.responsibilities.build(sourceOf(problems, {}, { today }), messages.zh)), "light");
    expect(at("2025-06-02")).toEqual([null, undefined, "已逾期"]);
    expect(at("2025-06-01")).toEqual([null, undefined, "即将到期"]);
  });

  test("the day on which staged work is looked at again stands beside the light that follows it", () => {
    const staged: Partial<Problem> = { status: "staged", deadline: "2026-12-31", review_on: "2025-06-01" };
    const tableWith = (of: readonly Partial<Problem>[]) =>
      tableOf(eachList.responsibilities.build(sourceOf(of), messages.zh));
    const table = tableWith([...problems, staged]);
    expect(columnOf(table, "review_on").at(-1)).toEqual({ date: "2025-06-01" });
    expect(columnOf(table, "deadline").at(-1)).toEqual({ date: "2026-12-31" });
    expect(columnOf(table, "light").at(-1)).toBe("已逾期");
    expect(table.columns.find(({ key }) => key === "review_on")?.header).toBe("复查日期");
    expect(tableWith(problems).columns.map(({ key }) => key)).not.toContain("review_on");
  });

  test("groups have a column where there are any", () => {
    const keys = (of: readonly Partial<Problem>[]) =>
      tableOf(eachList.problems.build(sourceOf(of), messages.zh)).columns.map(({ key }) => key);
    expect(keys(problems)).not.toContain("group");
    expect(keys([...problems, { group: "党建" }])).toContain("group");
  });

  test("what is left out, and what was chosen, is said first", () => {
    const source = sourceOf(
      problems,
      {},
      { chosen: { count: 2, of: 9 }, moment: { commit: "abcdef0123456", date: "2025-06-29", asked: "day" } },
    );
    const excluded = {
      file: "/ledger/problems/007.yaml",
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      severity: "error",
      rule: "yaml-syntax",
      params: {},
    };
    const document = lists.build(
      { ...source, ledger: { ...source.ledger, excluded: [excluded as never] } },
      messages.zh,
    );
    expect(document.complete).toBe(false);
    expect(document.remarks).toEqual([
      expect.stringContaining("2025年6月29日"),
      "有1个文件无法读取，未计入本件的任何数字：problems/007.yaml。",
      "本件只涉及台账9个问题中的2个。",
    ]);
  });
});
