export const undo = {
  summary: "Take back the last commit that ledger made",
  description:
    "Shows what changes and makes a new commit that takes back what the last commit of ledger did to the ledger's files; nothing is erased from the history. Given again it takes back the one before. Refused where the same lines were changed since, or where a file has changes that are not committed.",
  options: {
    dryRun: "show what would be taken back and change nothing",
    json: "print the answer as JSON",
  },
  takenBack: (hash: string, subject: string) => `taken back ${hash}: ${subject}`,
  wouldTakeBack: (hash: string, subject: string) => `would take back ${hash}: ${subject}`,
  evidenceRemoved: (file: string) => `evidence removed: ${file}`,
  evidenceBroughtBack: (file: string) => `evidence brought back: ${file}`,
  examples: [
    ["ledger done 33 --all-measures --commit", "something that turns out to be wrong"],
    ["ledger undo --dry-run", "see what taking it back would change"],
    ["ledger undo", "take it back by a new commit"],
  ] as [string, string][],
};
