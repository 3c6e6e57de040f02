import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type SchemaKind, schemaIssues } from "../../src/check/schema.js";

const problem = {
  id: 7,
  category: "theory",
  title: "学习制度落实不严格",
  status: "pending",
};
const ledger = {
  title: "某局巡察整改台账",
  categories: [{ id: "theory", name: "学习贯彻有差距" }],
};

/** Issues of a problem with these fields, each as `path rule params` on one line. */
function problemIssues(fields: object): string[] {
  return told("problem", { ...problem, ...fields });
}

function told(kind: SchemaKind, value: unknown): string[] {
  return schemaIssues(kind, value).map(({ path, target, rule, params }) => {
    const particulars = Object.entries(params).filter(([name]) => name !== "allowed");
    return [target, path.join("."), rule, ...particulars.map(([name, each]) => `${name}=${each}`)].join(" ");
  });
}

function without(key: string): object {
  return Object.fromEntries(Object.entries(problem).filter(([name]) => name !== key));
}

describe("what fits", () => {
  test("the least that is required, and every field", () => {
    expect(schemaIssues("problem", problem)).toEqual([]);
    expect(schemaIssues("ledger", ledger)).toEqual([]);
    const everything = {
      group: "（一）",
      term: "fixed",
      origin: "self",
      cause: "重视不够",
      goal: "制度健全",
      leaders: ["局长", "分管副局长"],
      departments: [],
      deadline: "2024-02-29",
      review_on: "2025-01-01",
      measures: [
        {
          id: 1,
          text: "修订制度",
          status: "done",
          done_on: "2025-06-20",
          evidence: [{ document: "某发〔2025〕8号" }],
        },
      ],
      regulations: [{ title: "某局学习制度", kind: "revised", document: "某发〔2025〕9号" }],
      evidence: [{ file: "evidence/007/制度.pdf", sha256: "0".repeat(64) }, { url: "https://example.org/a" }],
      follow_up: "等待上级批复",
      publish: false,
      withheld: "secret",
      internal: "备注",
      log: [
        {
          on: "2025-06-20",
          event: "correct",
          by: "办公室",
          field: "goal",
          from: "",
          to: "制度健全",
        },
      ],
      source: { document: "巡察反馈意见", item: "一、1", note: "如实填写" },
    };
    expect(problemIssues(everything)).toEqual([]);
  });

  test("the shipped ledger", () => {
    const folder = new URL("../../ledger/", import.meta.url);
    expect(told("ledger", parse(readFileSync(new URL("ledger.yaml", folder), "utf8")))).toEqual([]);
    const files = readdirSync(new URL("problems/", folder));
    expect(files).toHaveLength(33);
    for (const file of files) {
      expect(told("problem", parse(readFileSync(new URL(`problems/${file}`, folder), "utf8")))).toEqual([]);
    }
  });
});

describe("keys", () => {
  test.each([
    ["deadlin", "deadline"],
    ["完成时限", "deadline"],
    ["Deadline", "deadline"],
    ["measure", "measures"],
    ["followup", "follow_up"],
    ["colour", "null"],
    ["constructor", "null"],
    ["toString", "null"],
  ])("%s is unknown; meant was %s", (key, meant) => {
    expect(problemIssues({ [key]: "x" })).toEqual([`key ${key} unknown-key key=${key} nearest=${meant}`]);
  });

  test("__proto__ is a key like any other", () => {
    const value = JSON.parse('{"id":1,"category":"a","title":"b","status":"done","__proto__":{"x":1}}');
    expect(told("problem", value)).toEqual(["key __proto__ unknown-key key=__proto__ nearest=null"]);
  });

  test("a key with characters of a JSON pointer is told as it is", () => {
    expect(problemIssues({ "a/b~c": 1 })).toEqual(["key a/b~c unknown-key key=a/b~c nearest=null"]);
  });

  test("a missing key is told at the map that lacks it", () => {
    expect(told("problem", without("title"))).toEqual(["value  missing-key key=title"]);
    expect(problemIssues({ log: [{ on: "2025-01-01" }] })).toEqual(["value log.0 missing-key key=event"]);
    expect(told("ledger", { title: "某局" })).toEqual(["value  missing-key key=categories"]);
  });

  test("a misspelt key is one fault, not also a missing one", () => {
    expect(told("problem", { ...without("status"), stauts: "done" })).toEqual([
      "key stauts unknown-key key=stauts nearest=status",
    ]);
    expect(told("problem", { ...without("title"), 标题: "某问题" })).toEqual([
      "value  missing-key key=title",
      "key 标题 unknown-key key=标题 nearest=null",
    ]);
    expect(told("problem", { ...without("title"), 具体问题: "某问题" })).toEqual([
      "key 具体问题 unknown-key key=具体问题 nearest=title",
    ]);
  });

  test("keys that are still free are suggested before those in use", () => {
    const measure = {
      id: 1,
      text: "修订制度",
      status: "done",
      done_onn: "2025-01-01",
    };
    expect(problemIssues({ measures: [measure] })).toEqual([
      "key measures.0.done_onn unknown-key key=done_onn nearest=done_on",
    ]);
    expect(problemIssues({ deadline: "2025-01-01", deadlines: "2025-01-01" })).toEqual([
      "key deadlines unknown-key key=deadlines nearest=deadline",
    ]);
  });
});

describe("values", () => {
  test.each([
    [{ title: 2025 }, "value title wrong-type expected=string found=integer"],
    [{ title: null }, "value title wrong-type expected=string found=null"],
    [{ deadline: 20251231 }, "value deadline wrong-type expected=date found=integer"],
    [{ deadline: null }, "value deadline wrong-type expected=date found=null"],
    [{ id: 1.5 }, "value id wrong-type expected=integer found=number"],
    [{ id: "007" }, "value id wrong-type expected=integer found=string"],
    [{ publish: "no" }, "value publish wrong-type expected=boolean found=string"],
    [{ status: 3 }, "value status wrong-type expected=string found=integer"],
    [{ leaders: "局长" }, "value leaders wrong-type expected=list found=string"],
    [{ leaders: ["局长", 2] }, "value leaders.1 wrong-type expected=string found=integer"],
    [{ measures: [["x"]] }, "value measures.0 wrong-type expected=map found=list"],
    [{ evidence: ["制度.pdf"] }, "value evidence.0 wrong-type expected=map found=string"],
    [{ evidence: { file: "a" } }, "value evidence wrong-type expected=list found=map"],
    [{ source: true }, "value source wrong-type expected=map found=boolean"],
  ])("%j has a wrong type", (fields, issue) => {
    expect(problemIssues(fields)).toEqual([issue]);
  });

  test.each([null, [], "x", 3])("a whole file that is %j is no map", (value) => {
    expect(told("problem", value)).toHaveLength(1);
    expect(told("problem", value)[0]).toMatch(/^value {2}wrong-type expected=map/);
  });

  test.each([
    ["dnoe", "done"],
    ["complete", "done"],
    ["已完成", "done"],
    ["已完成整改", "done"],
    ["in progress", "in_progress"],
    ["整改中", "in_progress"],
    ["销号", "closed"],
    ["推进", "in_progress"],
    ["x", "null"],
    ["__proto__", "null"],
  ])("the status %s was meant to be %s", (status, meant) => {
    expect(problemIssues({ status })).toEqual([`value status unknown-value value=${status} nearest=${meant}`]);
  });

  test("an unknown word comes with those that are allowed there", () => {
    const measure = { id: 1, text: "修订制度", status: "staged" };
    expect(schemaIssues("problem", { ...problem, measures: [measure] })).toMatchObject([
      {
        path: ["measures", 0, "status"],
        params: { allowed: ["pending", "in_progress", "done"], nearest: null },
      },
    ]);
    expect(told("ledger", { ...ledger, language: "中文" })).toEqual([
      "value language unknown-value value=中文 nearest=zh-CN",
    ]);
  });

  test.each(["2025-02-30", "2025-2-3", "2025-13-01", "31-12-2025", "", "2023-02-29", "2025-01-01T00:00:00Z"])(
    "%j is no day of the calendar",
    (deadline) => {
      expect(problemIssues({ deadline })).toEqual([`value deadline impossible-date value=${deadline}`]);
    },
  );

  test.each([
    [{ id: 0 }, "value id out-of-bounds limit=>= 1"],
    [{ id: -1 }, "value id out-of-bounds limit=>= 1"],
    [{ id: 1e300 }, "value id out-of-bounds limit=<= 999999999"],
    [{ title: " \u3000\t" }, "value title out-of-bounds limit=not blank"],
    [{ title: "" }, "value title out-of-bounds limit=not blank"],
    [{ leaders: ["局长", "", "办公室"] }, "value leaders.1 out-of-bounds limit=not blank"],
    [{ leaders: ["局长", "副局长", "局长"] }, "value leaders.2 out-of-bounds limit=no repeats"],
    [
      { log: [{ on: "2025-01-01", event: "close", approved_by: [] }] },
      "value log.0.approved_by out-of-bounds limit=>= 1",
    ],
    [{ evidence: [{ url: "file:///x" }] }, "value evidence.0.url out-of-bounds limit=http:// or https://"],
    [{ evidence: [{ file: "a", sha256: "ABC" }] }, "value evidence.0.sha256 out-of-bounds limit=64 hex digits"],
  ])("%j is out of bounds", (fields, issue) => {
    expect(problemIssues(fields)).toEqual([issue]);
  });

  test("bounds of the header", () => {
    expect(told("ledger", { ...ledger, categories: [] })).toEqual(["value categories out-of-bounds limit=>= 1"]);
    expect(told("ledger", { ...ledger, declared: { rate: 100.1 } })).toEqual([
      "value declared.rate out-of-bounds limit=<= 100",
    ]);
    expect(told("ledger", { ...ledger, policy: { due_soon_days: -1 } })).toEqual([
      "value policy.due_soon_days out-of-bounds limit=>= 0",
    ]);
    expect(told("ledger", { ...ledger, categories: [{ id: "1", name: "学习" }] })).toEqual([
      "value categories.0.id out-of-bounds limit=letters, digits, - and _",
    ]);
  });
});

describe("evidence", () => {
  const sha256 = "0".repeat(64);
  test.each([
    [{}],
    [{ file: "a.pdf" }],
    [{ sha256 }],
    [{ document: "某发〔2025〕8号", sha256 }],
    [{ document: "某发〔2025〕8号", url: "https://example.org/" }],
    [{ file: "a.pdf", document: "某发〔2025〕8号" }],
    [{ file: "a.pdf", sha256, url: "https://example.org/" }],
  ])("%j is not one of the three kinds", (evidence) => {
    expect(problemIssues({ evidence: [evidence] })).toEqual(["value evidence.0 evidence-shape"]);
  });

  test("a misspelt key is told alone", () => {
    expect(problemIssues({ evidence: [{ documnet: "某发〔2025〕8号" }] })).toEqual([
      "key evidence.0.documnet unknown-key key=documnet nearest=document",
    ]);
  });
});

test("all faults are told at once, and in the same order each time", () => {
  const faulty = {
    id: 0,
    category: 3,
    title: "",
    status: "dnoe",
    deadline: "2025-02-30",
    measures: [{ id: 1 }],
    x: 1,
  };
  const first = told("problem", faulty);
  expect(first).toHaveLength(8);
  expect(told("problem", faulty)).toEqual(first);
});

test("a file full of unknown keys is told in time", () => {
  const value = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]));
  const started = performance.now();
  expect(schemaIssues("problem", { ...problem, ...value })).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
