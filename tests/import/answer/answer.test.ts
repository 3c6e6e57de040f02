import { describe, expect, test } from "vitest";
import { pathTo } from "../../../src/import/answer/steps.js";
import type { Problem } from "../../../src/model/schema.js";
import { answered, at, printed } from "./papers.js";

const going: Partial<Problem> = {
  title: "学习制度落实不严格",
  status: "in_progress",
  goal: "按月落实",
  leaders: ["局长"],
  departments: ["办公室"],
  deadline: "2025-12-31",
  measures: [
    { id: 1, text: "修订学习制度", status: "done", progress: "已印发" },
    { id: 2, text: "每月集中学习一次", status: "pending", departments: ["机关党委"] },
  ],
};
const single: Partial<Problem> = { title: "档案不全", status: "pending", deadline: "2025-06-30", leaders: ["副局长"] };
const ledger = [going, single];

/** The paper with these cells overwritten. */
function filledIn(changes: readonly (readonly [row: number, column: number, value: string | null])[], coded = true) {
  const paper = printed(ledger, coded);
  for (const [row, column, value] of changes) paper.rows[row]?.splice(column, 1, value);
  return paper;
}

const told = (answer: ReturnType<typeof answered>) => ({
  differences: answer.differences.map(({ id, measure, field, from, to, side }) => [id, measure, field, from, to, side]),
  steps: answer.steps.map(({ id, measure, event, side }) => [id, measure, event, side]),
  notes: answer.notes.map(({ rule }) => rule),
});
const nothing = { differences: [], steps: [], notes: [] };

describe("a paper that came back", () => {
  test.each([true, false])("as it went out changes nothing (with codes: %s)", (coded) => {
    const answer = answered(ledger, printed(ledger, coded));
    expect(told(answer)).toEqual(nothing);
    expect(answer.answered).toEqual([1, 2]);
  });

  test("with cells emptied changes nothing", () => {
    const emptied = [at.category, at.goal, at.leaders, at.departments, at.deadline, at.progress, at.status];
    expect(
      told(
        answered(
          ledger,
          filledIn(
            emptied.flatMap(
              (column) =>
                [
                  [0, column, null],
                  [1, column, null],
                  [2, column, null],
                ] as const,
            ),
          ),
        ),
      ),
    ).toEqual(nothing);
  });

  test("tells what each field was and is to be", () => {
    const paper = filledIn([
      [1, at.progress, "已学习6次"],
      [1, at.departments, "机关党委、人事科"],
      [0, at.goal, "按月落实，记录完整"],
      [2, at.deadline, "2025年9月底"],
    ]);
    expect(told(answered(ledger, paper))).toEqual({
      differences: [
        [1, null, "goal", "按月落实", "按月落实，记录完整", "paper"],
        [1, 2, "progress", null, "已学习6次", "paper"],
        [1, 2, "departments", ["机关党委"], ["机关党委", "人事科"], "paper"],
        [2, null, "deadline", "2025-06-30", "2025-09-30", "paper"],
      ],
      steps: [],
      notes: [],
    });
  });

  test("changes the problem where all its rows want the same, a measure where only its row does", () => {
    const shared = (rows: readonly number[]) =>
      told(answered(ledger, filledIn(rows.map((row) => [row, at.leaders, "副局长"])))).differences;
    expect(shared([0, 1])).toEqual([[1, null, "leaders", ["局长"], ["副局长"], "paper"]]);
    expect(shared([1])).toEqual([[1, 2, "leaders", ["局长"], ["副局长"], "paper"]]);
  });

  test("asks for steps: of the measure, and of the problem where all its measures say so", () => {
    expect(told(answered(ledger, filledIn([[1, at.status, "已完成"]]))).steps).toEqual([
      [1, 2, "done", "paper"],
      [1, null, "done", "paper"],
    ]);
    expect(
      told(
        answered(
          ledger,
          filledIn([
            [1, at.status, "正在推进"],
            [2, at.status, "已完成"],
          ]),
        ),
      ).steps,
    ).toEqual([
      [1, 2, "start", "paper"],
      [2, null, "done", "paper"],
    ]);
    expect(told(answered(ledger, filledIn([[2, at.status, "已销号"]]))).steps).toEqual([
      [2, null, "done", "paper"],
      [2, null, "close", "paper"],
    ]);
  });

  test("of one department is about its measures only", () => {
    const part = printed(ledger, true, ["机关党委"]);
    part.rows[0]?.splice(at.status, 1, "已完成整改");
    expect(told(answered(ledger, part))).toEqual({ ...nothing, steps: [[1, 2, "done", "paper"]] });
  });

  test("with a status that no step leads to is told", () => {
    const answer = answered([{ ...single, status: "done" }], { ...printed([single]) });
    expect(answer.notes).toMatchObject([{ rule: "ledger-newer" }]);
    const back = printed([{ ...single, status: "in_progress" }]);
    back.rows[0]?.splice(at.status, 1, "尚未启动");
    expect(told(answered([{ ...single, status: "in_progress" }], back)).notes).toEqual(["no-step"]);
  });
});

describe("a paper of an older ledger", () => {
  const since: Partial<Problem>[] = [
    { ...going, goal: "按月落实并通报", leaders: ["党组书记"] },
    { ...single, status: "in_progress" },
  ];

  test("takes nothing back", () => {
    const { differences, steps, notes } = answered(since, printed(ledger));
    expect([differences, steps]).toEqual([[], []]);
    const rows = notes.map(({ params, rule }) => [
      rule,
      "measure" in params ? params.measure : "",
      "field" in params ? params.field : "",
    ]);
    expect(rows).toEqual([
      ["ledger-newer", 1, "goal"],
      ["ledger-newer", 1, "leaders"],
      ["ledger-newer", 2, "goal"],
      ["ledger-newer", 2, "leaders"],
      ["ledger-newer", null, "status"],
    ]);
  });

  test("tells where both sides changed", () => {
    const paper = filledIn([
      [0, at.goal, "按月落实，记录完整"],
      [1, at.progress, "已学习"],
      [2, at.status, "已完成"],
    ]);
    const { differences, steps } = told(answered(since, paper));
    expect(differences).toEqual([
      [1, null, "goal", "按月落实并通报", "按月落实，记录完整", "both"],
      [1, 2, "progress", null, "已学习", "paper"],
    ]);
    expect(steps).toEqual([[2, null, "done", "both"]]);
  });

  test("without codes, or with a damaged one, cannot know, and says so", () => {
    const plain = told(answered(since, printed(ledger, false)));
    expect(plain.differences).toContainEqual([1, null, "goal", "按月落实并通报", "按月落实", "unknown"]);
    const damaged = told(answered(since, filledIn([[2, at.code, "k0"]])));
    expect(damaged.notes).toContain("code-unreadable");
    expect(damaged.notes).toContain("no-step");
  });
});

describe("rows", () => {
  test("are found by number and title, by title, or by number where the title is alike", () => {
    const cases: readonly (readonly [number, string, string, number | undefined])[] = [
      [9, "档案不全", "number-differs", 2],
      [2, "档案不齐全", "title-differs", 2],
      [2, "会议记录缺失", "title-mismatch", undefined],
      [9, "会议记录缺失", "problem-unknown", undefined],
    ];
    for (const [id, title, rule, found] of cases) {
      const paper = printed([single]);
      paper.rows[0]?.splice(at.id, 3, id, "学习贯彻有差距", title);
      const answer = answered(ledger, paper);
      expect([answer.notes[0]?.rule, answer.answered[0]]).toEqual([rule, found]);
    }
  });

  test("that tell of one problem twice are taken once", () => {
    const paper = printed([single]);
    const [row = []] = paper.rows;
    const other = printed([going, single]).rows.slice(0, 2);
    expect(told(answered([single, going], { ...paper, rows: [row, ...other, row] })).notes).toContain("answered-twice");
  });

  test("of measures are found by text, by what was printed, by likeness; a new one is told", () => {
    const three: Partial<Problem> = {
      ...going,
      measures: [...(going.measures ?? []), { id: 3, text: "开展考核", status: "pending" }],
    };
    const paper = printed([three]);
    paper.rows[1]?.splice(at.measure, 1, "改为每季度考一次");
    const [first = [], second = [], third = []] = paper.rows;
    const turned = {
      ...paper,
      rows: [first, third, second, [null, null, null, null, "新的措施", null, null, null, null, null, null]],
    };
    const { differences, notes } = answered([three], turned);
    expect(differences).toMatchObject([{ measure: 2, field: "text", to: "改为每季度考一次" }]);
    expect(notes).toMatchObject([{ rule: "measure-unknown", params: { text: "新的措施" } }]);
  });

  test("printed with a code keep a measure that looks like several", () => {
    const list: Partial<Problem> = { ...single, measures: [{ id: 1, text: "1.修订；2.学习", status: "pending" }] };
    expect(told(answered([list], printed([list])))).toEqual(nothing);
  });
});

test("the way to a status is the shortest of the transition table", () => {
  expect(pathTo("pending", "staged", false)).toEqual(["start", "stage"]);
  expect(pathTo("in_progress", "closed", false)).toEqual(["done", "close"]);
  expect(pathTo("done", "in_progress", true)).toEqual(["reopen"]);
  expect(pathTo("closed", "done", false)).toEqual([]);
  expect(pathTo("done", "pending", false)).toBeNull();
});
