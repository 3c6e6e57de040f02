import { describe, expect, test } from "vitest";
import { groupBy } from "../../src/query/groups.js";
import { ledgerOf } from "./fixture.js";

const totals = ({ groups }: ReturnType<typeof groupBy>) => groups.map(({ id, total }) => [id, total]);

describe("groupBy", () => {
  test("counts a problem with each of its departments, and says so", () => {
    const grouping = groupBy(
      ledgerOf([{ departments: ["办公室", "人事科"] }, { departments: ["人事科"] }, {}]),
      "department",
    );
    expect(totals(grouping)).toEqual([
      ["办公室", 1],
      ["人事科", 2],
      [null, 1],
    ]);
    expect(grouping.overlapping).toBe(true);
  });

  test("counts the department of a measure for its problem, once", () => {
    const measures = [
      { id: 1, text: "一", status: "done" as const, departments: ["人事科"] },
      { id: 2, text: "二", status: "done" as const, departments: ["人事科"] },
    ];
    expect(totals(groupBy(ledgerOf([{ measures }]), "department"))).toEqual([["人事科", 1]]);
  });

  test("keeps done and closed apart when counted by status, and shows empty states", () => {
    const { groups } = groupBy(ledgerOf([{ status: "done" }, { status: "closed" }]), "status");
    expect(groups.map(({ id, total, done, closed }) => [id, total, done, closed])).toEqual([
      ["pending", 0, 0, 0],
      ["in_progress", 0, 0, 0],
      ["staged", 0, 0, 0],
      ["done", 1, 1, 0],
      ["closed", 1, 1, 1],
    ]);
  });

  test("has no group of those without a value when each has one", () => {
    const grouping = groupBy(ledgerOf([{ term: "fixed" }]), "term");
    expect(totals(grouping)).toEqual([
      ["immediate", 0],
      ["fixed", 1],
      ["long_term", 0],
    ]);
    expect(grouping.overlapping).toBe(false);
  });
});
