import type { FailureParams } from "../../errors.js";

type Params<K extends keyof FailureParams> = FailureParams[K];

/** Why a paper cannot be had. */
export const exportFailures = {
  "output-exists": ({ path }: Params<"output-exists">) =>
    `${path} exists already and was left as it is. Give another name, or add --force to replace it.`,
  "output-in-ledger": ({ path }: Params<"output-in-ledger">) =>
    `${path} belongs to the ledger itself or to its history, which no paper may replace. Write to another folder.`,
  "output-folder": ({ folder }: Params<"output-folder">) =>
    `there is no folder "${folder}" to write to. Create it first, or name another.`,
  "output-missing": ({ format }: Params<"output-missing">) =>
    `a file of the kind ${format} cannot be shown here: name one, such as -o paper.${format}.`,
  "unknown-ending": ({ path, allowed }: Params<"unknown-ending">) =>
    `the name "${path}" does not say what kind of file is meant. Let it end in ${allowed.map((each) => `.${each}`).join(", ")}, or add --format.`,
  "format-unfit": ({ format, paper, allowed }: Params<"format-unfit">) =>
    `${paper} does not fit into a file of the kind ${format}, which can hold ${format === "csv" ? "one table" : "tables"} and nothing else. It can be had as ${allowed.join(", ")}.`,
  "format-crowded": ({ format, paper, cells, most, allowed }: Params<"format-crowded">) =>
    `${paper} has ${cells} cells, and a file of the kind ${format} takes ${most}. Choose fewer problems, or one of ${allowed.join(", ")}.`,
  "measure-in-paper": ({ paper, id, problem }: Params<"measure-in-paper">) =>
    `${paper} is about a whole problem, and ${id} is one of its measures. Use "ledger export ${paper} ${problem}".`,
  "missing-reference": ({ paper }: Params<"missing-reference">) =>
    `${paper} is about one problem: say which, as in "ledger export ${paper} 33".`,
  "several-in-paper": ({ paper, text }: Params<"several-in-paper">) =>
    `${paper} is about one problem, and "${text}" names several. Make one for each.`,
  "option-foreign": ({ option, paper, papers }: Params<"option-foreign">) =>
    `${option} does not apply to ${paper}, only to ${papers.join(", ")}.`,
};
