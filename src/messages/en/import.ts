export const importing = {
  help: {
    summary: "Make a ledger from a paper: a notice or a spreadsheet",
    description:
      "Reads a notice or a table of problems (.docx .xlsx .csv .txt .md .html) and proposes a ledger. Everything that was not understood, or had to be assumed, is told with its line or cell. --dry-run shows it and writes nothing, whatever ledger lies around it; --into makes a new ledger, all of it or nothing. A table that holds problems is preferred to the text around it.",
    file: "the paper",
    options: {
      into: "the folder that gets the new ledger; nothing that exists is overwritten",
      dryRun: "show what would be made and everything that was not understood, and write nothing",
      map: "what a column tells, as COLUMN=FIELD, where its name does not say; - leaves a column out; may be repeated",
      category:
        "the category of a problem that the paper gives none for, as 33=ID, or 33=ID=NAME for a new one; may be repeated",
      yes: "ask nothing before writing",
      commit: "commit the new ledger, and every later change of it, to git",
      noCommit: "leave committing to others",
      json: "print the answer as JSON",
    },
    examples: [
      ["ledger import seeds/notice.txt --dry-run", "see what a notice would become, and what it leaves open"],
      ["ledger import seeds/notice.txt --into round-1 --category 33=c3 --yes", "make the ledger"],
      ["ledger import seeds/notice.txt --dry-run --json", "the same for another program"],
      [
        "ledger import seeds/notice.txt --dry-run --map 问题描述=title --map 备注=-",
        "for a spreadsheet: name columns, leave one out",
      ],
    ] as [string, string][],
  },
  /** A paper that names neither its ledger nor the organization. */
  untitled: "no title",
  round: (kind: string | null, body: string | null) => [kind, body].filter((each) => each !== null).join(", "),
  figure: "Figure",
  stated: "Stated",
  counted: "Counted",
  noCategory: "No category given",
  category: (id: string, name: string) => `${id}  ${name}`,
  notesTitle: (count: number) => `Not understood, or assumed: ${count}`,
  nothingOpen: "Everything was understood.",
  line: (line: number) => `line ${line}`,
  row: (line: number) => `row ${line}`,
  sheet: (sheet: string) => `sheet ${sheet}`,
  whole: "whole paper",
  mappingTitle: "Columns were read as follows; these options say the same again, and can be changed:",
  summary: (problems: number, categories: number, measures: number) =>
    `${problems} problems in ${categories} categories, ${measures} measures.`,
  unassigned: (problems: number, first: number) =>
    `${problems} without a category: writing needs --category ${first}=ID.`,
  begin: (problems: number, folder: string) => `Make a ledger of ${problems} problems in ${folder} (y/n)? `,
  declined: "Nothing was written.",
  created: (problems: number, folder: string) => `created  ${folder}: a ledger of ${problems} problems`,
  wouldCreate: (problems: number, folder: string) => `would create  ${folder}: a ledger of ${problems} problems`,
  kept: (path: string) => `left as it was  ${path}`,
  next: (folder: string | null) =>
    `The ledger is ready. ${folder === null ? "" : `Go into ${folder}, then: `}"ledger status" shows its figures, "ledger check" what is still missing.`,
};
