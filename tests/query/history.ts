import type { Commit } from "../../src/model/commit.js";
import type { HistoryEvent } from "../../src/model/event.js";

export type Told = Partial<HistoryEvent> & Pick<HistoryEvent, "id" | "status">;

/** The events of one commit, which is named by its day unless told. */
export function commit(date: string, events: readonly Told[], hash = date): HistoryEvent[] {
  const person = { name: "", email: "" };
  const seconds = Date.parse(`${date}T04:00:00Z`) / 1000;
  const made: Commit = {
    hash,
    parents: [],
    author: person,
    committer: person,
    authored: seconds,
    committed: seconds,
    date,
    authoredOn: date,
    message: "",
  };
  return events.map((event) => ({
    commit: made,
    title: `问题${event.id}`,
    kind: "changed",
    formerId: null,
    differences: [],
    steps: [],
    takenOut: [],
    ...event,
  }));
}
