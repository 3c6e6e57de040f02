import { expect, test } from "vitest";
import { renderCsv } from "../../../src/render/document/csv.js";
import { tables } from "./samples.js";

test("the one table of a document, for Excel, with what reaches over rows in each of them", () => {
  expect(renderCsv(tables)).toBe(
    "\ufeff序号,具体问题,整改措施,完成时限\r\n1,问题一,措施一,2025-06-30\r\n1,问题一,措施二,\r\n2,问题二,措施三,2025-12-31\r\n合计,,3,\r\n",
  );
});
