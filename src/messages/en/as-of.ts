/** Words of what is told about a committed state. */
export const asOf = {
  option:
    "tell how the ledger was committed at the end of a day (2026-06-30), or in a commit, branch or tag (v1, HEAD~3); lights are those of that day",
  day: (date: string, commit: string) => `as committed at the end of ${date} (${commit})`,
  revision: (date: string, commit: string) => `as committed in ${commit} on ${date}`,
  excludedRemedy: (commit: string) => `So they stand in the commit ${commit}; the files of today may be sound.`,
};
