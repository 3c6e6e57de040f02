import type { Source } from "../../src/documents/paper.js";
import type { Header, Problem } from "../../src/model/schema.js";
import { ledgerOf } from "../query/fixture.js";

/** What a paper is made from, of these problems, on a day in the middle of a year. */
export function sourceOf(
  problems: readonly Partial<Problem>[],
  header: Partial<Header> = {},
  more: Partial<Source> = {},
): Source {
  return {
    ledger: ledgerOf(problems, header),
    chosen: null,
    today: "2025-06-30",
    moment: null,
    departments: [],
    edition: "public",
    evidence: new Map(),
    past: null,
    ...more,
  };
}
