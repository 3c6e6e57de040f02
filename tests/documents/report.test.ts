import { describe, expect, test } from "vitest";
import type { Block, Chart, Document, Tiles } from "../../src/documents/document.js";
import type { Past, Source } from "../../src/documents/paper.js";
import { report } from "../../src/documents/report/report.js";
import { messages } from "../../src/messages/index.js";
import type { Problem } from "../../src/model/schema.js";
import { commit, type Told } from "../query/history.js";
import { richSource } from "./rich-ledger.js";
import { sourceOf } from "./source.js";
import { columnOf, tableOf } from "./tables.js";

function build(source: Source): Document {
  return report.build(source, messages.zh);
}

function tilesOf({ blocks }: Document): Record<string, string> {
  const found = blocks.find((block): block is Tiles => block.kind === "tiles")?.tiles ?? [];
  return Object.fromEntries(
    found.map(({ key, value, note, tone }) => [
      key,
      [value, note, tone].filter((part) => part !== undefined).join(" "),
    ]),
  );
}

function chartOf({ blocks }: Document, shape: Chart["shape"]): Chart | undefined {
  return blocks.find((block): block is Chart => block.kind === "chart" && block.shape === shape);
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** What commits tell, each of one problem. */
function pastOf(...told: readonly (readonly [string, Told])[]): Past {
  const events = told.flatMap(([date, event]) => commit(date, [event]));
  return { events: events.map((event) => ({ event, texts: [] })) };
}

describe("the report's figures", () => {
  test("account for every problem, and alarm only where there is cause", () => {
    const source = sourceOf([
      { status: "done", measures: [{ id: 1, text: "一", status: "done" }], regulations: [{ title: "办法" }] },
      { status: "closed" },
      { status: "in_progress", deadline: "2025-06-29", measures: [{ id: 1, text: "一", status: "pending" }] },
      { status: "staged" },
      { status: "pending" },
      { status: "done", log: [{ on: "2025-06-01", event: "submit" }] },
    ]);
    expect(tilesOf(build(source))).toEqual({
      problems: "6",
      done: "3 完成率50%，其中1个已销号 green",
      in_progress: "1",
      staged: "1",
      pending: "1",
      red: "1 red",
      yellow: "0",
      under_review: "1",
      measures_done: "1 共2项",
      regulations: "1",
    });
  });

  test("are never rounded up to all", () => {
    const almost = Array.from({ length: 200 }, (_, index) => ({ status: index === 0 ? "pending" : "done" }) as const);
    expect(tilesOf(build(sourceOf(almost))).done).toBe("199 完成率99% green");
    expect(tilesOf(build(sourceOf([]))).done).toBe("0 green");
  });

  test("are told for every category, the empty one too, and add up to the tiles", () => {
    const document = build(richSource());
    const chart = chartOf(document, "bars");
    const tiles = tilesOf(document);
    expect(chart?.categories).toHaveLength(5);
    for (const { key, values } of chart?.series ?? []) {
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(Number.parseInt(tiles[key] ?? "", 10));
      expect(values.at(-1)).toBe(0);
    }
  });
});

describe("what is due", () => {
  test("is told with who answers for it, the longest overdue first", () => {
    const source = sourceOf([
      { status: "in_progress", deadline: "2025-06-29" },
      {
        status: "in_progress",
        deadline: "2025-07-10",
        leaders: ["局长", "副局长"],
        departments: ["办公室"],
        measures: [
          { id: 1, text: "修订制度", status: "pending", deadline: "2025-06-10", departments: ["人事科"] },
          { id: 2, text: "印发", status: "done", deadline: "2025-06-01" },
        ],
      },
      { status: "staged", review_on: "2025-06-30" },
      { status: "done", deadline: "2025-01-01" },
    ]);
    const table = tableOf(build(source));
    expect(columnOf(table, "id")).toEqual(["2.1", "1", "3", "2"]);
    expect(columnOf(table, "text")).toEqual(["修订制度", null, null, null]);
    expect(columnOf(table, "leaders")).toEqual(["局长、副局长", "（未明确）", "（未明确）", "局长、副局长"]);
    expect(columnOf(table, "departments")).toEqual(["人事科", "（未明确）", "（未明确）", "办公室"]);
    expect(columnOf(table, "deadline").at(0)).toEqual({ date: "2025-06-10" });
    expect(columnOf(table, "standing")).toEqual(["已逾期20天", "已逾期1天", "今天应复查", "还有10天"]);
    expect(table.rows.map((row) => row.at(-1)?.tone)).toEqual(["red", "red", "yellow", "yellow"]);
  });

  test("leaves out the measures' column where only problems are due", () => {
    const table = tableOf(build(sourceOf([{ status: "pending", deadline: "2025-06-01" }])));
    expect(table.columns.map(({ key }) => key)).not.toContain("text");
  });

  test("names also who answers for a measure to which the problem's date applies", () => {
    const measures: Problem["measures"] = [
      { id: 1, text: "一", status: "pending", leaders: ["副局长"], departments: ["人事科", "办公室"] },
      { id: 2, text: "二", status: "done", leaders: ["总工程师"], departments: ["财务科"] },
      { id: 3, text: "三", status: "pending", deadline: "2026-12-31", departments: ["机关党委"] },
    ];
    const due = { status: "pending", deadline: "2025-06-01", measures } as const;
    const table = tableOf(build(sourceOf([due, { ...due, leaders: ["局长"], departments: ["办公室"] }])));
    expect(columnOf(table, "leaders")).toEqual(["副局长", "局长、副局长"]);
    expect(columnOf(table, "departments")).toEqual(["人事科、办公室", "办公室、人事科"]);
  });

  test("calls no day a deadline on which staged work is looked at again", () => {
    const header = (problem: Partial<Problem>) =>
      tableOf(build(sourceOf([problem]))).columns.find(({ key }) => key === "deadline")?.header;
    expect(header({ status: "staged", deadline: "2026-12-31", review_on: "2025-06-01" })).toBe("时限或复查日期");
    expect(header({ status: "pending", deadline: "2025-06-01" })).toBe("完成时限");
  });

  test("is a sentence where nothing is overdue, and a table below it where something soon will be", () => {
    const calm = build(sourceOf([{ status: "done", deadline: "2025-06-01" }]));
    expect(texts(calm.blocks)).toContain("目前没有逾期的问题。");
    expect(calm.blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    const soon = build(sourceOf([{ status: "pending", deadline: "2025-07-01" }]));
    expect(texts(soon.blocks)).toContain("目前没有逾期的问题。");
    expect(columnOf(tableOf(soon), "standing")).toEqual(["还有1天"]);
    const late = build(sourceOf([{ status: "pending", deadline: "2025-06-01" }]));
    expect(texts(late.blocks)).not.toContain("目前没有逾期的问题。");
  });

  test("tells what has no date apart from what is on time", () => {
    const source = sourceOf([{ status: "pending" }, { status: "done" }, { status: "pending", deadline: "2025-06-01" }]);
    expect(texts(build(source).blocks)).toContain("另有1个未完成的问题没有时限，无法判断是否逾期。");
    const dated = sourceOf([{ status: "pending", deadline: "2026-06-01" }]);
    expect(texts(build(dated).blocks).join()).not.toContain("没有时限");
  });
});

describe("the course", () => {
  test("ends today in the figures of the paper, also where the files are ahead of the last commit", () => {
    const past = pastOf(
      ["2025-06-01", { id: 1, status: "pending", kind: "added" }],
      ["2025-06-10", { id: 2, status: "pending", kind: "added" }],
      ["2025-06-30", { id: 1, status: "in_progress" }],
    );
    const source = sourceOf([{ status: "done" }, {}, {}], {}, { past });
    const chart = chartOf(build(source), "course");
    expect(chart?.categories).toEqual(["2025-06-01", "2025-06-10", "2025-06-30"]);
    expect(chart?.title).toBe("问题总数和已完成整改数，只列数字有变化的提交日期和本件日期");
    expect(chart?.series.map(({ key, values }) => [key, ...values])).toEqual([
      ["total", 1, 2, 3],
      ["done", 0, 0, 1],
    ]);
  });

  test("is about the chosen problems only; about all, it tells also of those that are gone", () => {
    const past = pastOf(
      ["2025-06-01", { id: 1, status: "done", kind: "added" }],
      ["2025-06-01", { id: 7, status: "done", kind: "added" }],
      ["2025-06-10", { id: 7, status: "done", kind: "removed" }],
    );
    const total = (source: Source) => chartOf(build(source), "course")?.series.at(0)?.values;
    expect(total(sourceOf([{ status: "done" }], {}, { past }))).toEqual([2, 1, 1]);
    const chosen = { count: 1, of: 2 };
    expect(total(sourceOf([{ status: "done" }], {}, { past, chosen }))).toEqual([1, 1]);
  });

  test("leaves out what may be in a file that cannot be read, like every other figure", () => {
    const past = pastOf(
      ["2025-06-01", { id: 1, status: "done", kind: "added" }],
      ["2025-06-01", { id: 2, status: "done", kind: "added" }],
    );
    const source = sourceOf([{ status: "done" }], {}, { past });
    const file = "/ledger/problems/002.yaml";
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const cause = { file, ...start, severity: "error", rule: "too-large", params: { bytes: 2, limit: 1 } } as const;
    const excluded = [cause] as unknown as Source["ledger"]["excluded"];
    const document = build({ ...source, ledger: { ...source.ledger, excluded } });
    expect(chartOf(document, "course")?.series.at(0)?.values).toEqual([1, 1]);
    expect(document.complete).toBe(false);
    expect(document.remarks.join()).toContain("problems/002.yaml");
  });

  test("is replaced by why there is none", () => {
    const why = sourceOf([{}], {}, { past: { why: "这里没有git。" } });
    expect(texts(build(why).blocks)).toContain("无法显示整改进度：这里没有git。");
    const fresh = sourceOf([{}], {}, { past: pastOf(["2025-06-30", { id: 1, status: "pending", kind: "added" }]) });
    expect(texts(build(fresh).blocks)).toContain("台账的历史从今天开始，还画不出进度。");
    expect(chartOf(build(fresh), "course")).toBeUndefined();
  });
});

test("the report tells its day, and its limits as every paper does", () => {
  const document = build(sourceOf([{}], {}, { chosen: { count: 1, of: 3 } }));
  expect(document.blocks[0]).toMatchObject({ kind: "paragraph", text: "截至2025年6月30日。" });
  expect(document.remarks).toEqual(["本件只涉及台账3个问题中的1个。"]);
  expect(document.title).toBe("某局巡察整改台账：整改看板");
});

test("in English it speaks English", () => {
  const source = sourceOf([{ status: "pending", deadline: "2025-06-29" }], { language: "en", title: "Ledger" });
  const document = report.build(source, messages.en);
  expect(document.title).toBe("Rectification dashboard: Ledger");
  expect(columnOf(tableOf(document), "standing")).toEqual(["1 day overdue"]);
});
