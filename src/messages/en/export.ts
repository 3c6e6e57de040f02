export const exporting = {
  help: {
    summary: "Make a paper: Word, Excel, a web page, a message",
    description:
      "Computes a paper from the files, so that no two can disagree. The kind of file follows the name after -o (.docx .xlsx .html .md .txt .csv .json), or --format; without -o the paper is shown, as Markdown. An existing file is replaced only with --force. The paper is in the ledger's language and about the problems named by REF, or all of them, as far as they match every option.",
    paper: "which paper, by its name",
    papersTitle: "Papers:",
    papers: [
      ["lists", "all the lists, and the figures behind them"],
      ["problems", "the list of problems alone"],
      ["measures", "the list of measures alone"],
      ["responsibilities", "the list of who answers for what"],
      ["regulations", "the list of what was made or revised"],
      ["evidence", "the catalogue of evidence, with hashes"],
      ["sheet", "the whole ledger, one row a measure; with --department that office's part"],
      ["notice", "the rectification notice for the public; with --report for those who inspected"],
      ["form REF", "the closing form of one problem, to be signed"],
      ["dossier REF", "everything on one problem, for whoever comes years later"],
      ["reminder", "slips for what is overdue and due soon, a page for each department"],
      ["brief", "one paragraph to paste into a chat or a speech"],
      ["report", "figures and charts to look at, best as .html"],
    ] as readonly (readonly [string, string])[],
    references: "problems: 33, a range 1-8, several with spaces or commas",
    options: {
      output: "write to this file; its ending says which kind",
      format: "md, txt, html, docx, xlsx, csv or json",
      force: "replace the file if it exists",
      public: "the notice for the public: no posts, log, internal notes; this is the default",
      report: "the notice for those who inspected: with posts, follow-ups and closings",
    },
    examples: [
      ["ledger export brief", "where things stand, to paste into a chat"],
      ["ledger export lists -o lists.xlsx", "the lists as a workbook"],
      ["ledger export notice -o notice.docx", "the public notice for Word"],
      ["ledger export dossier 33 -o 33.html", "everything on problem 33"],
      ["ledger export sheet --open --format csv", "what is not done yet, for a spreadsheet"],
    ] as readonly (readonly [string, string])[],
  },
  /** What a user may call each paper, besides its name. */
  papers: {
    lists: ["three lists"],
    problems: ["list of problems"],
    measures: ["list of measures"],
    responsibilities: ["list of responsibilities"],
    regulations: ["list of regulations"],
    evidence: ["catalogue of evidence"],
    sheet: ["ledger"],
    notice: ["rectification notice"],
    form: ["closing form"],
    dossier: ["case file"],
    reminder: ["reminders"],
    brief: ["briefing"],
    report: ["dashboard"],
  } as Readonly<Record<Name, readonly string[]>>,
  written: (file: string, title: string) => `Wrote ${file}: ${title}`,
};

type Name =
  | "lists"
  | "problems"
  | "measures"
  | "responsibilities"
  | "regulations"
  | "evidence"
  | "sheet"
  | "notice"
  | "form"
  | "dossier"
  | "reminder"
  | "brief"
  | "report";
