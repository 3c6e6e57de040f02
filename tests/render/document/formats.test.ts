import { expect, test } from "vitest";
import { formatsFor } from "../../../src/render/document/formats.js";
import { everything, tables } from "./samples.js";

test("a format is offered where it can hold everything", () => {
  const two = { ...tables, blocks: [...tables.blocks, ...tables.blocks] };
  expect(formatsFor(everything)).toEqual(["md", "txt", "html", "docx", "json"]);
  expect(formatsFor(tables)).toEqual(["md", "txt", "html", "docx", "xlsx", "csv", "json"]);
  expect(formatsFor(two)).toEqual(["md", "txt", "html", "docx", "xlsx", "json"]);
});

test("a format that takes only so many cells is not offered beyond them", () => {
  const [table] = tables.blocks;
  if (table?.kind !== "table") throw new Error("the sample begins with a table");
  const rows = Array.from({ length: 25_000 }, () => table.rows[2] ?? []);
  const full = { ...tables, blocks: [{ ...table, rows }] };
  expect(formatsFor(full)).toContain("docx");
  const crowded = { ...tables, blocks: [{ ...table, rows: [...rows, ...table.rows] }] };
  expect(formatsFor(crowded)).toEqual(["md", "txt", "html", "xlsx", "csv", "json"]);
});
