import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNotice } from "../../../src/import/notice/read.js";
import type { Proposal } from "../../../src/import/proposal.js";
import { messages } from "../../../src/messages/index.js";
import { home } from "../../support/files.js";
import { linesOf } from "./lines.js";

const folder = join(home, "tests/import/notice/papers");
const papers = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(folder, name), "utf8").split("\n"));

const pieces = [
  ..."“”‘’\"'（）()《》〈〉，,。.；;：:、一二十1９①㈠l|—　\t\u0000\u200b\ud800\u{20000}😀",
  "一是",
  "的问题",
  "针对“",
  "整改结果：",
  "（一）",
  "１．",
  "问题三：",
  "",
];

/** One change of the kind that scanning, pasting and cutting make. */
const mutation = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  where: fc.nat(),
  kind: fc.constantFrom("drop", "double", "swap", "cut", "join", "insert", "replace", "random"),
  piece: fc.constantFrom(...pieces),
  text: fc.string({ unit: "binary", maxLength: 12 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutated(paper: readonly string[], { at, other, where, kind, piece, text }: Mutation): string[] {
  if (paper.length === 0) return [];
  const index = at % paper.length;
  const line = paper[index] ?? "";
  const second = other % paper.length;
  const place = where % (line.length + 1);
  switch (kind) {
    case "drop":
      return paper.toSpliced(index, 1);
    case "double":
      return paper.toSpliced(index, 0, line);
    case "swap":
      return paper.with(index, paper[second] ?? "").with(second, line);
    case "cut":
      return paper.toSpliced(index, 1, line.slice(0, place), line.slice(place));
    case "join":
      return paper.toSpliced(index, 2, line + (paper[index + 1] ?? ""));
    case "insert":
      return paper.with(index, line.slice(0, place) + piece + line.slice(place));
    case "replace":
      return paper.with(index, line.slice(0, place) + piece + line.slice(place + 1));
    case "random":
      return paper.with(index, line.slice(0, place) + text + line.slice(place));
  }
}

const settings: fc.Parameters<unknown> = { seed: 20251124, numRuns: 250 };

/** What holds for whatever was read. */
function expectSound(proposal: Proposal, lines: number): void {
  const ids = proposal.problems.map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, index) => index + 1));
  const known = new Set<string | null>([null, ...proposal.categories.map(({ id }) => id)]);
  for (const { category, title, status, measures, source, leaders } of proposal.problems) {
    expect(known.has(category)).toBe(true);
    expect(title).toBe(title.trim());
    expect(title).not.toBe("");
    expect(source.line >= 1 && source.line <= lines).toBe(true);
    expect(measures.every(({ text }) => text.trim() !== "")).toBe(true);
    if (status === "done") expect(measures.every((measure) => measure.status === "done")).toBe(true);
    expect(leaders.every((leader) => leader.trim() !== "")).toBe(true);
  }
  for (const { line, rule, params } of proposal.notes) {
    expect(line === null || (line >= 1 && line <= lines)).toBe(true);
    for (const { importNotes, tableNotes } of Object.values(messages)) {
      const tell = { ...importNotes, ...tableNotes }[rule] as (given: typeof params) => string;
      expect(tell(params)).not.toMatch(/undefined|NaN|\[object/);
    }
  }
}

describe("whatever becomes of a paper on its way", () => {
  test("it is read", () => {
    const changed = fc.tuple(fc.constantFrom(...papers), fc.array(mutation, { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(changed, ([paper, mutations]) => {
        const lines = mutations.reduce<readonly string[]>(mutated, paper);
        const numbered = lines.map((text, index) => ({ line: index + 1, text }));
        expectSound(readNotice(numbered), numbered.length);
      }),
      settings,
    );
  });

  test("no closing and no day appears that the paper does not state", () => {
    const changed = fc.tuple(fc.constantFrom(...papers), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(changed, ([paper, mutations]) => {
        const text = mutations.reduce<readonly string[]>(mutated, paper).join("\n");
        const { problems } = readNotice(linesOf(text));
        if (problems.some(({ status }) => status === "closed")) expect(text).toContain("销号");
        for (const { deadline, leaders } of problems) {
          if (deadline !== null) expect(text).toContain(deadline.slice(0, 4));
          for (const leader of leaders) expect(text.replace(invisible, "")).toContain(leader);
        }
      }),
      { ...settings, numRuns: 150 },
    );
  });

  test("text of any kind is read", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(fc.constantFrom(...pieces, "整改", "党组", "2025年", "问题"), { maxLength: 20 })
        .map((each) => each.join("")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const numbered = lines.map((text, index) => ({ line: index + 1, text }));
        expectSound(readNotice(numbered), numbered.length);
      }),
      settings,
    );
  });
});

const invisible = /[\p{Cc}\p{Cf}]/gu;

describe("the work grows with the paper, not faster", () => {
  /** How often a reading asks for a line. */
  function asked(lines: readonly string[]): number {
    let count = 0;
    const counted = lines.map((text, index) => ({
      line: index + 1,
      get text() {
        count += 1;
        return text;
      },
    }));
    readNotice(counted);
    return count;
  }

  test("each line is asked for once", () => {
    for (const paper of papers) expect(asked(paper)).toBe(paper.length);
  });

  test("a paper many times over gives as many times the notes and the text, no more", () => {
    for (const paper of papers) {
      const sizeOf = (times: number) =>
        JSON.stringify(
          readNotice(
            linesOf(
              Array.from({ length: times }, () => paper)
                .flat()
                .join("\n"),
            ),
          ),
        ).length;
      expect(sizeOf(40) / sizeOf(10)).toBeLessThan(5);
    }
  });

  test.each(["“", "《", "（", "1.", "（一）", "甲，", "一是", "针对“", "问题1", "整改结果：", "\ud800"])(
    "a hundred thousand times %j is read",
    (piece) => {
      for (const lines of [[piece.repeat(100_000)], [`1.针对“${piece.repeat(100_000)}`]]) {
        expectSound(readNotice(lines.map((text) => ({ line: 1, text }))), 1);
      }
      const many = Array.from({ length: 20_000 }, (_, index) => ({ line: index + 1, text: piece }));
      expect(JSON.stringify(readNotice(many)).length).toBeLessThan(600 * many.length);
    },
  );
});
