import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { notice } from "../../../src/documents/notice/notice.js";
import type { Source } from "../../../src/documents/paper.js";
import { loadLedger } from "../../../src/load/ledger.js";
import { messages } from "../../../src/messages/index.js";
import type { Header } from "../../../src/model/schema.js";
import { renderMarkdown } from "../../../src/render/document/markdown.js";
import { halfWidthMarks, quotesBalanced } from "../../house/punctuation.js";
import { home } from "../../support/files.js";
import { sourceOf } from "../source.js";
import { linesOf } from "./lines.js";
import { done, type Given, made, measure } from "./made.js";

describe("the notice of the shipped ledger", () => {
  const shipped: Source = { ...sourceOf([]), ledger: loadLedger(join(home, "ledger")), today: "2026-11-23" };
  const document = notice.build(shipped, messages.zh);

  test("has the figures that were published", () => {
    expect(linesOf(document)).toContain(
      "巡察反馈的4个方面33个问题，已完成整改32个，正在推进整改1个；共制定48条整改措施，修订完善3个制度文件。",
    );
  });

  // UPDATE=1 writes what the notice says now; read the difference before you keep it.
  test("reads as it was last read", () => {
    const golden = new URL("./notice.zh.md", import.meta.url);
    const now = renderMarkdown(document, { messages: messages.zh, progress: () => undefined });
    if (process.env.UPDATE) writeFileSync(golden, now);
    else expect(now).toBe(readFileSync(golden, "utf8"));
  });

  test("is free of wrong marks", () => {
    for (const line of linesOf(document)) {
      expect(halfWidthMarks(line)).toEqual([]);
      expect(quotesBalanced(line)).toBe(true);
      expect(line).not.toMatch(/[。，；：、]{2}/);
    }
  });
});

describe("the title", () => {
  test.each<[string, Given, Partial<Source>, string]>([
    ["something goes on", [done, {}], {}, "某局关于巡察整改进展情况的通报"],
    ["all is done", [done, { ...done, status: "closed" }], {}, "某局关于巡察整改情况的通报"],
    ["nothing is recorded", [], {}, "某局关于巡察整改进展情况的通报"],
    ["only a part was asked for", [done], { chosen: { count: 1, of: 2 } }, "某局关于巡察整改进展情况的通报"],
    ["it is a report", [done], { edition: "report" }, "某局关于巡察整改情况的报告"],
  ])("%s", (_, problems, more, title) => {
    const document = made(problems, { organization: "某局" }, more);
    expect(document.title).toBe(title);
    // What the preamble announces is what the title names.
    const [, subject = "", paper = ""] = /巡察(整改.*)的(通报|报告)$/.exec(title) ?? [];
    expect(linesOf(document)[0]).toBe(`现将${subject}${paper}如下：`);
  });

  test("does without an organisation, and claims nothing of files that cannot be read", () => {
    const source = sourceOf([done]);
    const excluded = [{ file: "/ledger/problems/002.yaml" }] as unknown as Source["ledger"]["excluded"];
    const document = notice.build({ ...source, ledger: { ...source.ledger, excluded } }, messages.zh);
    expect(document).toMatchObject({ title: "关于巡察整改进展情况的通报", complete: false });
    expect(document.remarks).toEqual(["有1个文件无法读取，未计入本件的任何数字：problems/002.yaml。"]);
  });
});

describe("the preamble tells what is known of the round", () => {
  const organization = "某局党组";
  const [from, to, feedback_on] = ["2024-09-25", "2025-01-07", "2025-04-27"];
  test.each<[Partial<Header>, string]>([
    [{}, ""],
    [{ round: {} }, ""],
    [
      { organization, round: { kind: "常规巡察", body: "第一巡察组", from, to, feedback_on } },
      "2024年9月25日至2025年1月7日，第一巡察组对某局党组开展常规巡察，并于2025年4月27日反馈了巡察意见。",
    ],
    [{ round: { body: "第一巡察组", from: "2025-01-06", to } }, "2025年1月6日至1月7日，第一巡察组对本单位开展巡察。"],
    [{ organization, round: { kind: "专项巡察", from } }, "自2024年9月25日起，某局党组接受专项巡察。"],
    [
      { organization, round: { to, feedback_on } },
      "截至2025年1月7日，某局党组接受巡察，2025年4月27日收到巡察反馈意见。",
    ],
    [{ round: { from, to: from } }, "2024年9月25日，本单位接受巡察。"],
    [{ organization, round: { feedback_on } }, "某局党组于2025年4月27日收到巡察反馈意见。"],
  ])("%j", (header, sentence) => {
    expect(linesOf(made([], header))[0]).toBe(`${sentence}现将整改进展情况通报如下：`);
  });
});

describe("part one", () => {
  const opening = ["加强领导。成立小组。", "层层压实责任", "“三清单。”已建立。"];

  test("numbers its paragraphs, headed by their first sentence", () => {
    const { blocks } = made([], { notice: { opening } });
    expect(blocks.slice(1, 5)).toEqual([
      { kind: "heading", level: 1, text: "一、整改工作组织情况" },
      { kind: "paragraph", lead: "（一）加强领导。", text: "成立小组。" },
      { kind: "paragraph", text: "（二）层层压实责任。" },
      { kind: "paragraph", text: "（三）“三清单。”已建立。" },
    ]);
  });

  test("leaves a single paragraph as it is, and numbers that stand there already", () => {
    expect(linesOf(made([], { notice: { opening: ["加强领导。成立小组"] } }))[2]).toBe("加强领导。成立小组。");
    const numbered = ["（一）加强领导。成立小组。", "（二）压实责任。签订责任书。"];
    expect(linesOf(made([], { notice: { opening: numbered } })).slice(2, 4)).toEqual(numbered);
  });

  test("is not there without texts, and the numbers of the parts follow", () => {
    const lines = linesOf(made([done, {}]));
    expect(lines.filter((line) => /^[一二三]、/.test(line))).toEqual([
      "一、问题整改进展情况",
      "二、需要继续整改的问题和措施",
    ]);
  });
});

describe("the end", () => {
  const contact = { phone: "0349—1", email: "a@example.invalid", address: "某路1号", postcode: "036002" };

  test("has the last words, how to reach the organisation, who signs and the day", () => {
    const { blocks } = made([], {
      organization: "某局",
      notice: { closing: ["欢迎监督"], signature: "某局党组", contact },
    });
    expect(blocks.slice(3)).toEqual([
      { kind: "paragraph", text: "欢迎监督。" },
      { kind: "paragraph", lead: "联系电话：", text: "0349—1" },
      { kind: "paragraph", lead: "电子邮箱：", text: "a@example.invalid" },
      { kind: "paragraph", lead: "通信地址：", text: "某路1号" },
      { kind: "paragraph", lead: "邮政编码：", text: "036002" },
      { kind: "signature", name: "某局党组", date: "2025-06-30" },
    ]);
  });

  test("does with what there is", () => {
    const end = (header: Partial<Header>) => made([], header).blocks.slice(3);
    expect(end({})).toEqual([{ kind: "signature", name: null, date: "2025-06-30" }]);
    expect(end({ organization: "某局", notice: { contact: { phone: "1" } } })).toEqual([
      { kind: "paragraph", lead: "联系电话：", text: "1" },
      { kind: "signature", name: "某局", date: "2025-06-30" },
    ]);
  });
});

test("English tells the same", () => {
  const header: Partial<Header> = {
    language: "en",
    organization: "The bureau",
    round: { body: "Team 1", kind: "routine", from: "2025-01-06", to: "2025-03-20", feedback_on: "2025-05-12" },
    categories: [{ id: "theory", name: "Learning" }],
    notice: {
      opening: ["A group was set up. It met weekly.", "Duties were set. All signed."],
      closing: ["Write to us"],
    },
  };
  const problems: Given = [
    {
      title: "Too little",
      status: "closed",
      term: "long_term",
      measures: [{ id: 1, text: "Read", status: "done", progress: "Done." }],
    },
    {
      title: "Too late",
      deadline: "2025-12-31",
      measures: [measure(1, { text: "Plan" }), measure(2, { text: "Act" })],
    },
    { title: "Hidden", publish: false, withheld: "case" },
  ];
  const document = made(problems, header);
  expect(
    [document.title, ...linesOf(document)].join("\n"),
  ).toBe(`The bureau: notice on the progress of the rectification
Team 1 inspected The bureau from 6 January 2025 to 20 March 2025 (routine); the findings were fed back on 12 May 2025. This notice tells of the progress of the rectification.
I. How the rectification was organised
(1) A group was set up. It met weekly.
(2) Duties were set. All signed.
II. How far the problems are rectified
The inspectors found 3 problems in 1 category: 1 done (1 of these closed), 2 pending. 3 measures were laid down. Of these, 1 problem is not told here: case under investigation 1.
(1) Learning
1. On “Too little”
Read. Done.
Result: done and kept up for good, and closed.
III. What goes on, and the measures for it
1. On “Too late”
Measures: (1) Plan. (2) Act.
Status: pending.
Deadline: 31 December 2025.
Write to us.
The bureau
2025-06-30`);
});
