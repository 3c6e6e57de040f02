import { expect, test } from "vitest";
import { isWithheld, withheldByReason } from "../../src/query/withheld.js";
import { problemOf } from "./fixture.js";

test.each([
  [{}, false],
  [{ publish: true }, false],
  [{ publish: false }, true],
  [{ withheld: "case" as const }, true],
  [{ publish: true, withheld: "case" as const }, true],
])("%j: withheld is %s", (given, expected) => {
  expect(isWithheld(problemOf(given))).toBe(expected);
});

test("counts by reason in the order of the schema, what has none on record last", () => {
  const given = [{ publish: false }, { withheld: "case" }, { withheld: "secret" }, { withheld: "case" }, {}] as const;
  expect(withheldByReason(given.map(problemOf))).toEqual([
    { reason: "secret", count: 1 },
    { reason: "case", count: 2 },
    { reason: null, count: 1 },
  ]);
});
