import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/documents/document.js";
import { lists } from "../../../src/documents/lists/lists.js";
import { sheet } from "../../../src/documents/sheet.js";
import { fieldsNamed, foldName } from "../../../src/import/table/column-names.js";
import { messages } from "../../../src/messages/index.js";
import { sourceOf } from "../../documents/source.js";
import { read, rulesOf, tableOf } from "./tables.js";

const source = sourceOf([
  {
    title: "甲",
    status: "closed",
    goal: "入心",
    cause: "不严",
    term: "immediate",
    leaders: ["局长"],
    departments: ["办公室"],
    deadline: "2025-06-30",
    measures: [
      { id: 1, text: "修订", status: "done", done_on: "2025-06-01", progress: "已印发" },
      { id: 2, text: "学习", status: "done" },
    ],
    regulations: [{ title: "学习制度" }],
  },
  { title: "乙", status: "in_progress", measures: [{ id: 1, text: "调研", status: "pending" }], origin: "self" },
]);

const tablesOf = (paper: typeof lists, language: "zh" | "en") =>
  paper.build(source, messages[language]).blocks.filter((block): block is Table => block.kind === "table");

describe("our own papers", () => {
  test.each(["zh", "en"] as const)("have columns that are known: %s", (language) => {
    const names = ["problems", "measures", "responsibilities"].map(
      (name) => messages[language].papers.lists.names[name as "problems"],
    );
    const own = [...tablesOf(sheet, language), ...tablesOf(lists, language).filter(({ name }) => names.includes(name))];
    const unknown = own
      .flatMap(({ columns }) => columns.map(({ header }) => header))
      .filter((name) => fieldsNamed(foldName(name)) === null);
    expect(unknown).toEqual([]);
  });

  test.each(["zh", "en"] as const)("as a workbook of lists come back as one ledger: %s", (language) => {
    const found = tablesOf(lists, language).map(({ name, columns, rows }) =>
      tableOf(
        [
          [`某局 · ${name}`],
          columns.map(({ header }) => header),
          ...rows.map((row) => row.map((cell) => (cell === null ? null : { value: cell.value, rows: cell.rows ?? 1 }))),
        ],
        name,
      ),
    );
    const { problems, ...proposal } = read(found);
    expect(problems).toMatchObject([
      {
        title: "甲",
        status: "closed",
        term: "immediate",
        goal: "入心",
        cause: "不严",
        leaders: ["局长"],
        departments: ["办公室"],
        deadline: "2025-06-30",
        measures: [{ text: "修订", status: "done", done_on: "2025-06-01", progress: "已印发" }, { text: "学习" }],
        regulations: [{ title: "学习制度" }],
      },
      { title: "乙", status: "in_progress", origin: "self", measures: [{ text: "调研", status: "pending" }] },
    ]);
    // What the catalogues add stands in columns that no field has; nothing contradicts.
    const rules = rulesOf({ notes: proposal.notes }).map((rule) => rule.split(" ")[0]);
    expect(new Set(rules)).toEqual(
      new Set(["column-unknown", "column-second", "table-without-problems", "table-unread", "tables-joined"]),
    );
  });
});
