import { describe, expect, test } from "vitest";
import type { HistoryEvent } from "../../src/model/event.js";
import type { Status } from "../../src/model/schema.js";
import { course } from "../../src/query/course.js";
import { commit, type Told } from "./history.js";

function added(id: number, status: Status = "pending"): Told {
  return { id, status, kind: "added" };
}

/** `date total done`, a line a point. */
function told(events: readonly HistoryEvent[], isMeant: (id: number, isRemoved: boolean) => boolean = () => true) {
  return course(events, isMeant).map(({ date, total, done }) => `${date} ${total} ${done}`);
}

describe("the course", () => {
  test("counts what there is and what is done, closed included, on each day that changed a figure", () => {
    const events = [
      ...commit("2025-05-12", [added(1), added(2), added(3, "done")]),
      ...commit("2025-06-01", [{ id: 1, status: "in_progress" }]),
      ...commit("2025-06-10", [{ id: 1, status: "done" }]),
      ...commit("2025-06-20", [{ id: 3, status: "closed" }]),
      ...commit("2025-07-01", [{ id: 2, status: "closed" }, added(4)]),
    ];
    expect(told(events)).toEqual(["2025-05-12 3 1", "2025-06-10 3 2", "2025-07-01 4 3"]);
  });

  test("goes down when a problem is reopened or sent back", () => {
    const events = [
      ...commit("2025-05-12", [added(1, "done")]),
      ...commit("2025-06-01", [{ id: 1, status: "in_progress" }]),
      ...commit("2025-06-10", [{ id: 1, status: "done" }]),
    ];
    expect(told(events)).toEqual(["2025-05-12 1 1", "2025-06-01 1 0", "2025-06-10 1 1"]);
  });

  test("tells of several commits of a day where they led", () => {
    const events = [
      ...commit("2025-05-12", [added(1)], "a"),
      ...commit("2025-05-12", [{ id: 1, status: "done" }], "b"),
      ...commit("2025-05-12", [{ id: 1, status: "in_progress" }, added(2, "done")], "c"),
    ];
    expect(told(events)).toEqual(["2025-05-12 2 1"]);
  });

  test("no longer counts what was removed, and counts anew what came under its number", () => {
    const events = [
      ...commit("2025-05-12", [added(1, "done"), added(2)]),
      ...commit("2025-06-01", [{ id: 1, status: "done", kind: "removed" }]),
      ...commit("2025-06-10", [added(1)]),
    ];
    expect(told(events)).toEqual(["2025-05-12 2 1", "2025-06-01 1 0", "2025-06-10 2 0"]);
    expect(told(events, (_, isRemoved) => !isRemoved)).toEqual(["2025-05-12 1 0", "2025-06-10 2 0"]);
  });

  test("follows problems that change places in one commit", () => {
    const events = [
      ...commit("2025-05-12", [added(1, "done"), added(2)]),
      ...commit("2025-06-01", [
        { id: 1, status: "pending", formerId: 2 },
        { id: 2, status: "done", formerId: 1 },
      ]),
      ...commit("2025-06-10", [{ id: 1, status: "done" }]),
    ];
    expect(told(events)).toEqual(["2025-05-12 2 1", "2025-06-10 2 2"]);
    expect(told(events, (id) => id === 1)).toEqual(["2025-05-12 1 0", "2025-06-10 1 1"]);
  });

  test("tells a problem from the removed one whose number it takes, in whichever order they are told", () => {
    const moved: Told = { id: 1, status: "in_progress", formerId: 2 };
    const removed: Told = { id: 1, status: "done", kind: "removed" };
    for (const events of [
      [moved, removed],
      [removed, moved],
    ]) {
      const history = [
        ...commit("2025-05-12", [added(1, "done"), added(2, "done")]),
        ...commit("2025-06-01", events),
        ...commit("2025-06-10", [{ id: 1, status: "done" }]),
      ];
      expect(told(history)).toEqual(["2025-05-12 2 2", "2025-06-01 1 0", "2025-06-10 1 1"]);
    }
  });

  test("counts chosen problems only, also for the time when they had another number", () => {
    const events = [
      ...commit("2025-05-12", [added(1), added(2, "done")]),
      ...commit("2025-06-01", [{ id: 7, status: "done", formerId: 1 }]),
      ...commit("2025-06-10", [added(1, "done")]),
    ];
    expect(told(events, (id) => id === 7)).toEqual(["2025-05-12 1 0", "2025-06-01 1 1"]);
  });

  test("does not go back in time with the clock of another machine", () => {
    const events = [
      ...commit("2025-05-12", [added(1)]),
      ...commit("2025-05-10", [{ id: 1, status: "done" }]),
      ...commit("2025-05-11", [added(2)]),
    ];
    expect(told(events)).toEqual(["2025-05-11 1 0", "2025-05-12 2 1"]);
  });

  test("takes a problem that history first tells of as changed to begin there, and one that comes twice as one", () => {
    const events = [
      ...commit("2025-05-12", [{ id: 1, status: "done" }, added(2)]),
      ...commit("2025-06-01", [added(2, "done")]),
    ];
    expect(told(events)).toEqual(["2025-05-12 2 1", "2025-06-01 2 2"]);
  });

  test("is empty without events", () => {
    expect(told([])).toEqual([]);
  });
});
