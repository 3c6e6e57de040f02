export const history = {
  help: {
    summary: "Show what happened to the problems, commit by commit",
    description:
      "With a reference, everything that happened to that problem since it was first committed, the earliest first, also under another file name or in another folder. Without one, the latest events over all problems, the latest first. Only what is committed is shown.",
    reference: "a problem (33) or one of its measures (33.2)",
    options: {
      limit: "show so many events (without a reference: 20; with one: all)",
      json: "print the answer as JSON",
    },
    examples: [
      ["ledger history 33", "one problem from its first commit on"],
      ["ledger history", "the latest events"],
      ["ledger history --limit 5 --json", "for another program"],
    ] as readonly (readonly [string, string])[],
  },
  renumbered: (from: number, to: number) => `number changed from ${from} to ${to}`,
  status: (status: string) => `status: ${status}`,
  step: (line: string) => `log: ${line}`,
  takenOut: (line: string) => `no longer in the log: ${line}`,
  standing: { witnessed: "", later: "recorded later", first: "stood in the file when it was first committed" },
  more: (count: number) => `${count} earlier ${count === 1 ? "event" : "events"} not shown; --limit shows more.`,
};
