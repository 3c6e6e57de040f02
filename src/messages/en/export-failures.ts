import type { FailureParams } from "../../errors.js";

type Params<K extends keyof FailureParams> = FailureParams[K];

/** Why a paper cannot be had. */
export const exportFailures = {
  "output-exists": ({ path }: Params<"output-exists">) =>
    `${path} exists already and was left as it is. Give another name, or add --force to replace it.`,
  "output-missing": ({ format }: Params<"output-missing">) =>
    `a file of the kind ${format} cannot be shown here: name one, such as -o paper.${format}.`,
  "unknown-ending": ({ path, allowed }: Params<"unknown-ending">) =>
    `the name ${path} does not say what kind of file is meant. Let it end in ${allowed.map((each) => `.${each}`).join(", ")}, or add --format.`,
  "format-unfit": ({ format, paper, allowed }: Params<"format-unfit">) =>
    `${paper} does not fit into a ${format} file, which can hold ${format === "csv" ? "one table" : "tables"} and nothing else. It can be had as ${allowed.join(", ")}.`,
  "missing-reference": ({ paper }: Params<"missing-reference">) =>
    `${paper} is about one problem: say which, as in "ledger export ${paper} 33".`,
  "option-foreign": ({ option, paper, papers }: Params<"option-foreign">) =>
    `${option} says nothing to ${paper}; it belongs to ${papers.join(", ")}.`,
};
