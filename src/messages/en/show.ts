export const show = {
  help: {
    summary: "Show one problem in full",
    description:
      "Shows everything that is recorded about one problem, with its measures, log and evidence; of a measure such as 33.2, the measure alone.",
    reference: "a problem (33) or one of its measures (33.2)",
    options: { json: "print one JSON document: every field of the problem's file" },
    examples: [
      ["ledger show 33", "the problem that is still in progress"],
      ["ledger show 33.2", "its second measure"],
      ["ledger show 6 --json", "for another program"],
    ] as readonly (readonly [string, string])[],
  },
  measures: (total: number, done: number) => `Measures (${done} of ${total} done)`,
  recorded: (hash: string | null) => (hash === null ? "recorded, without a hash" : `recorded, SHA-256 ${hash}…`),
  cited: "cited, not verified",
  evidence: (what: string, about: string) => `${what} (${about})`,
  /** A line of the log: `field` is what a correction changed. */
  by: (post: string) => `by ${post}`,
  approvedBy: (posts: string) => `approved by ${posts}`,
  change: (from: string, to: string) => `${from} → ${to}`,
  /** Between the particulars of a step. */
  separator: "; ",
  nothing: "(nothing)",
  notPublished: (reason: string | null) => (reason === null ? "no" : `no (${reason})`),
};
