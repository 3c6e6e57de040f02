import { describe, expect, test } from "vitest";
import type { Proof } from "../../src/documents/paper.js";
import { papers } from "../../src/documents/papers.js";
import { messages } from "../../src/messages/index.js";
import type { ClosePolicy, Evidence, LogEntry, Problem } from "../../src/model/schema.js";
import { fieldsIn, markdownOf } from "./reading.js";
import { sourceOf } from "./source.js";

const applied: LogEntry[] = [
  { on: "2026-06-01", event: "done", by: "办公室" },
  { on: "2026-06-02", event: "submit", by: "办公室", note: "材料已齐" },
];

function formOf(problem: Partial<Problem>, close: ClosePolicy = {}, language: "zh" | "en" = "zh") {
  return papers.form.build(sourceOf([problem], { policy: { close } }), messages[language]);
}

function values(document: ReturnType<typeof formOf>, key: string): readonly string[] | undefined {
  return fieldsIn(document).get(key)?.values;
}

describe("the form tells", () => {
  test("what the file has, and leaves blank what it does not", () => {
    const sparse = formOf({});
    const blank = ["goal", "measures", "leaders", "departments", "deadline", "done_on", "regulations", "evidence"];
    expect(blank.map((key) => values(sparse, key))).toEqual(blank.map(() => []));
    expect(values(sparse, "title")).toEqual(["问题1"]);
    expect(markdownOf(sparse)).not.toMatch(/undefined|null|NaN/);
  });

  test("measures by their own numbers, with status, day and progress", () => {
    const document = formOf({
      measures: [
        { id: 1, text: "修订制度", status: "done", done_on: "2026-02-28", progress: "已印发" },
        { id: 3, text: "每月学习", status: "pending", progress: " " },
      ],
    });
    expect(values(document, "measures")).toEqual([
      "1.修订制度（已完成整改，2026年2月28日）。进展：已印发",
      "3.每月学习（尚未启动）",
    ]);
  });

  test("everybody who answers for the problem or for one of its measures", () => {
    const measures: Problem["measures"] = [
      { id: 1, text: "甲", status: "done", leaders: ["副局长"], departments: ["人事科"] },
      { id: 2, text: "乙", status: "done", leaders: ["局长"], departments: ["财务科"] },
    ];
    const document = formOf({ leaders: ["局长"], departments: ["办公室"], measures });
    expect(values(document, "leaders")).toEqual(["局长、副局长"]);
    expect(values(document, "departments")).toEqual(["办公室、人事科、财务科"]);
  });

  test("evidence by its names, those of each measure together", () => {
    const document = formOf({
      evidence: [{ file: "evidence/001/总结.pdf", sha256: "0".repeat(64) }, { url: "https://example.invalid/a" }],
      measures: [{ id: 2, text: "甲", status: "done", evidence: [{ document: "某发〔2026〕1号" }] }],
    });
    expect(values(document, "evidence")).toEqual(["总结.pdf、https://example.invalid/a；措施2：某发〔2026〕1号"]);
  });

  test("a chain of extensions back to the first deadline, and which of them came late", () => {
    const log: LogEntry[] = [
      { on: "2025-12-20", event: "extend", approved_by: ["局长"], from: "2025-12-31", to: "2026-02-28" },
      { on: "2026-03-01", event: "extend", from: "2026-02-28", to: "2026-06-30" },
      { on: "2026-03-01", event: "extend", measure: 1, from: "2026-01-01", to: "2026-06-30" },
    ];
    expect(values(formOf({ deadline: "2026-06-30", log }), "deadline")).toEqual([
      "2026年6月30日",
      "原定2025年12月31日",
      "2025年12月20日延期至2026年2月28日（局长批准）",
      "2026年3月1日延期至2026年6月30日（原时限已过）",
    ]);
  });

  test("the day of the present completion, not of one that was sent back", () => {
    const returned: LogEntry[] = [...applied, { on: "2026-06-03", event: "return", by: "纪检组", note: "缺材料" }];
    expect(values(formOf({ status: "in_progress", log: returned }), "done_on")).toEqual([]);
    const again = formOf({ status: "done", log: [...returned, { on: "2026-06-09", event: "done" }] });
    expect(values(again, "done_on")).toEqual(["2026年6月9日"]);
    expect(values(again, "remarks")).toContain("2026年6月3日由纪检组退回：缺材料");
  });
});

describe("room to write", () => {
  test("is left for an application that the log does not have, and can still be made", () => {
    const field = (problem: Partial<Problem>) => fieldsIn(formOf(problem)).get("application");
    expect(field({ status: "done" })?.space).toBeGreaterThan(0);
    const { values: texts, space } = field({ status: "done", log: applied }) ?? {};
    expect([texts, space]).toEqual([["2026年6月2日由办公室申请销号。材料已齐"], undefined]);
    expect(field({ status: "closed" })?.space).toBeUndefined();
  });

  test("is left for each post that the policy names, in its order, with a place to sign", () => {
    const document = formOf({ status: "done" }, { approvals: ["局长", "书记"] });
    const places = [...fieldsIn(document)].filter(([key]) => key.startsWith("approval"));
    expect(places.map(([key, { label }]) => `${key} ${label}`)).toEqual([
      "approval_1 局长意见",
      "approval_1_signed 局长签字",
      "approval_1_signed_on 局长签字日期",
      "approval_2 书记意见",
      "approval_2_signed 书记签字",
      "approval_2_signed_on 书记签字日期",
    ]);
    expect(places.filter(([, { space }]) => space !== undefined).length).toBe(4);
  });

  test("is left once for whoever approves where the policy names nobody", () => {
    const keys = [...fieldsIn(formOf({ status: "done" })).keys()].filter((key) => key.startsWith("approval"));
    expect(keys).toEqual(["approval", "approval_signed", "approval_signed_on"]);
  });

  test("says whose signature it is for, also where no post is named", () => {
    const labels = (language: "zh" | "en") =>
      [...fieldsIn(formOf({ status: "done" }, {}, language))].flatMap(([key, { label }]) =>
        key.includes("_signed") ? [label] : [],
      );
    expect(labels("zh")).toEqual(["申请人签字", "申请人签字日期", "审批人签字", "审批人签字日期"]);
    expect(new Set(labels("en")).size).toBe(4);
  });

  test("is left for remarks, last of all", () => {
    const [key, field] = [...fieldsIn(formOf({}))].at(-1) ?? [];
    expect([key, field?.values, field?.space]).toEqual(["remarks", [], 1]);
  });
});

describe("a recorded closing", () => {
  const log: LogEntry[] = [
    ...applied,
    { on: "2026-06-20", event: "close", by: "办公室", approved_by: ["局长", "书记"], note: "同意" },
  ];

  test("is printed as recorded, also of a post that the policy does not name", () => {
    const document = formOf({ status: "closed", log }, { approvals: ["局长"] });
    expect(values(document, "approval_1")).toEqual(["2026年6月20日批准销号（过程记录已登记）。"]);
    expect(fieldsIn(document).get("approval_2")).toMatchObject({ label: "书记意见", values: [expect.any(String)] });
    expect(values(document, "remarks")).toEqual(["过程记录：2026年6月20日销号，由办公室经办。同意"]);
    expect(document.remarks).toEqual([]);
  });

  test("that does not say who approved it claims no approval", () => {
    const document = formOf({ status: "closed", log: [{ on: "2026-06-20", event: "close" }] }, { approvals: ["局长"] });
    expect(values(document, "approval_1")).toEqual([]);
    expect(document.remarks).toEqual(["已登记的销号不合要求：管理规则要求局长批准，过程记录中没有。"]);
    const nobody = formOf({ status: "closed", log: [{ on: "2026-06-20", event: "close" }] });
    expect(values(nobody, "approval")).toEqual(["过程记录没有写明由谁批准销号。"]);
  });

  test("of a problem that was put back on the list since is not that of the next one", () => {
    const again: LogEntry[] = [...log, { on: "2026-06-25", event: "reopen", note: "反弹" }];
    const document = formOf({ status: "in_progress", log: again }, { approvals: ["局长"] });
    expect(values(document, "approval_1")).toEqual([]);
    expect(values(document, "application")).toEqual([]);
  });

  test("that only the status tells is not dated", () => {
    const document = formOf({ status: "closed" });
    expect(document.remarks).toEqual(["已登记的销号不合要求：整改状态是已销号，过程记录中没有销号这一步。"]);
    expect(values(document, "approval")).toEqual([]);
  });
});

describe("nobody signs unknowingly", () => {
  const close = { evidence: true, submission: true, approvals: ["局长"], two_persons: true };

  test("what is missing stands before everything else", () => {
    const measures: Problem["measures"] = [{ id: 2, text: "甲", status: "in_progress" }];
    expect(formOf({ status: "in_progress", measures }, close).remarks).toEqual([
      "尚不具备签批条件：问题还没有完成整改（正在推进整改）；措施2尚未完成；" +
        "管理规则要求问题本身或者每项措施都有佐证材料，现在还不齐全；" +
        "管理规则要求先申请销号，过程记录中没有待审核的申请；" +
        "管理规则要求申请和批准由两人经手，过程记录没有写明由谁申请。",
    ]);
    expect(formOf({ status: "in_progress", measures }, close, "en").remarks[0]?.split(";")).toHaveLength(5);
  });

  test("nothing is missing of what is complete, and who may not approve is said", () => {
    const document = formOf({ status: "done", log: applied, evidence: [{ document: "某发1号" }] }, close);
    expect(document.remarks).toEqual([]);
    expect(values(document, "remarks")).toEqual(["按管理规则，申请人（办公室）不得批准。"]);
  });

  test("that the post which applied is to approve is said before anybody signs", () => {
    const { remarks } = formOf({ status: "done", log: applied }, { two_persons: true, approvals: ["办公室"] });
    expect(remarks).toEqual(["尚不具备签批条件：管理规则要求申请和批准由两人经手，申请的是办公室，须由其他职务批准。"]);
  });

  test("evidence that is not what was recorded is told by name, with what is wrong", () => {
    const file = (name: string) => ({ file: `evidence/001/${name}`, sha256: "0".repeat(64) });
    const [intact, changed, missing, outside, unreadable] = ["甲", "乙", "丙", "丁", "戊"].map((name) =>
      file(`${name}.pdf`),
    ) as [Evidence, Evidence, Evidence, Evidence, Evidence];
    const cited = { document: "某发1号" };
    const measures: Problem["measures"] = [{ id: 2, text: "甲", status: "done", evidence: [outside, unreadable] }];
    const evidence = new Map<Evidence, Proof>([
      [intact, "intact"],
      [changed, "changed"],
      [missing, "missing"],
      [outside, "outside"],
      [unreadable, "unreadable"],
      [cited, "cited"],
    ]);
    const source = sourceOf(
      [{ status: "done", evidence: [intact, changed, missing, cited], measures }],
      {},
      { evidence, today: "2026-06-30" },
    );
    const listed =
      "“乙.pdf”登记之后有改动、“丙.pdf”文件不在；措施2：“丁.pdf”在佐证材料文件夹之外（没有打开）、“戊.pdf”无法读取";
    expect(papers.form.needs?.evidence).toBe(true);
    expect(papers.form.build(source, messages.zh).remarks).toEqual([
      `2026年6月30日核对，下列佐证材料没有通过：${listed}。`,
    ]);
    expect(papers.form.build({ ...source, evidence: new Map() }, messages.zh).remarks).toEqual([]);
    const moment = { commit: "abcdef0123456", date: "2026-06-29", asked: "day" } as const;
    expect(papers.form.build({ ...source, moment }, messages.zh).remarks[0]).toMatch(/^按现在的文件核对，/);
  });

  test("files that could not be read are told too", () => {
    const source = sourceOf([{ status: "done" }]);
    const excluded = [{ file: "/ledger/problems/009.yaml" }] as unknown as typeof source.ledger.excluded;
    const document = papers.form.build({ ...source, ledger: { ...source.ledger, excluded } }, messages.zh);
    expect(document.remarks).toEqual(["有1个文件无法读取，未计入本件的任何数字：problems/009.yaml。"]);
    expect(document.complete).toBe(false);
  });
});

test("internal notes are not on a paper that goes round to be signed", () => {
  expect(markdownOf(formOf({ status: "done", internal: "内部情况" }))).not.toContain("内部情况");
});

test("no two fields of a form share a key, so that data keeps them all", () => {
  const document = formOf({ status: "done" }, { approvals: ["局长", "书记"] });
  const keys = document.blocks
    .flatMap((block) => (block.kind === "fields" ? block.rows.flat() : []))
    .map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
