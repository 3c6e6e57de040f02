import { describe, expect, test } from "vitest";
import { canonical, differences, fieldsOf, headerFields, isSame, measuresIn, textIn } from "../../src/model/field.js";
import type { Problem } from "../../src/model/schema.js";

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const problem: Problem = {
  id: 7,
  category: "theory",
  title: "学习制度落实不严格",
  status: "in_progress",
  leaders: ["局长", "分管副局长"],
  measures: [
    { id: 1, text: "修订学习制度", status: "done", evidence: [{ file: "evidence/007/制度 1.pdf", sha256: hash }] },
    { id: 2, text: "每月集中学习一次", status: "in_progress" },
  ],
  evidence: [{ document: "某发〔2025〕8号" }, { url: "https://example.org/1" }],
  source: { document: "巡察反馈意见", item: "一、1" },
  log: [{ on: "2025-05-20", event: "start" }],
};

/** What changed, in the form `measure.name item: from → to`. */
function changed(now: Problem): string[] {
  return differences(fieldsOf(problem), fieldsOf(now)).map(({ measure, name, item, from, to }) =>
    [
      `${measure ?? ""}.${name}`,
      ...(item === null ? [] : [item]),
      JSON.stringify(from) ?? "nothing",
      "→",
      JSON.stringify(to) ?? "nothing",
    ].join(" "),
  );
}

describe("the fields of a problem", () => {
  test("are everything but the log, one by one", () => {
    const found = [...fieldsOf(problem).values()].map(({ measure, name, item }) => [measure, name, item]);
    expect(found).toEqual([
      [null, "id", null],
      [null, "category", null],
      [null, "title", null],
      [null, "status", null],
      [null, "leaders", null],
      [null, "source.document", null],
      [null, "source.item", null],
      [null, "evidence", "某发〔2025〕8号"],
      [null, "evidence", "https://example.org/1"],
      [1, "text", null],
      [1, "status", null],
      [1, "evidence", "evidence/007/制度 1.pdf"],
      [2, "text", null],
      [2, "status", null],
    ]);
  });

  test("have texts, and measures", () => {
    const fields = fieldsOf(problem);
    expect(textIn(fields, null, "status")).toBe("in_progress");
    expect(textIn(fields, 1, "status")).toBe("done");
    expect(textIn(fields, 3, "status")).toBeUndefined();
    expect(textIn(fields, null, "leaders"), "a list is no text").toBeUndefined();
    expect(measuresIn(fields)).toEqual([1, 2]);
  });
});

describe("differences", () => {
  test("are none between a problem and itself in another order", () => {
    const turned = Object.fromEntries(Object.entries(problem).reverse()) as unknown as Problem;
    expect(changed({ ...turned, measures: [...(problem.measures ?? [])].reverse() })).toEqual([]);
  });

  test("do not tell the log", () => {
    expect(changed({ ...problem, log: [] })).toEqual([]);
  });

  test("name the field, also of a measure or a piece of evidence", () => {
    const [first, second] = problem.measures ?? [];
    if (first === undefined || second === undefined) throw new Error("no measures");
    expect(
      changed({
        ...problem,
        title: "学习制度落实不力",
        leaders: ["分管副局长", "局长"],
        source: { document: "巡察反馈意见", note: "见附件" },
        evidence: [{ document: "某发〔2025〕8号" }],
        measures: [{ ...first, evidence: [{ file: "evidence/007/制度 1.pdf", sha256: hash.replace("9", "0") }] }],
      }),
    ).toEqual([
      '.title "学习制度落实不严格" → "学习制度落实不力"',
      '.leaders ["局长","分管副局长"] → ["分管副局长","局长"]',
      '.source.note nothing → "见附件"',
      `1.evidence evidence/007/制度 1.pdf "${hash}" → "${hash.replace("9", "0")}"`,
      '.source.item "一、1" → nothing',
      '.evidence https://example.org/1 "" → nothing',
      '2.text "每月集中学习一次" → nothing',
      '2.status "in_progress" → nothing',
    ]);
  });

  test("keep apart what belongs to the problem and what to a measure", () => {
    const both = fieldsOf({ ...problem, deadline: "2025-06-30" });
    const ofMeasure = fieldsOf({
      ...problem,
      measures: problem.measures?.map((each) => ({ ...each, deadline: "2025-06-30" })) ?? [],
    });
    expect(differences(both, ofMeasure).map(({ measure, name, to }) => [measure, name, to])).toEqual([
      [1, "deadline", "2025-06-30"],
      [2, "deadline", "2025-06-30"],
      [null, "deadline", undefined],
    ]);
  });
});

test("a header's groups are told key by key, its lists as a whole", () => {
  const header = {
    title: "t",
    categories: [{ id: "a", name: "甲" }],
    policy: { backdate_days: 5 },
    declared: { done: 3 },
  };
  expect([...headerFields(header).values()].map(({ name, value }) => [name, value])).toEqual([
    ["title", "t"],
    ["categories", [{ id: "a", name: "甲" }]],
    ["policy.backdate_days", 5],
    ["declared.done", 3],
  ]);
});

describe("two values say the same", () => {
  test.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[], {}, false],
    ["1", 1, false],
    [null, {}, false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(isSame(a, b)).toBe(same);
    expect(isSame(b, a)).toBe(same);
  });

  test("and have one text then", () => {
    expect(canonical({ a: [{ c: 1, b: 2 }] })).toBe(canonical({ a: [{ b: 2, c: 1 }] }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });
});
