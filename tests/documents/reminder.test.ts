import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../src/documents/document.js";
import type { Source } from "../../src/documents/paper.js";
import { papers } from "../../src/documents/papers.js";
import { messages } from "../../src/messages/index.js";
import type { Header, Problem } from "../../src/model/schema.js";
import { hostile } from "../render/document/samples.js";
import { markdownOf, rowsIn } from "./reading.js";
import { sourceOf } from "./source.js";

const late: Partial<Problem> = { status: "in_progress", deadline: "2026-05-31", departments: ["办公室"] };
const soon: Partial<Problem> = { status: "in_progress", deadline: "2026-07-05", departments: ["办公室", "人事科"] };

function reminderOf(problems: readonly Partial<Problem>[], header: Partial<Header> = {}, more: Partial<Source> = {}) {
  return papers.reminder.build(
    sourceOf(problems, { organization: "中共某局党组", ...header }, { today: "2026-06-30", ...more }),
    messages.zh,
  );
}

/** The pages of a document: the title of each, and what stands on it. */
function pagesOf({ title, blocks }: Document): { title: string; blocks: Block[] }[] {
  const pages = [{ title, blocks: [] as Block[] }];
  for (const block of blocks) {
    if (block.kind === "page") pages.push({ title: block.title, blocks: [] });
    else pages.at(-1)?.blocks.push(block);
  }
  return pages;
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

describe("a page each", () => {
  test("for every department and kind, the first under the title of the paper itself", () => {
    const pages = pagesOf(reminderOf([late, soon]));
    expect(pages.map(({ title, blocks }) => [title, textsOf(blocks)[0]])).toEqual([
      ["整改事项督办单", "办公室："],
      ["整改事项提醒单", "办公室："],
      ["整改事项提醒单", "人事科："],
    ]);
    expect(pages.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
      pages.map(() => ["paragraph", "paragraph", "table", "signature"]),
    );
  });

  test("says for itself what limits it, since it is handed out alone", () => {
    const document = reminderOf([late, soon], {}, { chosen: { count: 2, of: 9 } });
    const [first, ...others] = pagesOf(document);
    const limit = "本件只涉及台账9个问题中的2个。";
    expect(document.remarks).toEqual([limit]);
    expect(textsOf(first?.blocks ?? [])).not.toContain(limit);
    expect(others.map(({ blocks }) => textsOf(blocks)[0])).toEqual([limit, limit]);
  });

  test("is headed by what it is where no department is named", () => {
    const [page] = pagesOf(reminderOf([{ ...late, departments: [] }]));
    const [addressee, request] = textsOf(page?.blocks ?? []);
    expect(addressee).toBe("（未明确责任部门）");
    expect(request).toMatch(/^截至2026年6月30日，没有明确责任部门的整改事项中有1项已经逾期.*请先明确责任部门。/);
  });

  test("only for the departments that were asked for", () => {
    const pages = pagesOf(reminderOf([late, soon, { ...late, departments: [] }], {}, { departments: ["人事科"] }));
    expect(pages.map(({ blocks }) => textsOf(blocks)[0])).toEqual(["人事科："]);
  });
});

describe("a slip", () => {
  const rowsOf = (problems: readonly Partial<Problem>[]) => {
    const document = reminderOf(problems);
    return rowsIn(document, "逾期事项") ?? rowsIn(document, "即将到期事项");
  };

  test("tells days as numbers and deadlines as days", () => {
    expect(rowsOf([{ ...late, leaders: ["局长", "副局长"] }])).toEqual([
      { problem: 1, title: "问题1", leaders: "局长、副局长", deadline: { date: "2026-05-31" }, days: 30 },
    ]);
  });

  test("names the measure where the deadline is its own", () => {
    const measures: Problem["measures"] = [{ id: 3, text: "修订制度", status: "pending", deadline: "2026-06-29" }];
    expect(rowsOf([{ ...soon, departments: ["办公室"], measures }])).toEqual([
      { problem: 1, title: "问题1", measure: "3.修订制度", leaders: null, deadline: { date: "2026-06-29" }, days: 1 },
    ]);
  });

  test("names all departments, the lead first, where several share a task", () => {
    expect(rowsOf([{ ...late, departments: ["人事科", "办公室"] }])).toMatchObject([{ departments: "人事科、办公室" }]);
  });

  test("marks the review of staged work, and asks to look again rather than to extend", () => {
    const staged: Partial<Problem> = { status: "staged", review_on: "2026-06-01", departments: ["办公室"] };
    expect(rowsOf([staged])).toMatchObject([{ remark: "阶段性完成，到期复查", deadline: { date: "2026-06-01" } }]);
    const request = (problems: readonly Partial<Problem>[]) =>
      textsOf(pagesOf(reminderOf(problems))[0]?.blocks ?? [])[1];
    expect(request([staged])).toMatch(/复查/);
    expect(request([staged])).not.toMatch(/延期/);
    expect(request([staged, late])).toMatch(/延期.*有1项，请尽快复查/);
    expect(request([late])).not.toMatch(/复查/);
  });

  test("invents no date: it has those of the ledger and today's alone", () => {
    const dates = markdownOf(reminderOf([late, soon])).match(/\d{4}(-\d\d-\d\d|年\d+月\d+日)/g) ?? [];
    expect([...new Set(dates)].sort()).toEqual(["2026-05-31", "2026-07-05", "2026年6月30日"]);
  });

  test("is soon by the ledger's own policy", () => {
    expect(pagesOf(reminderOf([soon], { policy: { due_soon_days: 4 } }))[0]?.title).toBe("整改事项到期情况");
    expect(markdownOf(reminderOf([soon], { policy: { due_soon_days: 5 } }))).toContain("有1项将在5天内到期");
    const today = reminderOf([{ ...soon, deadline: "2026-06-30" }], { policy: { due_soon_days: 0 } });
    expect(markdownOf(today)).toContain("有1项今天到期");
  });
});

describe("where nothing is due", () => {
  test("one dated paragraph says so", () => {
    const { title, blocks } = reminderOf([{ status: "done", deadline: "2020-01-01" }]);
    expect(title).toBe("整改事项到期情况");
    expect(blocks).toEqual([
      { kind: "paragraph", text: "截至2026年6月30日，没有已经逾期的整改事项，也没有10天内到期的整改事项。" },
      { kind: "signature", name: "中共某局党组", date: "2026-06-30" },
    ]);
  });

  test("what nobody can tell is not passed over", () => {
    const [text] = textsOf(reminderOf([{}, { status: "done" }]).blocks);
    expect(text).toMatch(/另有1个未完成的问题没有时限，无法判断是否逾期。$/);
    expect(markdownOf(papers.reminder.build(sourceOf([{}, {}]), messages.en), "en")).toContain(
      "due within 10 days. 2 open problems have no date",
    );
  });

  test("for the asked departments is said of them", () => {
    const [text] = textsOf(reminderOf([late], {}, { departments: ["财务科"] }).blocks);
    expect(text).toBe("截至2026年6月30日，财务科没有已经逾期的整改事项，也没有10天内到期的整改事项。");
  });
});

test("hostile names and titles arrive as they are", () => {
  for (const text of hostile) {
    const document = reminderOf([{ ...late, title: text, departments: [text], leaders: [text] }]);
    expect(textsOf(document.blocks)[0]).toBe(`${text}：`);
    expect(rowsIn(document, "逾期事项")).toMatchObject([{ title: text, leaders: text }]);
    expect(() => markdownOf(document)).not.toThrow();
  }
});

test("ten thousand problems take time in proportion", () => {
  const departments = Array.from({ length: 2000 }, (_, index) => `部门${index}`);
  const problems = Array.from({ length: 10_000 }, (_, index) => ({
    ...late,
    departments: [departments[index % 2000] ?? "", departments[(index * 7) % 2000] ?? ""],
  }));
  const began = performance.now();
  expect(pagesOf(reminderOf(problems))).toHaveLength(2000);
  expect(performance.now() - began).toBeLessThan(5000);
});
