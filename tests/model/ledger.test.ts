import { expect, test } from "vitest";
import { categoryName, pathWithin } from "../../src/model/ledger.js";

test("a category is called by its name, or by its id where the header does not know it", () => {
  const header = { title: "台账", categories: [{ id: "theory", name: "学习贯彻有差距" }] };
  expect(categoryName(header, "theory")).toBe("学习贯彻有差距");
  expect(categoryName(header, "gone")).toBe("gone");
});

test.each([
  ["/office/ledger", "/office/ledger/problems/001.yaml"],
  ["/", "/problems/001.yaml"],
  ["C:\\office\\ledger", "C:\\office\\ledger\\problems\\001.yaml"],
  ["C:\\", "C:\\problems\\001.yaml"],
])("below %s a file is called alike everywhere", (root, file) => {
  expect(pathWithin({ root }, file)).toBe("problems/001.yaml");
});
