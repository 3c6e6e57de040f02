import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brief } from "../../src/documents/brief.js";
import type { Source } from "../../src/documents/paper.js";
import { loadLedger } from "../../src/load/ledger.js";
import { messages } from "../../src/messages/index.js";
import type { Header, Problem } from "../../src/model/schema.js";
import { home } from "../support/files.js";
import { sourceOf } from "./source.js";

function made(problems: readonly Partial<Problem>[], header: Partial<Header> = {}, more: Partial<Source> = {}) {
  return brief.build(sourceOf(problems, header, more), messages[header.language === "en" ? "en" : "zh"]);
}

/** The paragraph without what it says of the whole, or only that. */
function told(...given: Parameters<typeof made>): { whole: string; rest: string } {
  const [block, ...others] = made(...given).blocks;
  expect(others).toEqual([]);
  const text = block?.kind === "paragraph" ? block.text : "";
  const end = text.indexOf("。") + 1;
  return { whole: text.slice(0, end), rest: text.slice(end) };
}

test("the shipped ledger in one paragraph", () => {
  const source: Source = { ...sourceOf([]), ledger: loadLedger(join(home, "ledger")), today: "2026-11-23" };
  expect(brief.build(source, messages.zh).blocks).toEqual([
    {
      kind: "paragraph",
      text: "截至2026年11月23日，中共朔州市科学技术局党组巡察整改共涉及4个方面33个问题，已完成整改32个（占96%），正在推进整改1个。尚未完成的是：“存在人员混岗问题”。本周新完成0个。目前逾期0个。",
    },
  ]);
});

describe("the whole", () => {
  test("every state that a problem is in, who found it, and how much is done", () => {
    const problems: Partial<Problem>[] = [
      {},
      { status: "in_progress" },
      { status: "staged" },
      { status: "done", origin: "self" },
      { status: "closed" },
      { status: "closed" },
    ];
    expect(told(problems).whole).toBe(
      "截至2025年6月30日，巡察整改共涉及3个方面6个问题（其中自查发现1个），已完成整改3个（占50%，其中已销号2个），阶段性完成1个，正在推进整改1个，尚未启动1个。",
    );
  });

  test("what is not done never makes 100%, and of nothing there is no part", () => {
    const nearly = [...Array.from({ length: 999 }, () => ({ status: "done" as const })), {}];
    expect(told(nearly).whole).toContain("已完成整改999个（占99%）");
    expect(told([{ status: "done" }]).whole).toContain("已完成整改1个（占100%）");
    expect(told([]).whole).toContain("0个问题，已完成整改0个。");
    expect(told([{}]).whole).toContain("已完成整改0个（占0%）");
  });

  test("only some of the problems: their categories, and a remark", () => {
    const chosen = { count: 1, of: 33 };
    expect(told([{}], {}, { chosen }).whole).toContain("涉及1个方面1个问题");
    expect(made([{}], {}, { chosen }).remarks).toEqual(["本件只涉及台账33个问题中的1个。"]);
  });
});

describe("what goes on", () => {
  test("is named, the most urgent first, up to five", () => {
    const five = Array.from({ length: 5 }, (_, index) => ({ deadline: `2026-01-0${5 - index}` }));
    expect(told(five).rest).toContain("尚未完成的是：“问题5”；“问题4”；“问题3”；“问题2”；“问题1”。");
    expect(told([...five, {}, {}]).rest).toContain("；“问题1”；另有2个。");
  });

  test("is not named where it is withheld, but counted", () => {
    const secret: Partial<Problem> = { title: "机密", publish: false, withheld: "secret", deadline: "2025-01-01" };
    expect(told([secret, {}]).rest).toBe("尚未完成的是：“问题2”；另有1个。本周新完成0个。目前逾期1个。");
    expect(told([secret]).rest).toBe("本周新完成0个。目前逾期1个。");
    expect(JSON.stringify(made([secret, {}], {}, { edition: "report" }))).not.toContain("机密");
  });

  test("keeps the quotation marks of its title readable", () => {
    expect(told([{ title: "落实“一岗双责”不力" }, {}]).rest).toContain("：落实“一岗双责”不力；“问题2”。");
  });
});

test("this week's newly done, overdue and due soon", () => {
  const done: Partial<Problem> = { status: "done", log: [{ on: "2025-06-30", event: "done" }] };
  const problems = [
    done,
    { ...done, status: "closed" as const },
    { deadline: "2025-06-29" },
    { deadline: "2025-07-10" },
  ];
  expect(told(problems).rest).toBe("尚未完成的是：“问题3”；“问题4”。本周新完成2个。目前逾期1个，即将到期1个。");
});

test("English tells the same", () => {
  const header: Partial<Header> = { language: "en", organization: "the bureau" };
  const problems: Partial<Problem>[] = [
    { status: "closed", log: [{ on: "2025-06-30", event: "done" }] },
    { title: "Too late", deadline: "2025-06-01", origin: "self" },
    { deadline: "2025-07-01", publish: false },
  ];
  expect(made(problems, header).blocks).toEqual([
    {
      kind: "paragraph",
      text: "As of 30 June 2025, the rectification of the bureau covers 3 problems in 3 categories (1 of these found by the organisation itself): 1 done (33%, 1 of these closed), 2 pending. Not done yet: “Too late”; and 1 more. Newly done this week: 1. Overdue: 1; due soon: 1.",
    },
  ]);
});
