import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoundTable } from "../../../src/import/content.js";
import { isTableField, tableFields } from "../../../src/import/table/fields.js";
import type { TableNoteRule } from "../../../src/import/table/note.js";
import type { TablesProposal } from "../../../src/import/table/read.js";
import { messages } from "../../../src/messages/index.js";
import { isCivilDate } from "../../../src/model/date.js";
import { type Given, read, tableOf } from "./tables.js";

const head = ["序号", "方面", "具体问题", "整改措施", "责任部门", "完成时限", "整改进展", "状态"];

/** Every sentence that the notes become, in both languages. */
function sentences({ notes }: TablesProposal): string[] {
  return notes.flatMap(({ rule, params }) =>
    (["en", "zh"] as const).map((language) =>
      (messages[language].tableNotes[rule as TableNoteRule] as (of: object) => string)(params),
    ),
  );
}

describe("hostile tables", () => {
  test("of 100,000 rows are read in linear time", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at): Given[] => {
        const first = [at % 2 === 0 ? at + 1 : null, null, at % 2 === 0 ? `问题${at}` : null];
        return [...first, "1.修订；2.学习", "办公室、人事科", "6月底前", "1.已印发。2.已学习。", "已完成"];
      });
    const time = (table: FoundTable) => {
      const start = process.cpuUsage();
      read(table);
      return process.cpuUsage(start).user / 1_000;
    };
    time(tableOf([head, ...rows(2_000)]));
    const small = time(tableOf([head, ...rows(20_000)]));
    const large = time(tableOf([head, ...rows(100_000)]));
    expect(large).toBeLessThan(10_000);
    expect(large / small).toBeLessThan(15);
  });

  test("of one problem over 50,000 rows too, and of merges that claim everything", () => {
    const start = process.cpuUsage();
    const below = Array.from({ length: 50_000 }, (_, at): Given[] => [
      null,
      null,
      null,
      `措施${at}`,
      { value: "科", rows: 1e9, columns: 1e9 },
    ]);
    const { problems } = read(tableOf([head, [{ value: 1, rows: 1e9 }, null, "甲", "始"], ...below]));
    expect(problems[0]?.measures).toHaveLength(50_001);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(10_000);
  });

  test("keep texts of any length and kind as they are", () => {
    const text = `\u202e${"（1）一是".repeat(2_000)}\u0007<script>=cmd|' /C calc'!A0\ud800`;
    const { problems } = read(tableOf([head, [1, null, text, null, null, null, text, text]]));
    expect(problems[0]?.title).toBe(text);
  });

  test("never break the reading: every value is one that a ledger can have, every note a sentence", () => {
    const word = fc.constantFrom(
      ...head,
      "合计",
      "备注：",
      "一、方面",
      "1.甲；2.乙",
      "已完成",
      "6月底前",
      "2025年2月30日",
      "__proto__",
      "constructor",
      "\n",
      "　",
      "：",
    );
    const value = fc.oneof(
      fc.constant(null),
      word,
      fc.array(word, { maxLength: 4 }).map((words) => words.join("")),
      fc.string(),
      fc.integer({ min: -2, max: 60_000 }),
      fc.double(),
      fc.record({ date: fc.constantFrom("2025-06-30", "2025-99-99", "") }),
    );
    const cell = fc.oneof(
      value,
      fc.record({ value, rows: fc.integer({ min: -1, max: 5 }), columns: fc.integer({ min: -1, max: 5 }) }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });
    const table = fc
      .tuple(fc.boolean(), rows)
      .map(([hasHead, given]) => tableOf(hasHead ? [head, ...given] : given, hasHead ? "表" : null));
    const map = fc.dictionary(word, fc.constantFrom(...tableFields), { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), map, (tables, given) => {
        const proposal = read(tables, given);
        expect(proposal.told).toHaveLength(proposal.problems.length);
        expect(new Set(proposal.problems.map(({ id }) => id)).size).toBe(proposal.problems.length);
        expect(proposal.mapping.every(({ field }) => isTableField(field))).toBe(true);
        for (const { title, deadline, measures, category } of proposal.problems) {
          expect(title.trim()).not.toBe("");
          expect(deadline === null || isCivilDate(deadline)).toBe(true);
          expect(measures.every((each) => each.text.trim() !== "")).toBe(true);
          expect(category === null || proposal.categories.some(({ id }) => id === category)).toBe(true);
        }
        for (const sentence of sentences(proposal)) expect(sentence).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 1_500, seed: 5 },
    );
  });

  test("that were mutated from a good one neither", () => {
    const good: Given[][] = [
      head,
      [1, "学风", "甲", "1.修订；2.学习", "办公室", "2025年6月底", "1.已印发。2.已学习。", "已完成"],
      [null, null, null, "调研", "人事科", "立行立改", null, "正在推进"],
      [2, "学风", "乙", "检查", "办公室", 45_838, null, "已销号"],
    ];
    const change = fc.tuple(
      fc.nat(3),
      fc.nat(7),
      fc.oneof(fc.constant(null), fc.string(), fc.constantFrom(...good.flat())),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const rows = good.map((row) => [...row]);
        for (const [row, column, value] of changes) rows[row]?.splice(column, 1, value);
        sentences(read(tableOf(rows)));
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });
});
