import { expect, test } from "vitest";
import { unfinishedByUrgency } from "../../src/query/unfinished.js";
import { ledgerOf } from "./fixture.js";

test("the earliest day first, undated last, then by number; what is finished is not in it", () => {
  const ledger = ledgerOf([
    {},
    { deadline: "2025-12-31" },
    { status: "done", deadline: "2025-01-01" },
    { status: "staged", deadline: "2025-01-01", review_on: "2026-01-31" },
    { deadline: "2025-12-31" },
    { deadline: "2026-12-31", measures: [{ id: 1, text: "一", status: "pending", deadline: "2025-06-30" }] },
    {},
  ]);
  expect(unfinishedByUrgency(ledger).map(({ id }) => id)).toEqual([6, 2, 5, 4, 1, 7]);
});
