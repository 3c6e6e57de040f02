/** The lists, the whole ledger as a sheet, and their columns where `words.field` has no name for them. */
export const lists = {
  /** Also the names of sheets: at most 31 characters. */
  names: {
    lists: "The lists",
    problems: "List of problems",
    measures: "List of measures",
    responsibilities: "List of responsibilities",
    regulations: "List of regulations",
    evidence: "Catalogue of evidence",
    totals: "Totals",
    sheet: "Rectification ledger",
  },
  titled: (name: string, of: string) => `${name} (${of})`,
  columns: {
    number: "No.",
    measure: "Measure no.",
    measureStatus: "Measure status",
    problem: "Problem no.",
    kind: "Made or revised",
    document: "Document no.",
    evidenceKind: "Kind",
    item: "Evidence",
    sha256: "SHA-256",
    rate: "Done (%)",
    closed: "of these closed",
  },
  evidenceKinds: { file: "file", document: "document number", url: "web address" },
  total: "Total",
  ofProblem: (measure: string, problem: string) => `${measure} (problem: ${problem})`,
  part: (departments: string) => `The part of: ${departments}. To be filled in and sent back.`,
};
