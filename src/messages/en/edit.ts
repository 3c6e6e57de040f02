export const edit = {
  summary: "Edit a problem's file by hand",
  description:
    'Opens a copy in the editor that VISUAL, else EDITOR, names; a window editor has to wait until the file is closed, as "code --wait" does. When the editor ends, the copy is checked as check would; only without errors does it replace the file. Otherwise you may edit again or give up, and the copy is kept.',
  argument: "one problem, such as 33",
  unchanged: (id: string) => `${id}: nothing was changed.`,
  written: (id: string, file: string) => `${id} edited: ${file}`,
  refused: (file: string) => `The copy has errors; ${file} was not changed.`,
  again: "Edit again (e) or give up (q)? ",
  kept: (copy: string) => `Your edited copy is kept: ${copy}`,
  examples: [
    ["ledger edit 33", "one problem"],
    ["ledger edit 33.1", "the problem that the measure belongs to"],
    ["ledger edit 6 --json", "with the answer for a program"],
  ] as [string, string][],
};
