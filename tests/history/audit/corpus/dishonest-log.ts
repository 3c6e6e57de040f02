import type { LogEntry } from "../../../../src/model/schema.js";
import { after, begin, beginUnder, closed, commit, finished, open, step, without } from "./states.js";
import type { Dishonest } from "./story.js";

const start = step("2025-03-01", "start");
const research = step("2025-03-01", "note", { note: "已开会研究" });
const visit = step("2025-03-01", "note", { note: "已现场检查" });
const talked = after(open, [research, visit]);

/** The problem with another log. */
function logged(...log: readonly LogEntry[]) {
  return commit("2025-03-10", { ...talked, log: [...log] });
}

/** A log that did something else than grow at its end. */
export const rewritten: readonly Dishonest[] = [
  {
    name: "the day of a step altered",
    rule: "log-rewritten",
    commits: [begin(talked), logged({ ...start, on: "2025-02-20" }, research, visit)],
  },
  {
    name: "the note of a step altered",
    rule: "log-rewritten",
    commits: [begin(talked), logged(start, research, { ...visit, note: "已整改到位" })],
  },
  {
    name: "the office of a step altered",
    rule: "log-rewritten",
    commits: [begin(talked), logged({ ...start, by: "人事科" }, research, visit)],
  },
  {
    name: "an approval added afterwards",
    rule: "log-rewritten",
    commits: [
      begin(closed),
      commit("2025-03-20", {
        ...closed,
        log:
          closed.log?.map((each) => (each.event === "close" ? { ...each, approved_by: ["局长", "书记"] } : each)) ?? [],
      }),
    ],
  },
  {
    name: "the reason of a reopening taken out",
    rule: "log-rewritten",
    commits: (() => {
      const reopened = after(finished, step("2025-03-12", "reopen", { note: "回头看发现反弹" }), {
        status: "in_progress",
      });
      return [
        begin(reopened),
        commit("2025-03-20", { ...reopened, log: [...(finished.log ?? []), step("2025-03-12", "reopen")] }),
      ];
    })(),
  },
  {
    name: "a step taken out",
    rule: "log-rewritten",
    commits: [begin(talked), logged(start, visit)],
  },
  {
    name: "the last step taken out",
    rule: "log-rewritten",
    commits: [begin(talked), logged(start, research)],
  },
  {
    name: "a return taken out, so that it is not counted",
    rule: "log-rewritten",
    times: 3,
    commits: (() => {
      const returned = after(finished, [
        step("2025-03-11", "submit"),
        step("2025-03-12", "return", { note: "材料不全" }),
        step("2025-03-13", "done"),
      ]);
      return [begin(returned), commit("2025-03-20", { ...returned, log: [start, step("2025-03-13", "done")] })];
    })(),
  },
  {
    name: "the whole log taken out",
    rule: "log-rewritten",
    commits: [begin(open), commit("2025-03-10", without(open, "log"))],
  },
  {
    name: "two steps exchanged",
    rule: "log-rewritten",
    commits: [begin(talked), logged(start, visit, research)],
  },
  {
    name: "a step put in before others",
    rule: "log-rewritten",
    commits: [begin(talked), logged(start, step("2025-03-01", "note", { note: "已请示局长" }), research, visit)],
  },
  {
    name: "a step put in before the first",
    rule: "log-rewritten",
    commits: [begin(talked), logged(step("2025-02-10", "note", { note: "已请示局长" }), start, research, visit)],
  },
  {
    name: "a log rewritten in the commit that takes a step",
    rule: "log-rewritten",
    commits: [
      begin(talked),
      commit("2025-03-10", {
        ...talked,
        status: "done",
        log: [start, research, { ...visit, note: "已整改到位" }, step("2025-03-10", "done")],
      }),
    ],
  },
];

/** Days that cannot be, and days far from their commit. */
export const dates: readonly Dishonest[] = [
  {
    name: "done on a day that was still to come",
    rule: "log-after-commit",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-31", "done"), { status: "done" }))],
  },
  {
    name: "a note dated one day ahead",
    rule: "log-after-commit",
    commits: [begin(open), commit("2025-03-10", after(open, step("2025-03-11", "note", { note: "已研究" })))],
  },
  {
    name: "done three months ago, it says now",
    rule: "log-backdated",
    commits: [begin(open), commit("2025-06-10", finished)],
  },
  {
    name: "ten days late where the policy allows five",
    rule: "log-backdated",
    commits: [beginUnder({ backdate_days: 5 }, open), commit("2025-03-20", finished)],
  },
  {
    name: "extended when the deadline had passed",
    rule: "extension-late",
    commits: [
      begin({ ...open, deadline: "2025-03-31" }),
      commit(
        "2025-04-10",
        after(
          open,
          step("2025-04-10", "extend", {
            approved_by: ["局长"],
            note: "等待批复",
            from: "2025-03-31",
            to: "2025-06-30",
          }),
          { deadline: "2025-06-30" },
        ),
      ),
    ],
  },
  {
    name: "a commit dated a week before the one that it follows",
    rule: "time-backwards",
    id: null,
    commits: [begin(open), commit("2025-02-22", { ...open, departments: ["办公室"] })],
  },
];
