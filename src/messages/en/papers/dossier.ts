import { history } from "../history.js";

/** Everything on one problem, for somebody who comes years later. */
export const dossier = {
  titled: (id: number, of: string) => `Dossier of problem ${id}: ${of}`,
  blank: "What is left blank is not recorded in the ledger.",
  /** Headings, in this order; the number is put before each. */
  parts: {
    facts: "The problem",
    measures: "Measures",
    regulations: "Regulations",
    evidence: "Evidence",
    log: "Log",
    approvals: "Approvals",
    commits: "History",
    verify: "How to verify this again",
  },
  none: {
    measures: "No measure is recorded.",
    regulations: "No regulation is recorded.",
    evidence: "No evidence is recorded.",
    log: "The log is empty: when anything was done is not recorded.",
    approvals: "No approval is recorded.",
    commits: "Nothing of this problem is committed.",
  },
  round: (kind: string | null, body: string | null, span: string | null, feedback: string | null) =>
    [kind, body, span, feedback === null ? null : `feedback on ${feedback}`].filter((part) => part !== null).join(", "),
  span: (from: string | null, to: string | null) =>
    [from === null ? null : `from ${from}`, to === null ? null : `to ${to}`].filter((part) => part !== null).join(" "),
  internal: "Internal (not to be published)",
  sourceNote: "Source: note",
  measure: (reference: string) => `Measure ${reference}`,
  tables: {
    regulations: "Regulations of the problem",
    evidence: "Evidence as verified",
    log: "Steps of the log",
    gone: "Steps taken out of the log",
    approvals: "Who approved what",
    commits: "Commits",
  },
  columns: {
    on: "Date",
    event: "Step",
    by: "By",
    approvedBy: "Approved by",
    change: "From → to",
    note: "Note",
    standing: "Witness",
    proof: "Found",
    commit: "Commit",
    author: "Author",
    subject: "Subject",
    changes: "What changed",
    takenOutBy: "Taken out by",
  },
  proof: {
    intact: "intact",
    changed: "changed since it was recorded",
    unreadable: "there, but not readable",
    missing: "missing",
    outside: "outside the evidence folder (not opened)",
    cited: "cited (cannot be verified)",
    unchecked: "not looked at",
  },
  /** The day is null where the paper tells an earlier state: the files are always those of now. */
  verified: (date: string | null, counts: string) =>
    `Verified ${date === null ? "by the files as they lie now" : `on ${date}`}: ${counts}.`,
  counted: (count: number, proof: string) => `${count} ${proof}`,
  standing: {
    ...history.standing,
    witnessed: "committed at the time",
    first: "in the first commit already, cannot be verified",
    uncommitted: "not committed yet",
    unknown: "cannot be verified",
  },
  legend:
    "Witness: a step “committed at the time” was committed within so many days of the date it claims as the policy allowed (backdate_days). One “recorded later” was committed after that, or before its own date, or when the problem had long stood so. What was in the first commit already may have been written at any time. Commits are dated by the clocks of the computers on which they were made.",
  noHistory: (why: string) => `None of the steps can be verified by a history: ${why}`,
  noCommits: (why: string) => `There is no history to look into: ${why}`,
  noReason: "none was read.",
  goneNote: "These steps were in the log as it was committed, and are no longer there, or no longer the same:",
  notCommitted: "(not committed)",
  /** A status that no step of the log led to. */
  unlogged: {
    done: "The work is done by its status, but the log has no such step: when, and by whom, is not recorded.",
    closed:
      "The status is closed; the log has no step for this closing, so it is not recorded when, or who approved it.",
  },
  noApprover: "(not recorded)",
  verify: {
    history: (command: string) => `Everything that was committed about this problem, from the beginning: ${command}`,
    audit: (command: string) => `Whether every step was allowed and nothing was changed in silence: ${command}`,
    commit: (command: string) => `What one commit changed, such as the latest: ${command}`,
    evidence: (command: string) => `Whether the evidence files still are what was recorded: ${command}`,
  },
};
