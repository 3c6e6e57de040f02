import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/documents/paper.js";
import type { Header, Problem } from "../../../src/model/schema.js";
import { linesOf } from "./lines.js";
import { done, type Given, made } from "./made.js";

describe("the headline", () => {
  const headline = (problems: Given, more: Partial<Source> = {}, header: Partial<Header> = {}) =>
    linesOf(made(problems, header, more))[2];

  test("tells every state that a problem is in, and what is done always", () => {
    const all: Given = [{}, { status: "in_progress" }, { status: "staged" }, done, { status: "closed" }];
    expect(headline(all)).toBe(
      "巡察反馈的3个方面5个问题，已完成整改2个（其中已销号1个），阶段性完成1个，正在推进整改1个，尚未启动1个；共制定1条整改措施。",
    );
    expect(headline([{}])).toBe("巡察反馈的3个方面1个问题，已完成整改0个，尚未启动1个。");
    expect(headline([])).toBe("巡察反馈的3个方面0个问题，已完成整改0个。");
  });

  test("tells apart what the organisation found itself", () => {
    expect(headline([{ ...done, category: "discipline", origin: "self" }, {}])).toBe(
      "巡察反馈的2个方面1个问题，已完成整改0个，尚未启动1个。自查发现的1个问题，已完成整改1个；共制定1条整改措施。",
    );
    expect(headline([{ ...done, origin: "self" }])).toBe("自查发现的1个问题，已完成整改1个；共制定1条整改措施。");
  });

  test.each<[NonNullable<Problem["regulations"]>, string]>([
    [[{ title: "甲", kind: "made" }], "新制定1个制度文件"],
    [
      [
        { title: "甲", kind: "made" },
        { title: "乙", kind: "revised" },
      ],
      "制定和修订2个制度文件",
    ],
    [[{ title: "甲", kind: "made" }, { title: "乙" }], "形成2个制度文件"],
  ])("says of regulations what is recorded: %j", (regulations, words) => {
    expect(headline([{ status: "done", regulations }])).toContain(`；共${words}。`);
  });

  test("counts what is withheld by its reasons", () => {
    const secret = { publish: false, withheld: "secret" } as const;
    const problems: Given = [done, secret, { ...secret, ...done }, { publish: false }, { withheld: "petition" }];
    expect(headline(problems)).toContain(
      "以上问题中，有4个依照规定不公开具体内容：涉密2个，涉信访1个，未注明原因1个。",
    );
    expect(headline(problems, { edition: "report" })).toContain("有4个不对外公开（涉密2个，涉信访1个，未注明原因1个）");
  });

  test("counts only the categories that were asked for, and the paper says so", () => {
    const chosen = { count: 1, of: 33 };
    expect(headline([done], { chosen })).toContain("巡察反馈的1个方面1个问题");
    const header = { notice: { opening: ["反馈4个方面33个问题。"], summary: ["整改基本到位。"] } };
    expect(JSON.stringify(made([done], header).blocks)).toMatch(/33个问题.*基本到位/);
    expect(JSON.stringify(made([done], header, { chosen }).blocks)).not.toMatch(/33个问题|基本到位/);
    expect(made([done], {}, { chosen }).remarks).toEqual(["本件只涉及台账33个问题中的1个。"]);
  });

  test("is followed by the summary", () => {
    expect(linesOf(made([], { notice: { summary: ["总体到位"] } }))[3]).toBe("总体到位。");
  });
});
