import { expect, test } from "vitest";
import { renderCsv } from "../../../src/render/document/csv.js";
import { formatsFor } from "../../../src/render/document/formats.js";
import { everything, tables } from "./samples.js";

test("the one table of a document, for Excel, with what reaches over rows in each of them", () => {
  expect(renderCsv(tables)).toBe(
    "\ufeff序号,具体问题,整改措施,完成时限\r\n1,问题一,措施一,2025-06-30\r\n1,问题一,措施二,\r\n2,问题二,措施三,2025-12-31\r\n合计,,3,\r\n",
  );
});

test("a format is offered where it can hold everything", () => {
  const two = { ...tables, blocks: [...tables.blocks, ...tables.blocks] };
  expect(formatsFor(everything)).toEqual(["md", "txt", "html", "docx", "json"]);
  expect(formatsFor(tables)).toEqual(["md", "txt", "html", "docx", "xlsx", "csv", "json"]);
  expect(formatsFor(two)).toEqual(["md", "txt", "html", "docx", "xlsx", "json"]);
});
