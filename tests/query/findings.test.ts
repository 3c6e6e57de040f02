import { expect, test } from "vitest";
import { findingsOf } from "../../src/query/findings.js";
import { ledgerOf } from "./fixture.js";

test("tells apart what the inspectors found and what the organisation found itself", () => {
  const ledger = ledgerOf([
    { status: "closed", measures: [{ id: 1, text: "一", status: "done" }], regulations: [{ title: "甲" }] },
    { status: "staged", origin: "feedback" },
    { category: "discipline", origin: "self", regulations: [{ title: "乙" }, { title: "丙" }] },
  ]);
  const none = { pending: 0, in_progress: 0, staged: 0, done: 0, closed: 0 };
  // The empty category is the inspectors', one that holds only the organisation's own is not.
  expect(findingsOf(ledger, "feedback")).toEqual({
    ...none,
    total: 2,
    staged: 1,
    done: 1,
    closed: 1,
    categories: 2,
    measures: 1,
    regulations: 1,
  });
  expect(findingsOf(ledger, "self")).toEqual({
    ...none,
    total: 1,
    pending: 1,
    categories: 1,
    measures: 0,
    regulations: 2,
  });
});
