import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { fileStart } from "../../src/diagnostic.js";
import type { Ledger } from "../../src/model/ledger.js";
import { movement } from "../../src/query/movement.js";
import { ledgerOf } from "./fixture.js";

function broken(name: string): Diagnostic {
  return { file: `/ledger/problems/${name}`, severity: "error", rule: "empty-file", params: {}, ...fileStart };
}

function misnamed(name: string, id: number): Diagnostic {
  const params = { id, name, expected: "007.yaml" };
  return { file: `/ledger/problems/${name}`, severity: "error", rule: "name-mismatch", params, ...fileStart };
}

/** A ledger of these problems, all done, and of files that were left out. */
function side(ids: readonly number[], excluded: readonly Diagnostic[] = []): Ledger {
  return { ...ledgerOf(ids.map((id) => ({ id, status: "done" }))), excluded };
}

function told(before: Ledger, after: Ledger): Record<string, number[]> {
  const { added, removed, done, not_compared } = movement(
    { ledger: before, today: "2026-06-23" },
    { ledger: after, today: "2026-06-30" },
  );
  const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);
  return { added: ids(added), removed: ids(removed), done: ids(done), not_compared: [...not_compared] };
}

const none = { added: [], removed: [], done: [], not_compared: [] };

describe("a problem in a file that one state leaves out", () => {
  test("was not removed, and when it can be read again, not added", () => {
    expect(told(side([1, 2]), side([1], [broken("002.yaml")]))).toEqual({ ...none, not_compared: [2] });
    expect(told(side([1], [broken("002.yaml")]), side([1, 2]))).toEqual({ ...none, not_compared: [2] });
  });

  test.each(["2.yaml", "0002.yml", "002.YAML"])("is known by the number in the name %s", (name) => {
    expect(told(side([1, 2]), side([1], [broken(name)]))).toEqual({ ...none, not_compared: [2] });
  });

  test("is known by the id that the file claims", () => {
    expect(told(side([1, 7]), side([1], [misnamed("001.yml", 7)]))).toEqual({ ...none, not_compared: [7] });
  });

  test("may be any where the file has a name that the other state does not know", () => {
    expect(told(side([1, 2, 3]), side([1], [broken("新.yaml")]))).toEqual({ ...none, not_compared: [2, 3] });
    expect(told(side([1, 2]), side([1], [broken("099.yaml")]))).toEqual({ ...none, not_compared: [2] });
    expect(told(side([1], [broken("新.yaml")]), side([1, 2, 3]))).toEqual({ ...none, not_compared: [2, 3] });
  });
});

test("a file that both states leave out takes no other problem with it", () => {
  const files = [broken("新.yaml"), broken("099.yaml")];
  expect(told(side([1, 2], files), side([2, 3], files))).toEqual({ ...none, added: [3], removed: [1] });
});

test("nor does one whose problem can be read in the other state", () => {
  expect(told(side([1, 2, 3]), side([1], [broken("002.yaml")]))).toEqual({ ...none, removed: [3], not_compared: [2] });
});
