const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const check = {
  help: {
    summary: "Check every file of the ledger",
    description:
      "Tells everything that is wrong at once, each at its line and column, with the remedy. Never changes a file. With FILE, the whole ledger is read but only these files are reported on. Errors make the exit status 1; with --strict, warnings do too.",
    files: "files to report on: ledger.yaml or problem files",
    options: {
      format: "text, json or github (annotations for a GitHub workflow)",
      json: "the same as --format json",
      strict: "warnings count as errors, and the fields that the three lists need are asked for",
      explain: "explain a rule with a failing and a passing example; without RULE, list the rules",
    },
    examples: [
      ["ledger check", "everything"],
      ["ledger check ledger/problems/033.yaml", "one file, seen within the whole ledger"],
      ["ledger check --explain log-end", "what a rule means"],
    ] as readonly (readonly [string, string])[],
  },
  severity: { error: "error", warning: "warning", info: "information" },
  /** What is wrong and the remedy, as one line. */
  sentences: (problem: string, remedy: string) => `${problem} ${remedy}`,
  summary: (files: number, errors: number, warnings: number, remarks: number) =>
    `${counted(files, "file")} checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}${remarks === 0 ? "" : `, ${counted(remarks, "remark")}`}.`,
  unusableHeader:
    "The header ledger.yaml cannot be used, so nothing across files was checked. Mend it first, then check again.",
};
