import { describe, expect, test } from "vitest";
import type { Standing } from "../../src/model/audit.js";
import type { HistoryEvent } from "../../src/model/event.js";
import type { LogEntry } from "../../src/model/schema.js";
import { vouchedFor } from "../../src/query/standings.js";

const entry = (on: string, more: Partial<LogEntry> = {}): LogEntry => ({ on, event: "note", ...more });
const [a, b, c] = [entry("2026-01-01"), entry("2026-01-02"), entry("2026-01-03")];

type Came = readonly [entry: LogEntry, standing: Standing];

let commits = 0;

function event(kind: HistoryEvent["kind"], steps: readonly Came[], more: Partial<HistoryEvent> = {}): HistoryEvent {
  commits += 1;
  const person = { name: "办公室", email: "office@example.org" };
  const times = { authored: 0, committed: 0, date: "2026-01-05", authoredOn: "2026-01-05" };
  return {
    commit: { hash: `c${commits}`, parents: [], author: person, committer: person, ...times, message: "" },
    id: 1,
    title: "问题",
    kind,
    status: "in_progress",
    formerId: null,
    differences: [],
    steps: steps.map(([each, standing]) => ({ entry: each, standing })),
    takenOut: [],
    ...more,
  };
}

describe("an entry stands", () => {
  test("as the commit that brought it vouches, or is not committed", () => {
    const events = [event("added", [[a, "first"]]), event("changed", [[b, "witnessed"]])];
    expect(vouchedFor([a, b, c], events)).toEqual({ standings: ["first", "witnessed", "uncommitted"], gone: [] });
    expect(vouchedFor([a], []).standings).toEqual(["uncommitted"]);
    expect(vouchedFor([], events.slice(0, 1)).gone).toEqual([{ entry: a, commit: null }]);
  });

  test("whatever the order of its keys", () => {
    const events = [event("added", [[{ on: "2026-01-01", event: "note", by: "办公室" }, "first"]])];
    expect(vouchedFor([{ by: "办公室", event: "note", on: "2026-01-01" }], events).standings).toEqual(["first"]);
  });

  test("in its order where there are equal ones", () => {
    const events = [event("added", [[a, "first"]]), event("changed", [[a, "later"]])];
    expect(vouchedFor([a, a, a], events).standings).toEqual(["first", "later", "uncommitted"]);
  });

  test("as rewritten, and the old words are told as gone", () => {
    const rewritten = { ...a, note: "改写" };
    const change = event("changed", [[rewritten, "later"]], { takenOut: [a] });
    const { standings, gone } = vouchedFor([rewritten], [event("added", [[a, "first"]]), change]);
    expect(standings).toEqual(["later"]);
    expect(gone).toEqual([{ entry: a, commit: change.commit }]);
  });

  test("through other numbers", () => {
    const events = [
      event("added", [[a, "first"]], { id: 3 }),
      event("changed", [[b, "witnessed"]], { id: 1, formerId: 3 }),
    ];
    expect(vouchedFor([a, b], events).standings).toEqual(["first", "witnessed"]);
  });
});

describe("an entry that was taken out", () => {
  test("and came back is not gone", () => {
    const events = [
      event("added", [[a, "first"]]),
      event("changed", [], { takenOut: [a] }),
      event("changed", [[a, "first"]]),
    ];
    expect(vouchedFor([a], events)).toEqual({ standings: ["first"], gone: [] });
    expect(vouchedFor([a], events.slice(0, 2)).standings).toEqual(["uncommitted"]);
  });

  test("once of two stays once", () => {
    const events = [event("added", [[a, "first"]]), event("changed", [[a, "later"]], { takenOut: [] })];
    const out = event("changed", [], { takenOut: [a] });
    expect(vouchedFor([a], [...events, out]).gone).toEqual([{ entry: a, commit: out.commit }]);
  });
});

describe("a problem that was removed", () => {
  const begun = event("added", [[a, "first"]]);
  const removed = event("removed", []);

  test("and is on the disk again is not committed", () => {
    expect(vouchedFor([a], [begun, removed])).toEqual({ standings: ["uncommitted"], gone: [] });
  });

  test("and came back as it was goes on from there", () => {
    const back = event("changed", [[b, "witnessed"]]);
    expect(vouchedFor([a, b], [begun, removed, back]).standings).toEqual(["first", "witnessed"]);
  });

  test("leaves its number to another, which begins anew", () => {
    const other = event("added", [[b, "first"]], { title: "另一个问题" });
    expect(vouchedFor([a, b], [begun, removed, other]).standings).toEqual(["uncommitted", "first"]);
  });
});

describe("where the commits do not tell all", () => {
  test("an entry of unknown origin is not called uncommitted", () => {
    expect(vouchedFor([a, b], [event("changed", [[b, "witnessed"]])]).standings).toEqual(["unknown", "witnessed"]);
  });

  test("two branches that added the same problem vouch for what each of them had", () => {
    const events = [event("added", [[a, "first"]]), event("changed", [[b, "later"]]), event("added", [[a, "first"]])];
    expect(vouchedFor([a, b, c], events)).toEqual({ standings: ["first", "later", "unknown"], gone: [] });
  });

  test("nothing of a problem vouches for another that took its number", () => {
    const events = [event("added", [[a, "witnessed"]]), event("added", [[b, "first"]], { title: "另一个问题" })];
    expect(vouchedFor([a, b], events).standings).toEqual(["unknown", "first"]);
  });
});
