import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row, Table } from "../../../src/documents/document.js";
import { sheet } from "../../../src/documents/sheet.js";
import type { FoundTable } from "../../../src/import/content.js";
import type { TablesProposal } from "../../../src/import/table/read.js";
import { messages } from "../../../src/messages/index.js";
import type { Measure, Problem } from "../../../src/model/schema.js";
import { sourceOf } from "../../documents/source.js";
import { tableOf } from "../../documents/tables.js";
import { categories, ledgers, plainMeasure } from "./ledgers.js";
import { tableOf as foundOf, type Given, read } from "./tables.js";

const ledger = ledgers(plainMeasure);

// What the sheet prints is read back: not the same files, whose measures may repeat what the problem says, but a ledger
// that prints the same sheet.

function printed(problems: readonly Partial<Problem>[], language: "zh" | "en" = "zh"): Table {
  return tableOf(sheet.build(sourceOf(problems, { categories }), messages[language]));
}

/** How a file may hold the table: as cells that reach down, as blank ones below, or each row by itself. */
type Shape = "merged" | "blank" | "repeated";

function foundIn({ columns, rows }: Table, shape: Shape): FoundTable {
  const above: Given[] = [];
  const cells = rows.map((row) =>
    row.map((cell, at): Given => {
      if (cell === null) return shape === "repeated" ? (above[at] ?? null) : null;
      above[at] = cell.value;
      return shape === "merged" && cell.rows !== undefined ? { value: cell.value, rows: cell.rows } : cell.value;
    }),
  );
  return foundOf([["某局整改台账"], [], columns.map(({ header }) => header), ...cells], "整改台账");
}

/** What was read, as the problems of a ledger. */
function asProblems({ problems, categories: read }: TablesProposal): Partial<Problem>[] {
  const ids = new Map(read.map(({ id, name }) => [id, categories.find((each) => each.name === name)?.id ?? name]));
  return problems.map(({ id, category, title, status, goal, leaders, departments, deadline, measures }) => ({
    id,
    category: ids.get(category ?? "") ?? "",
    title,
    status,
    ...(goal === null ? {} : { goal }),
    ...(leaders.length === 0 ? {} : { leaders: [...leaders] }),
    ...(departments.length === 0 ? {} : { departments: [...departments] }),
    ...(deadline === null ? {} : { deadline }),
    measures: measures.map((each, at) => {
      const { progress, leaders: own, departments: ofOwn, ...rest } = each;
      return {
        ...rest,
        id: at + 1,
        ...(own === undefined ? {} : { leaders: [...own] }),
        ...(ofOwn === undefined ? {} : { departments: [...ofOwn] }),
        ...(progress === null ? {} : { progress }),
      } as Measure;
    }),
  }));
}

/** The columns with what reaches down in each row; blank cells below a filled one repeat it where `shape` cannot tell. */
function columnsOf(table: Table, shape: Shape): unknown[][] {
  const repeated = ["leaders", "departments", "deadline", "status"];
  let above: unknown[] = [];
  return table.rows.map((row: Row) => {
    const isContinued = row[0] === null;
    above = row.map((cell, at) => {
      const value = cell === null ? above[at] : cell.value;
      const isRepeated = shape === "blank" && isContinued && repeated.includes(table.columns[at]?.key ?? "");
      return value === null && isRepeated ? above[at] : value;
    });
    return above;
  });
}

describe("the sheet", () => {
  test.each<[Shape, "zh" | "en"]>([
    ["merged", "zh"],
    ["blank", "zh"],
    ["merged", "en"],
  ])("comes back with all its columns: %s, %s", (shape, language) => {
    fc.assert(
      fc.property(ledger, (problems) => {
        const table = printed(problems, language);
        const proposal = read(foundIn(table, shape));
        const again = printed(asProblems(proposal), language);
        expect(columnsOf(again, shape)).toEqual(columnsOf(table, shape));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test("comes back from repeated cells, where no problem looks like the one before", () => {
    fc.assert(
      fc.property(ledger, (problems) => {
        const table = printed(problems);
        const again = printed(asProblems(read(foundIn(table, "repeated"))));
        expect(columnsOf(again, "merged")).toEqual(columnsOf(table, "merged"));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test("of the example is read without a doubt", () => {
    const two: Partial<Problem> = {
      status: "staged",
      leaders: ["局长"],
      departments: ["办公室", "人事科"],
      deadline: "2025-12-31",
      measures: [
        { id: 1, text: "修订制度", status: "done", progress: "已印发" },
        { id: 2, text: "集中学习", status: "pending", departments: ["机关党委"], deadline: "2025-09-30" },
      ],
    };
    const proposal = read(foundIn(printed([two, {}]), "merged"));
    expect(asProblems(proposal)[0]).toMatchObject({ ...two, leaders: ["局长"] });
  });
});
