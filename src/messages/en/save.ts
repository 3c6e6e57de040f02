export const save = {
  summary: "Commit the ledger to git, after checking it",
  description:
    "Checks the ledger as check does, tells what changed since the last commit, and commits the header, the problems and the evidence that they cite: nothing else, whatever else is changed or staged. Nobody needs to know git for it. Errors stop it, and so does a problem whose file is gone, unless --anyway.",
  argument: "what happened, in one line (default: made from the changes)",
  options: {
    anyway: "commit although there are errors, or problems whose files are gone",
    init: "make a repository where there is none, without asking",
    dryRun: "show what would be committed and commit nothing",
    json: "print the answer as JSON",
  },
  /** Asked where the ledger lies in no repository. */
  begin: (root: string, folder: string) =>
    `${root} is not under version control yet. Make a git repository in ${folder}, and commit the ledger to it (y/n)? `,
  began: (folder: string) => `made a git repository in ${folder}`,
  /** What lies beside the ledger, and is no part of it. */
  beside: (files: readonly string[]) =>
    `Not part of the ledger, and so not committed: ${files.join(", ")}. To have it in every copy: git add ${files.join(" ")}, then git commit -m "settings".`,
  allTheSame: "Commit all the same (y/n)? ",
  declined: "Nothing was committed.",
  nothing: "Nothing to save: the last commit has the ledger as it is.",
  wouldCommit: (subject: string) => `would commit: ${subject}`,
  dryRun: "Dry run: nothing was committed.",
  faulty: (errors: number) =>
    `Nothing was committed: ${errors} ${errors === 1 ? "error" : "errors"}. Mend ${errors === 1 ? "it" : "them"}, then run the command again; --anyway commits all the same.`,
  removed: (file: string) =>
    `${file} was committed and is gone now. A problem is never deleted, and its number never given again.`,
  removedRemedy: (files: readonly string[]) =>
    `Nothing was committed. Bring it back: git restore -- ${files.join(" ")}. If it has to go: ledger save --anyway.`,
  examples: [
    ["ledger save --dry-run", "see what changed since the last commit"],
    ["ledger save", "commit it, in words made from the changes"],
    [
      'ledger save "after the meeting of the working group" --json',
      "in words of your own, with the answer for a program",
    ],
  ] as [string, string][],
};
