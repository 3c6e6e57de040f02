/** The messages of commits, and what a command says of committing. */
export const commit = {
  options: {
    commit: "commit the files that are written to git",
    noCommit: 'do not commit, although the header says "commit: true"',
  },
  committed: (hash: string) => `committed ${hash}`,
  notCommitted: (reason: string) => `written, but not committed: ${reason}`,
  evidenceRemark:
    "Remark: from this commit on, evidence is under version control, and this repository has a remote. Proof may hold names or secrets; the next push sends it there, and what is sent can hardly be called back.",
  /** The first line of a message: which problems, what happened, and the title where it is about one. */
  subject: (ids: string, what: string, title: string | null) => `${ids}: ${what}${title === null ? "" : ` — ${title}`}`,
  /** Several problems, of which only the first are named. */
  several: (ids: string, more: number, _total: number) => `${ids} and ${more} more`,
  begun: (count: number) => `begin the ledger: ${count} ${count === 1 ? "problem" : "problems"}`,
  newLedger: (title: string) => `new ledger: ${title}`,
  added: "added",
  edited: "edited",
  undone: (subject: string) => `undo: ${subject}`,
  changes: (count: number) => `${count} changes`,
  updated: "updated",
  /** Stands for the lines of a long message that are left out. */
  furtherLines: (count: number) => `… and ${count} more ${count === 1 ? "change" : "changes"}`,
};
