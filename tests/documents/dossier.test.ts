import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Past, Proof, Source } from "../../src/documents/paper.js";
import { papers } from "../../src/documents/papers.js";
import { messages } from "../../src/messages/index.js";
import { evidenceOf } from "../../src/model/field.js";
import type { Evidence, LogEntry, Problem } from "../../src/model/schema.js";
import { renderJson } from "../../src/render/document/json.js";
import { renderText } from "../../src/render/document/text.js";
import { hostile } from "../render/document/samples.js";
import { home } from "../support/files.js";
import { fieldsIn, markdownOf, rowsIn } from "./reading.js";
import { sourceOf } from "./source.js";

const { tables } = messages.zh.papers.dossier;
const noCommits: Past = { events: [] };

function dossierOf(problem: Partial<Problem>, more: Partial<Source> = {}, language: "zh" | "en" = "zh") {
  return papers.dossier.build(
    sourceOf([problem], {}, { today: "2026-06-30", past: noCommits, ...more }),
    messages[language],
  );
}

/** A marker of its own for each field of a definition that may say anything. */
function marked({ properties }: Definition, prefix: string): Record<string, string> {
  const free = Object.entries(properties).filter(
    ([key, { $ref }]) => $ref === "#/$defs/text" || key === "from" || key === "to",
  );
  return Object.fromEntries(free.map(([key]) => [key, `${prefix}-${key}-标记`]));
}

interface Definition {
  readonly properties: Record<string, { readonly $ref?: string }>;
}

const schema = JSON.parse(readFileSync(join(home, "schemas", "problem.schema.json"), "utf8")) as Definition & {
  readonly $defs: Record<string, Definition>;
};

test("every field that the schema knows is told", () => {
  const definition = (name: string) => marked(schema.$defs[name] ?? { properties: {} }, name);
  const dates = { deadline: "2031-01-01", review_on: "2031-01-02" };
  const problem = {
    ...marked(schema, "problem"),
    ...dates,
    status: "staged",
    term: "long_term",
    origin: "self",
    publish: false,
    withheld: "petition",
    category: "theory",
    leaders: ["problem-leaders-标记"],
    departments: ["problem-departments-标记"],
    measures: [
      {
        ...definition("measure"),
        id: 4,
        status: "pending",
        leaders: ["measure-leaders-标记"],
        departments: ["measure-departments-标记"],
        deadline: "2031-01-03",
        done_on: "2031-01-04",
        evidence: [{ file: "evidence/file-标记", sha256: "sha-标记" }],
      },
    ],
    regulations: [{ ...definition("regulation"), kind: "revised" }],
    evidence: [{ document: "document-标记" }, { url: "url-标记" }],
    source: definition("source"),
    log: [
      { ...definition("logEntry"), on: "2031-01-05", event: "correct", measure: 4, approved_by: ["approved-标记"] },
    ],
  } as unknown as Problem;
  const told = markdownOf(dossierOf(problem)).replaceAll("\\", "");
  const markers = JSON.stringify(problem).match(/[\w/-]+-标记/g) ?? [];
  expect(markers.length).toBeGreaterThan(18);
  expect(markers.filter((marker) => !told.includes(marker))).toEqual([]);
  const words = ["阶段性完成", "长期坚持", "自查发现", "否（涉信访）", "修订", "学习贯彻有差距", "更正", "1.4"];
  const days = ["2031年1月1日", "2031年1月2日", "2031年1月3日", "2031年1月4日", "2031-01-05"];
  expect([...words, ...days].filter((word) => !told.includes(word))).toEqual([]);
  // A field that the schema gains has to be thought of here.
  expect(Object.keys(schema.properties).filter((key) => !(key in problem) && key !== "id")).toEqual([]);
  const definitions = Object.values(schema.$defs).flatMap(({ properties = {} }) => Object.keys(properties));
  expect(definitions.filter((key) => !JSON.stringify(problem).includes(`"${key}"`))).toEqual([]);
});

test("internal notes are marked as such", () => {
  expect(fieldsIn(dossierOf({ internal: "内部情况" })).get("internal")).toMatchObject({
    label: "内部备注（不得公开）",
    values: ["内部情况"],
  });
});

describe("a problem with only the required fields", () => {
  test.each(["zh", "en"] as const)("is told without an invented word (%s)", (language) => {
    const text = markdownOf(dossierOf({}, { past: null }, language), language);
    expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
    const { none } = messages[language].papers.dossier;
    const missing = [none.measures, none.regulations, none.evidence, none.log, none.approvals];
    expect(missing.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  test("that is done or closed by its status alone says that the log does not tell when", () => {
    expect(markdownOf(dossierOf({ status: "closed" }))).toMatch(/没有完成这一步[\s\S]*没有销号这一步/);
    expect(markdownOf(dossierOf({ status: "in_progress" }))).not.toMatch(/这一步/);
  });
});

describe("evidence", () => {
  const pieces: Evidence[] = [
    { file: "evidence/001/a.pdf", sha256: "a".repeat(64) },
    { file: "evidence/001/b.pdf", sha256: "b".repeat(64) },
    { file: "evidence/001/c.pdf" },
    { file: "../d.pdf" },
    { file: "evidence/001/e.pdf", sha256: "e".repeat(64) },
    { document: "某发〔2026〕1号" },
  ];
  const problem: Partial<Problem> = {
    evidence: pieces,
    measures: [{ id: 1, text: "甲", status: "done", evidence: [{ url: "https://example.invalid" }] }],
  };
  const proofs: Proof[] = ["intact", "changed", "missing", "outside", "unreadable", "cited"];
  const found = new Map(pieces.map((piece, index) => [piece, proofs[index] as Proof]));

  test("is told with its hash and what was found, each piece by itself", () => {
    const document = dossierOf(problem, { evidence: found });
    const rows = rowsIn(document, tables.evidence) ?? [];
    expect(rows.map(({ measure, item, proof }) => [measure, item, proof])).toEqual([
      [null, "evidence/001/a.pdf", "与登记一致"],
      [null, "evidence/001/b.pdf", "登记之后有改动"],
      [null, "evidence/001/c.pdf", "文件不在"],
      [null, "../d.pdf", "在佐证材料文件夹之外（没有打开）"],
      [null, "evidence/001/e.pdf", "无法读取"],
      [null, "某发〔2026〕1号", "仅引用（无法核对）"],
      [1, "https://example.invalid", "没有核对"],
    ]);
    expect(rows[0]?.sha256).toBe("a".repeat(64));
    expect(markdownOf(document)).toContain(
      "2026年6月30日核对：与登记一致的1件、登记之后有改动的1件、无法读取的1件、文件不在的1件、在佐证材料文件夹之外（没有打开）的1件、仅引用（无法核对）的1件、没有核对的1件。",
    );
  });

  test("of an earlier state is not said to have been verified on its day", () => {
    const moment = { commit: "c".repeat(40), date: "2026-01-01", asked: "day" } as const;
    const text = markdownOf(dossierOf(problem, { evidence: found, moment }));
    expect(text).toContain("\n按现在的文件核对：");
    expect(text).toContain("以2026年1月1日已提交的台账为准（cccccccccc）。");
  });
});

describe("approvals", () => {
  const log: LogEntry[] = [
    { on: "2025-12-20", event: "extend", approved_by: ["局长"], note: "任务重", from: "2025-12-31", to: "2026-03-31" },
    { on: "2026-01-05", event: "extend", measure: 2, from: "2026-01-01", to: "2026-02-01" },
    { on: "2026-02-01", event: "done", by: "办公室" },
    { on: "2026-02-03", event: "close", approved_by: ["局长", "书记"] },
    { on: "2026-03-01", event: "reopen", note: "反弹", approved_by: ["书记"] },
  ];

  test("are gathered, also those that nobody is known to have given", () => {
    const rows = rowsIn(dossierOf({ status: "in_progress", log }), tables.approvals) ?? [];
    expect(rows.map(({ event, measure, approved_by, change }) => [event, measure, approved_by, change])).toEqual([
      ["延期", null, "局长", "2025-12-31→2026-03-31"],
      ["延期", "1.2", "（没有登记）", "2026-01-01→2026-02-01；逾期后延期"],
      ["销号", null, "局长、书记", null],
      ["重新挂账", null, "书记", null],
    ]);
  });

  test("every step of the log is told, in its order", () => {
    const rows = rowsIn(dossierOf({ status: "in_progress", log }), tables.log) ?? [];
    expect(rows.map(({ on }) => on)).toEqual(log.map(({ on }) => ({ date: on })));
    expect(rows.map(({ standing }) => standing)).toEqual(log.map(() => "尚未提交"));
  });
});

test("the deadline of a measure is told with its own extensions", () => {
  const log: LogEntry[] = [
    { on: "2026-01-01", event: "extend", measure: 2, approved_by: ["局长"], from: "2026-01-31", to: "2026-02-28" },
    { on: "2026-01-02", event: "extend", from: "2026-03-01", to: "2026-04-01" },
  ];
  const document = dossierOf({ log, measures: [{ id: 2, text: "甲", status: "pending", deadline: "2026-02-28" }] });
  expect(fieldsIn(document).get("deadline")?.values).toEqual([
    "2026年2月28日",
    "原定2026年1月31日",
    "2026年1月1日延期至2026年2月28日（局长批准）",
  ]);
});

describe("what a step changed", () => {
  const changeOf = (entry: Partial<LogEntry>) =>
    rowsIn(dossierOf({ log: [{ on: "2026-01-01", event: "correct", ...entry }] }), tables.log)?.[0]?.change;

  test.each<[Partial<LogEntry>, string | null]>([
    [{ field: "goal", from: "旧", to: "新" }, "整改目标：旧→新"],
    [{ field: "goal", to: "新" }, "整改目标：（空）→新"],
    [{ field: "evidence", to: "evidence/001/a.pdf" }, "佐证材料：evidence/001/a.pdf"],
    [{ field: "unheard_of", from: "旧" }, "unheard_of：旧→（空）"],
    [{ field: "constructor", to: "新" }, "constructor：（空）→新"],
    [{ note: "说明" }, null],
  ])("%j", (entry, expected) => {
    expect(changeOf(entry)).toBe(expected);
  });
});

describe("without a history", () => {
  const log: LogEntry[] = [{ on: "2026-01-01", event: "start" }];
  const past: Past = { why: "这里不是 git 仓库。" };

  test("no step is vouched for, and the reason is told", () => {
    const document = dossierOf({ status: "in_progress", log }, { past });
    expect(rowsIn(document, tables.log)).toMatchObject([{ standing: "无法核实" }]);
    expect(markdownOf(document)).toContain("没有历史可以核实以上各步：这里不是 git 仓库。");
    expect(markdownOf(document)).toContain("没有提交历史可供查阅：这里不是 git 仓库。");
  });

  test("the commands that verify it all are told all the same", () => {
    const text = markdownOf(dossierOf({ id: 33, log }, { past }));
    expect(text).toMatch(/ledger history 33[\s\S]*ledger audit[\s\S]*ledger check/);
  });
});

test("hostile texts arrive in every part as they are", () => {
  for (const text of hostile) {
    const problem = {
      title: text,
      goal: text,
      internal: text,
      measures: [{ id: 1, text, status: "done" as const, progress: text }],
      regulations: [{ title: text }],
      evidence: [{ document: text }],
      log: [{ on: "2026-01-01", event: "note" as const, by: text, note: text }],
    };
    const document = dossierOf(problem, { evidence: new Map(evidenceOf(problem as Problem).map((e) => [e, "cited"])) });
    const setting = { messages: messages.zh, progress: () => undefined };
    expect(fieldsIn(document).get("goal")?.values).toEqual([text]);
    expect(rowsIn(document, tables.log)?.[0]?.note).toBe(text.trim() === "" ? null : text);
    for (const render of [markdownOf, () => renderText(document, setting), renderJson]) {
      expect(() => render(document)).not.toThrow();
    }
  }
});
