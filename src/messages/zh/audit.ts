import type { Messages } from "../index.js";
import { auditExplanations } from "./audit-explain.js";
import { auditRules } from "./audit-rules.js";

export const audit: Messages["audit"] = {
  rules: auditRules,
  explanations: auditExplanations,
  help: {
    summary: "核验台账的历史",
    description:
      "从第一次提交起逐一重放台账的每次提交：每一步在当时是否允许，有没有悄悄改动，每个封存是否完好。最后说明历史能证明什么。“范围”限定报告哪些提交：A..B，或其中一端（报告到它为止的全部）；每一端写日期或版本。只看已提交的内容。发现错误时退出码为 1。",
    range: "报告哪些提交，例如 HEAD~10..HEAD（默认全部）",
    options: {
      seal: "核验从纸面抄来的内容：摘要，或摘要-提交",
      json: "以 JSON 输出",
      explain: "举例说明一条规则；不写规则则列出全部",
    },
    examples: [
      ["ledger audit", "全部历史"],
      ["ledger audit --explain status-unlogged", "一条规则的含义"],
      ["ledger audit HEAD --json", "供其他程序读取"],
    ],
  },
  finding: (severity, rule, id, date, commit, author) =>
    `${severity} [${rule}]${id === null ? "" : ` ${id}`}${commit === "" ? "" : `  ${date}  ${commit}  ${author}`}`,
  summary: (errors, warnings, remarks) =>
    [
      `错误${errors}处`,
      ...(warnings === 0 ? [] : [`警告${warnings}处`]),
      ...(remarks === 0 ? [] : [`提示${remarks}处`]),
    ].join("，"),
  vouched: (errors, witnessed, total, begins) =>
    `${errors}；${total}个完成中有${witnessed}个有当时的提交为证；历史始于 ${begins}`,
  commits: (count, range) => `已核验${count}次提交（${range}）。`,
  first: (count) => `${count}个完成在文件首次提交时就已如此：何时完成，从历史中无从得知。`,
  later: (count) => `${count}个完成属于事后补记，距所写日期超过了管理规则允许的天数（backdate_days）。`,
  closings: (witnessed, total) => `${total}个销号中有${witnessed}个有当时的提交为证。`,
  seal: (name, digest, date, commit, whole) =>
    name === null
      ? `摘要 ${digest} 与 ${date} 的提交 ${commit} 中的台账相符${whole ? "，所封存的提交也在本历史之中：到那时为止的历史没有被改写。" : "：当时的内容没有改变。至于它的由来，只有纸面上的提交能证明。"}`
      : `封存“${name}”（${date}）完好：${digest}（${commit}）。`,
  unsaved: (files) => `台账有${files}个文件与最近一次提交不同，没有核验；用 ledger save 提交。`,
  foreseen: (findings) =>
    `核验会在这次提交中发现错误${findings}处，并且会一直留在历史中。请在提交之前改正：用相应的命令登记这一步或写明理由（start、done、extend、reopen、set --note），或者恢复原来的内容。`,
  made: (findings) =>
    `核验在这次提交中发现错误${findings}处，并且会一直留在历史中。请再登记一步说明原委：写明理由的更正或重新挂账，经过批准的延期。`,
  foreseenLine: (rule, id, sentence) => `[${rule}] ${id === null ? "" : `${id}：`}${sentence}`,
  explain: {
    first: (on) => `${on} 提交：`,
    next: (on, by, branch, merges) =>
      merges !== null
        ? `${on} 合并了分支 ${merges}：`
        : `随后，${on}${by === null ? "" : `，由 ${by}`}${branch === null ? " " : `，在分支 ${branch} 上`}提交：`,
    typed: "在有台账的仓库中执行：",
    deleted: (path) => `${path} 已删除`,
    unchanged: "（其中的改动都没有采用）",
    more: "用 ledger audit --explain 规则 查看某一条的例子。",
  },
};
