import type { Messages } from "../index.js";

type Failures = Messages["failures"];

/** 文书为什么不能生成。 */
export const exportFailures: Pick<
  Failures,
  "output-exists" | "output-missing" | "unknown-ending" | "format-unfit" | "missing-reference" | "option-foreign"
> = {
  "output-exists": ({ path }) => `${path} 已存在，没有改动。请另取名称，或加 --force 替换它。`,
  "output-missing": ({ format }) => `${format} 文件不能直接显示：请写明文件名，例如 -o 文书.${format}。`,
  "unknown-ending": ({ path, allowed }) =>
    `从 ${path} 这个名称看不出要哪种文件。请以 ${allowed.map((each) => `.${each}`).join("、")} 结尾，或者加 --format。`,
  "format-unfit": ({ format, paper, allowed }) =>
    `${paper} 不能存为 ${format}：这种文件只能放${format === "csv" ? "一张表" : "表格"}。可以存为 ${allowed.join("、")}。`,
  "missing-reference": ({ paper }) => `${paper} 只讲一个问题，请写明编号，例如 ledger export ${paper} 33。`,
  "option-foreign": ({ option, paper, papers }) => `${option} 与 ${paper} 无关，只能用于 ${papers.join("、")}。`,
};
