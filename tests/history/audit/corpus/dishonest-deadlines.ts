import type { LogEntry } from "../../../../src/model/schema.js";
import { after, begin, commit, finished, measured, open, step, withMeasure, without } from "./states.js";
import type { Dishonest } from "./story.js";

/** An extension with all that it needs, but for what is told. */
function extension(more: Partial<LogEntry>): LogEntry {
  const full = { approved_by: ["局长"], note: "等待批复", from: "2025-12-31", to: "2026-03-31" };
  return step("2025-03-10", "extend", { ...full, ...more });
}

/** A deadline that moved otherwise than by an extension. */
export const deadlines: readonly Dishonest[] = [
  {
    name: "a deadline moved in silence",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", { ...open, deadline: "2026-06-30" })],
  },
  {
    name: "a deadline taken out in silence",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", without(open, "deadline"))],
  },
  {
    name: "a measure's deadline moved in silence",
    rule: "deadline-moved",
    commits: [
      begin(withMeasure(measured, 2, { deadline: "2025-06-30" })),
      commit("2025-03-10", withMeasure(measured, 2, { deadline: "2025-09-30" })),
    ],
  },
  {
    name: "a measure's deadline taken out in silence",
    rule: "deadline-moved",
    commits: [begin(withMeasure(measured, 2, { deadline: "2025-06-30" })), commit("2025-03-10", measured)],
  },
  {
    name: "extended by a month, says the log; by a year, says the file",
    rule: "deadline-moved",
    commits: [
      begin(open),
      commit("2025-03-10", after(open, extension({ to: "2026-01-31" }), { deadline: "2026-12-31" })),
    ],
  },
  {
    name: "an extension in the log, the file as before",
    rule: "deadline-moved",
    commits: [begin(open), commit("2025-03-10", after(open, extension({})))],
  },
  {
    name: "an extension of the problem, a measure's deadline moved",
    rule: "deadline-moved",
    commits: [
      begin(withMeasure(measured, 2, { deadline: "2025-12-31" })),
      commit(
        "2025-03-10",
        withMeasure(after(measured, extension({}), { deadline: "2026-03-31" }), 2, { deadline: "2026-03-31" }),
      ),
    ],
  },
  {
    name: "a deadline put off by a correction, which needs no approval",
    rule: "deadline-moved",
    commits: [
      begin(open),
      commit(
        "2025-03-10",
        after(
          open,
          step("2025-03-10", "correct", { field: "deadline", note: "笔误", from: "2025-12-31", to: "2026-06-30" }),
          { deadline: "2026-06-30" },
        ),
      ),
    ],
  },
  {
    name: "a deadline moved in the commit that finishes the problem",
    rule: "deadline-moved",
    commits: [
      begin({ ...open, deadline: "2025-03-05" }),
      commit("2025-03-10", { ...finished, deadline: "2025-03-31" }),
    ],
  },
];
