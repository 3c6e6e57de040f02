import type { Messages } from "../index.js";

export const check: Messages["check"] = {
  help: {
    summary: "核查台账的全部文件",
    description:
      "一次列出全部问题，每一处都标明行和列，并说明如何改正。从不修改文件。写明 FILE 时仍读取整个台账，只报告这些文件。有错误时退出码为1；加 --strict 时，有警告也为1。",
    files: "要报告的文件：ledger.yaml 或者问题文件",
    options: {
      format: "text、json 或者 github（GitHub 工作流的标注）",
      json: "等同于 --format json",
      strict: "警告也算错误，并核查三清单所需的字段",
      explain: "解释一条规则，附错误和正确的例子；不写 RULE 则列出全部规则",
    },
    examples: [
      ["ledger check", "核查全部"],
      ["ledger check ledger/problems/033.yaml", "只报告一个文件，仍对照整个台账"],
      ["ledger check --explain log-end", "一条规则的含义"],
    ],
  },
  severity: { error: "错误", warning: "警告", info: "提示" },
  sentences: (problem, remedy) => `${problem}${remedy}`,
  summary: (files, errors, warnings, remarks) =>
    `已核查${files}个文件：错误${errors}处，警告${warnings}处${remarks === 0 ? "" : `，提示${remarks}处`}。`,
  unusableHeader: "总表 ledger.yaml 无法使用，因此没有进行文件之间的核查。请先改正总表，再核查一次。",
};
