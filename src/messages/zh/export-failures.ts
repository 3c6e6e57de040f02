import type { Messages } from "../index.js";

type Failures = Messages["failures"];

/** 文书为什么不能生成。 */
export const exportFailures: Pick<
  Failures,
  | "output-exists"
  | "output-in-ledger"
  | "output-folder"
  | "output-missing"
  | "unknown-ending"
  | "format-unfit"
  | "format-crowded"
  | "missing-reference"
  | "measure-in-paper"
  | "several-in-paper"
  | "option-foreign"
> = {
  "output-exists": ({ path }) => `${path} 已存在，没有改动。请另取名称，或加 --force 替换它。`,
  "output-in-ledger": ({ path }) => `${path} 属于台账本身或者它的历史，文书不能替换它。请写到别的文件夹。`,
  "output-folder": ({ folder }) => `没有“${folder}”这个文件夹，无法写入。请先建立它，或者换一个文件夹。`,
  "output-missing": ({ format }) => `${format} 文件不能直接显示：请写明文件名，例如 -o 文书.${format}。`,
  "unknown-ending": ({ path, allowed }) =>
    `从“${path}”这个名称看不出要哪种文件。请以 ${allowed.map((each) => `.${each}`).join("、")} 结尾，或者加 --format。`,
  "format-unfit": ({ format, paper, allowed }) =>
    `${paper} 不能存为 ${format}：这种文件只能放${format === "csv" ? "一张表" : "表格"}。可以存为 ${allowed.join("、")}。`,
  "format-crowded": ({ format, paper, cells, most, allowed }) =>
    `${paper} 共有${cells}个单元格，${format} 文件最多放${most}个。请少选一些问题，或者存为 ${allowed.join("、")}。`,
  "measure-in-paper": ({ paper, id, problem }) =>
    `${paper} 讲整个问题，${id} 只是其中一项措施。请用 ledger export ${paper} ${problem}。`,
  "several-in-paper": ({ paper, text }) => `${paper} 只讲一个问题，“${text}”指的是多个。请每个问题各做一份。`,
  "missing-reference": ({ paper }) => `${paper} 只讲一个问题，请写明编号，例如 ledger export ${paper} 33。`,
  "option-foreign": ({ option, paper, papers }) => `${option} 与 ${paper} 无关，只能用于 ${papers.join("、")}。`,
};
