import { describe, expect, test } from "vitest";
import { basesOf, families } from "../../../src/history/replay/families.js";
import { ancestors, commonAncestor, type ProblemVersion } from "../../../src/history/replay/version.js";
import { fieldsOf } from "../../../src/model/field.js";
import type { Problem } from "../../../src/model/schema.js";

const person = { name: "办公室", email: "office@example.org" };

/** A state titled `name`, made from others; states are made in the order of their commits. */
function maker() {
  let order = 0;
  return (name: string, ...from: ProblemVersion[]): ProblemVersion => {
    const value: Problem = { id: 1, category: "theory", title: name, status: "pending" };
    const hash = String(order).padStart(40, "0");
    const times = { authored: order, committed: order, date: "2025-01-01", authoredOn: "2025-01-01" };
    const commit = { hash, parents: [], author: person, committer: person, message: name, ...times };
    return {
      value,
      fields: fieldsOf(value),
      commit,
      order: order++,
      from,
      path: "problems/001.yaml",
      origins: [],
      taken: new Map(),
    };
  };
}

describe("the nearest state in common", () => {
  const make = maker();
  const root = make("root");
  const fork = make("fork", root);
  const left = make("left", fork);
  const right = make("right", fork);
  const merge = make("merge", left, right);
  const later = make("later", merge);
  const side = make("side", right);

  test.each([
    ["of a state and itself", left, left, left],
    ["of a state and one that came of it", root, later, root],
    ["of two sides", left, right, fork],
    ["of a merge and a side that went on", merge, side, right],
    ["of what came of the merge and that side", later, side, right],
  ])("%s", (_, a, b, base) => {
    expect(commonAncestor(a, b)).toBe(base);
    expect(commonAncestor(b, a)).toBe(base);
  });

  test("of sides that merged each other is one of those that both have", () => {
    const first = make("first", left, right);
    const second = make("second", right, left);
    expect(commonAncestor(first, second)).toBe(right);
  });

  test("is none where they began apart", () => {
    expect(commonAncestor(make("other"), later)).toBeUndefined();
  });

  test("costs time in proportion to what lies between", () => {
    let [a, b] = [root, root];
    for (let step = 0; step < 2000; step++) [a, b] = [make("a", a), make("b", b)];
    expect(commonAncestor(a, b)).toBe(root);
  });

  test("lies among the ancestors, each of which comes once", () => {
    expect([...ancestors(merge)].map(({ value }) => value.title)).toEqual(["merge", "left", "right", "fork", "root"]);
  });
});

describe("the families of a merge's sides", () => {
  const make = maker();
  const root = make("root");
  const [left, right] = [make("left", root), make("right", root)];
  const stranger = make("stranger", make("made up"));
  const picked = make("picked", make("root"));

  test("are those with a past in common", () => {
    expect(families([left, right])).toEqual([[left, right]]);
    expect(families([left, stranger, right])).toEqual([[left, right], [stranger]]);
  });

  test("are one where both began with the same words", () => {
    expect(families([left, picked])).toEqual([[left, picked]]);
    expect(basesOf([left, picked]).map(({ value }) => value.title)).toEqual(["root"]);
  });

  test("have a base, unless they are strangers", () => {
    expect(basesOf([left, right])).toEqual([root]);
    expect(basesOf([left, stranger])).toEqual([]);
  });
});
