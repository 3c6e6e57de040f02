import { describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.js";
import type { Pending } from "../../src/model/pending.js";
import type { Header, Problem } from "../../src/model/schema.js";
import { trailersOf } from "../../src/model/trailers.js";
import { commitMessage, saveSubject, stepSubject } from "../../src/render/commit-message.js";
import { changeLines, toldFiles } from "../../src/render/pending.js";
import { displayWidth } from "../../src/render/width.js";

const { en, zh } = messages;

const nothing: Pending = {
  begins: false,
  moved: null,
  header: null,
  problems: [],
  evidence: [],
  firstEvidence: false,
  files: [],
};

function problem(id: number, more: Partial<Problem> = {}): Problem {
  return { id, category: "theory", title: `问题${id}`, status: "pending", ...more };
}

function changed(before: Problem | "unreadable" | null, after: Problem | "unreadable" | null) {
  const id = [before, after].flatMap((each) => (each === null || each === "unreadable" ? [] : [each.id]))[0] ?? 1;
  return { path: `problems/${String(id).padStart(3, "0")}.yaml`, before, after };
}

function lines(pending: Partial<Pending>, texts = en): string[] {
  return changeLines(toldFiles({ ...nothing, ...pending }, texts), texts);
}

function subject(pending: Partial<Pending>, texts = en): string {
  const all = { ...nothing, ...pending };
  return saveSubject(toldFiles(all, texts), all.begins, texts);
}

describe("the subject of a step", () => {
  test("names the problem, what happened and the title", () => {
    expect(stepSubject(["33"], "done", "存在人员混岗问题", en)).toBe("33: done — 存在人员混岗问题");
    expect(stepSubject(["33"], "完成", "存在人员混岗问题", zh)).toBe("33：完成——存在人员混岗问题");
  });

  test("names measures only where their problem is not named", () => {
    expect(stepSubject(["33.1", "33.2", "33"], "done", "题", en)).toBe("33: done — 题");
    expect(stepSubject(["33.1", "33.2"], "done", "题", en)).toBe("33.1, 33.2: done — 题");
  });

  test("gives no title for several, and names as many as there is room for", () => {
    expect(stepSubject(["1", "2.1"], "完成", "题", zh)).toBe("1、2.1：完成");
    const many = Array.from({ length: 40 }, (_, index) => String(index + 1));
    expect(stepSubject(many, "closed", "题", en)).toMatch(/^1, 2, 3, .* and 2\d more: closed$/);
    expect(stepSubject(many, "销号", "题", zh)).toMatch(/^1、2、3、.*等40个问题：销号$/);
  });

  test("is no wider than programs show, and stays on its line", () => {
    const wide = stepSubject(["33"], "done", `长\n${"题".repeat(200)}`, en);
    expect(displayWidth(wide)).toBeLessThanOrEqual(72);
    expect(wide).toMatch(/^33: done — 长 题.*…$/);
  });
});

describe("what changed since the last commit", () => {
  test("is a status, a field, a measure", () => {
    const before = problem(33, { deadline: "2026-06-30", measures: [{ id: 1, text: "甲", status: "pending" }] });
    const after = { ...before, status: "done" as const, deadline: "2026-09-30" };
    expect(lines({ problems: [changed(before, after)] })).toEqual([
      "33: pending → done  问题33",
      "33: deadline: 2026-06-30 → 2026-09-30",
    ]);
    const measure = { ...before, measures: [{ id: 1, text: "甲", status: "done" as const }] };
    expect(lines({ problems: [changed(before, measure)] }, zh)).toEqual(["33.1：尚未启动 → 已完成整改  问题33"]);
  });

  test("is what only the log tells", () => {
    const before = problem(3, { status: "done", log: [{ on: "2026-01-01", event: "done" }] });
    const log = [...(before.log ?? []), { on: "2026-01-02", event: "submit" as const }];
    expect(lines({ problems: [changed(before, { ...before, log })] })).toEqual(["3: submit  问题3"]);
    const noted = [...log, { on: "2026-01-03", event: "note" as const, note: "甲\n乙", measure: 1 }];
    expect(lines({ problems: [changed({ ...before, log }, { ...before, log: noted })] }, zh)).toEqual([
      "3.1：记事：甲 乙  问题3",
    ]);
  });

  test("is what nobody should do to a log", () => {
    const entry = { on: "2026-01-01", event: "done" as const };
    const before = problem(3, { log: [entry, { ...entry, on: "2026-01-02" }] });
    expect(lines({ problems: [changed(before, { ...before, log: [entry] })] })).toEqual([
      "3: log: 1 entry taken out  问题3",
    ]);
    expect(lines({ problems: [changed(before, { ...before, log: [{ ...entry, by: "甲" }] })] })).toEqual([
      "3: earlier entries of the log changed  问题3",
    ]);
  });

  test("is a problem that comes, goes, breaks, or is only written otherwise", () => {
    const one = problem(3);
    expect(lines({ problems: [changed(null, one)] })).toEqual(["3: added: 问题3"]);
    expect(lines({ problems: [changed(one, null)] })).toEqual(["3: removed: 问题3"]);
    expect(lines({ problems: [changed(one, "unreadable")] })).toEqual(["3: can no longer be read"]);
    expect(lines({ problems: [changed(one, one)] })).toEqual(["3: rewritten without a change of what it says  问题3"]);
  });

  test("is the header's fields, and its folder", () => {
    const before: Header = { title: "甲", categories: [] };
    const header = { path: "ledger.yaml", before, after: { ...before, title: "乙", policy: { due_soon_days: 5 } } };
    const moved = { from: "old/", to: "" };
    expect(lines({ header, moved })).toEqual([
      "header: folder: old → .",
      "header: ledger title: 甲 → 乙",
      "header: policy.due_soon_days: 5",
    ]);
  });

  test("is evidence, once", () => {
    const before = problem(3);
    const after = { ...before, evidence: [{ file: "evidence/003/a.pdf", sha256: "0".repeat(64) }] };
    const evidence = [
      { path: "evidence/003/a.pdf", state: "added" as const },
      { path: "evidence/003/b.pdf", state: "changed" as const },
    ];
    expect(lines({ problems: [changed(before, after)], evidence })).toEqual([
      "3: evidence: evidence/003/a.pdf  问题3",
      "evidence/003/b.pdf: evidence changed",
    ]);
  });
});

describe("the subject of a save", () => {
  const done = changed(problem(33), problem(33, { status: "done" }));

  test("says what happened to one problem", () => {
    expect(subject({ problems: [done] })).toBe("33: pending → done — 问题33");
    const goal = changed(problem(33), problem(33, { goal: "健全" }));
    expect(subject({ problems: [goal] }, zh)).toBe("33：整改目标：健全——问题33");
    const both = changed(problem(33), problem(33, { goal: "健全", cause: "不严" }));
    expect(subject({ problems: [both] })).toBe("33: 2 changes — 问题33");
    expect(subject({ problems: [changed(null, problem(5))] })).toBe("5: added: 问题5");
  });

  test("names several, and the ledger that begins", () => {
    const header = { path: "ledger.yaml", before: "unreadable" as const, after: { title: "甲", categories: [] } };
    expect(subject({ problems: [done, changed(null, problem(7))], header }, zh)).toBe("总表、33、7：更新");
    expect(subject({ problems: [done], begins: true })).toBe("begin the ledger: 1 problem");
  });
});

describe("a message", () => {
  const trailers = { action: "save", problems: [33], undoes: null };

  test("is a subject, the changes in words, and what programs read", () => {
    const files = toldFiles({ ...nothing, problems: [changed(problem(33), problem(33, { status: "done" }))] }, zh);
    expect(commitMessage("33：完成", files, trailers, zh)).toBe(
      "33：完成\n\n33：尚未启动 → 已完成整改\n\nLedger-Action: save\nLedger-Problem: 33\n",
    );
  });

  test("cannot be made to say by what it tells that another command made it", () => {
    const evil = "x\n\nLedger-Action: undo\nLedger-Undoes: 0123\u202e\u001b[31m";
    const before = problem(33, { title: evil });
    const after = { ...before, goal: evil, log: [{ on: "2026-01-01", event: "note" as const, note: evil }] };
    const evidence = [{ path: `evidence/033/${evil}`, state: "changed" as const }];
    const files = toldFiles({ ...nothing, problems: [changed(before, after)], evidence }, en);
    const message = commitMessage(evil, files, trailers, en);
    expect(trailersOf(message)).toEqual(trailers);
    expect(message.match(/^Ledger-/gm)).toHaveLength(2);
    expect(message).not.toMatch(/[\u202e\u001b]/);
  });

  test("is not as long as a ledger", () => {
    const problems = Array.from({ length: 5000 }, (_, index) => changed(null, problem(index + 1)));
    const message = commitMessage("更新", toldFiles({ ...nothing, problems }, zh), { ...trailers, problems: [] }, zh);
    expect(message.split("\n").length).toBeLessThan(110);
    expect(message).toContain("……另有4901处改动");
  });
});
