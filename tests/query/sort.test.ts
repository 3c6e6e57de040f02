import { expect, test } from "vitest";
import { itemOf } from "../../src/query/item.js";
import { type SortKey, sortItems } from "../../src/query/sort.js";
import { ledgerOf } from "./fixture.js";

const ledger = ledgerOf([
  { status: "done", category: "discipline", deadline: "2025-12-31" },
  { status: "pending" },
  { status: "in_progress", category: "discipline", deadline: "2025-01-01" },
  { status: "closed", deadline: "2025-06-30" },
]);
const items = ledger.entries.map((entry) => itemOf(entry, ledger, "2025-06-10"));
const sorted = (keys: SortKey[], reverse = false) => sortItems(items, keys, reverse, ledger).map(({ id }) => id);

test.each<[SortKey[], boolean, number[]]>([
  [[], false, [1, 2, 3, 4]],
  [[], true, [4, 3, 2, 1]],
  [["status"], false, [2, 3, 1, 4]],
  [["deadline"], false, [3, 4, 1, 2]],
  [["category", "deadline"], false, [4, 2, 3, 1]],
  [["light"], false, [3, 1, 2, 4]],
])("by %j, reversed: %j", (keys, reverse, ids) => {
  expect(sorted(keys, reverse)).toEqual(ids);
});

test("what has no value stands last, also when reversed", () => {
  expect(sorted(["deadline"], true)).toEqual([1, 4, 3, 2]);
});
