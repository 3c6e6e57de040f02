import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotice } from "../../../src/import/notice/read.js";
import type { NoteRule, Proposal } from "../../../src/import/proposal.js";
import { home } from "../../support/files.js";
import { linesOf } from "./lines.js";

const folder = join(home, "tests/import/notice/papers");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));

function readPaper(name: string): Proposal {
  return readNotice(linesOf(readFileSync(join(folder, `${name}.txt`), "utf8")));
}

describe("a paper of its own layout", () => {
  test.each(names)("%s is read as it stands", (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    expect(readPaper(name)).toEqual(expected);
  });

  test("is there in every layout", () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });
});

describe("the papers", () => {
  const proposals = names.map((name) => ({ name, proposal: readPaper(name) }));

  test("number the problems from 1 without a gap", () => {
    for (const { name, proposal } of proposals) {
      expect({ name, ids: proposal.problems.map(({ id }) => id) }).toEqual({
        name,
        ids: proposal.problems.map((_, index) => index + 1),
      });
    }
  });

  test("name no category that is not there", () => {
    for (const { proposal } of proposals) {
      const known: (string | null)[] = [null, ...proposal.categories.map(({ id }) => id)];
      expect(proposal.problems.filter(({ category }) => !known.includes(category))).toEqual([]);
    }
  });

  test("show every rule of reading at work", () => {
    const seen = new Set(proposals.flatMap(({ proposal }) => proposal.notes.map(({ rule }) => rule)));
    const elsewhere: NoteRule[] = ["no-problems", "regulation-not-counted", "title-missing"];
    expect([...seen, ...elsewhere].sort()).toEqual([...everyRule].sort());
  });
});

const everyRule = Object.keys({
  "figure-differs": 0,
  "figure-contradicts": 0,
  "no-problems": 0,
  "result-missing": 0,
  "result-unclear": 0,
  "result-mixed": 0,
  "category-missing": 0,
  "title-missing": 0,
  "measures-missing": 0,
  "text-left-out": 0,
  "progress-unmatched": 0,
  "measure-number": 0,
  "number-damaged": 0,
  "number-missing": 0,
  "number-order": 0,
  "quote-unclosed": 0,
  "deadline-unclear": 0,
  "regulation-not-counted": 0,
  "furniture-left-out": 0,
  "lines-joined": 0,
  "line-unread": 0,
  "section-unread": 0,
} satisfies Record<Exclude<NoteRule, "text-beside-tables">, 0>);
