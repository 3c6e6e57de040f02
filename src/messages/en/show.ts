export const show = {
  help: {
    summary: "Show one problem in full",
    description:
      "Shows everything that is recorded about one problem, with its measures, log and evidence; of a measure such as 33.2, the measure alone (not with --json).",
    reference: "a problem (33) or one of its measures (33.2)",
    options: { json: "print one JSON document: every field of a problem's file, null where nothing is recorded" },
    examples: [
      ["ledger show 33", "the problem that is still in progress"],
      ["ledger show 33.2", "its second measure"],
      ["ledger show 33 --as-of HEAD", "as it stands in the latest commit"],
      ["ledger show 6 --json", "for another program"],
    ] as readonly (readonly [string, string])[],
  },
  measures: (total: number, done: number) => `Measures (${done} of ${total} done)`,
  recorded: (hash: string | null) => (hash === null ? "recorded, without a hash" : `recorded, SHA-256 ${hash}…`),
  cited: "cited, not verified",
  evidence: (what: string, about: string) => `${what} (${about})`,
  returned: "Returned",
  times: (number: number) => (number === 1 ? "once" : `${number} times`),
  by: (post: string) => `by ${post}`,
  approvedBy: (posts: string) => `approved by ${posts}`,
  /** `field` is the label of what a correction changed; null where the step says it. */
  change: (field: string | null, from: string, to: string) =>
    `${field === null ? "" : `${field.toLowerCase()}: `}${from} → ${to}`,
  /** What a step brought. */
  added: (field: string, what: string) => `${field.toLowerCase()}: ${what}`,
  /** Of an extension that was recorded when the old deadline was past. */
  late: "late: the old deadline had passed",
  /** Between the particulars of a step. */
  separator: "; ",
  nothing: "(nothing)",
  notPublished: (reason: string | null) => (reason === null ? "no" : `no (${reason})`),
};
