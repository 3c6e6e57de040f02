/** `Done (2)`. */
const counted = (what: string) => (count: number) => `${what} (${count})`;

/** Words of `diff`: what moved from one state of the ledger to a later one. */
export const diff = {
  help: {
    summary: "Show what moved between two states of the ledger",
    description:
      "Compares the ledger as committed at FROM with the ledger at TO, or with the files as they are now: what was done, closed, put back on the list, overdue, extended, added or removed, and the figures of both. FROM and TO are days, which stand for their end (2026-06-30), or commits, branches or tags (HEAD~3). Problems are judged by where they stand in both states. A file that cannot be used is never left out in silence: it is named, and the exit status is 1.",
    from: "the earlier state: a day, or a commit, branch or tag",
    to: "the later state (default: the files as they are now)",
    options: {
      format: "text, md (a paper in the ledger's language) or json",
      json: "the same as --format json",
    },
    examples: [
      ["ledger diff 2026-11-23", "what moved since the end of that day"],
      ["ledger diff 2026-11-23 HEAD --format md", "a report up to the latest commit, as a paper"],
      ["ledger diff HEAD --json", "what is not committed yet, for another program"],
    ] as readonly (readonly [string, string])[],
  },
  title: (ledger: string, from: string, to: string) => `${ledger}: what moved from ${from} to ${to}`,
  from: (state: string) => `From: ${state}`,
  to: (state: string) => `To: ${state}`,
  now: (date: string) => `the files as they are now (${date})`,
  figure: "Figure",
  before: "Before",
  after: "After",
  change: "Change",
  figures: {
    total: "Problems",
    pending: "pending",
    in_progress: "in progress",
    staged: "staged",
    done: "done",
    closed: "of these closed",
    under_review: "of these under review",
    red: "overdue",
    yellow: "due soon",
    measures: "Measures",
    measures_done: "measures done",
    regulations: "Regulations",
  },
  lists: {
    done: counted("Done"),
    closed: counted("Closed"),
    under_review: counted("Closing applied for"),
    returned: counted("Closing refused"),
    reopened: counted("Put back on the list"),
    staged: counted("Staged"),
    started: counted("Started"),
    measures_done: counted("Measures done of problems that go on"),
    moved: counted("Other changes of status"),
    overdue: counted("Newly overdue"),
    extended: counted("Extended"),
    added: counted("Added"),
    removed: counted("Removed"),
  },
  particulars: "Particulars",
  notCompared: (ids: string, count: number) =>
    `${count === 1 ? "Problem" : "Problems"} ${ids} could be read in one of the two states only: nothing is said of what moved there.`,
  excluded: (files: string, count: number) =>
    `${count} ${count === 1 ? "file" : "files"} excluded from every figure and list: ${files}.`,
  nothing: "Nothing moved.",
};
