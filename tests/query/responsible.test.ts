import { describe, expect, test } from "vitest";
import type { Measure, Problem } from "../../src/model/schema.js";
import { responsibleFor } from "../../src/query/responsible.js";
import { ledgerOf } from "./fixture.js";

function problemWith(parts: Partial<Problem>): Problem {
  const [entry] = ledgerOf([parts]).entries;
  if (entry === undefined) throw new Error("no problem");
  return entry.problem;
}

const own: Measure = { id: 1, text: "一", status: "pending", deadline: "2025-06-01", departments: ["人事科"] };

describe("who answers for a date", () => {
  test("of a measure: those whom it names, and its problem's where it names none", () => {
    const problem = problemWith({ leaders: ["局长"], departments: ["办公室"], measures: [own] });
    expect(responsibleFor(problem, own)).toEqual({ leaders: ["局长"], departments: ["人事科"] });
  });

  test("of a problem: also those of the open measures to which it applies", () => {
    const open: Measure = { id: 2, text: "二", status: "in_progress", leaders: ["副局长"], departments: ["财务科"] };
    const done: Measure = { id: 3, text: "三", status: "done", departments: ["机关党委"] };
    const problem = problemWith({ departments: ["办公室"], measures: [own, open, done] });
    expect(responsibleFor(problem, null)).toEqual({ leaders: ["副局长"], departments: ["办公室", "财务科"] });
  });
});
