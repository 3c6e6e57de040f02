import type { Messages } from "../index.js";

const problems = (what: string) => (count: number) => `${what}（${count}个）`;

const items = (what: string) => (count: number) => `${what}（${count}项）`;

export const diff: Messages["diff"] = {
  help: {
    summary: "查看两个时点之间的整改进展",
    description:
      "把 FROM 时已提交的台账与 TO 时的台账（不写 TO 则为现在的文件）相比：哪些已完成、已销号、重新挂账、新逾期、延期、新增或删去，并列出前后的数字。FROM 和 TO 可以是日期（指当天结束时，如 2026-06-30），也可以是提交、分支或标签（如 HEAD~3）。每个问题按它在前后两个时点的状态判断。无法读取的文件不会被悄悄略过：逐个列出，退出码为1。",
    from: "较早的时点：日期，或者提交、分支、标签",
    to: "较晚的时点（不写则为现在的文件）",
    options: {
      format: "text、md（文书，用台账的语言）或 json",
      json: "等同于 --format json",
    },
    examples: [
      ["ledger diff 2026-11-23", "自那天结束以来的进展"],
      ["ledger diff 2026-11-23 HEAD --format md", "截至最近一次提交的进展，输出为文书"],
      ["ledger diff HEAD --json", "尚未提交的变化，供其他程序读取"],
    ],
  },
  title: (ledger, from, to) => `${ledger}整改进展（${from} 至 ${to}）`,
  from: (state) => `期初：${state}`,
  to: (state) => `期末：${state}`,
  now: (date) => `现在的文件（${date}）`,
  figure: "项目",
  before: "期初",
  after: "期末",
  change: "增减",
  figures: {
    total: "问题",
    pending: "尚未启动",
    in_progress: "正在推进整改",
    staged: "阶段性完成",
    done: "已完成整改",
    closed: "其中已销号",
    under_review: "其中待审核销号",
    red: "已逾期",
    yellow: "即将到期",
    measures: "整改措施",
    measures_done: "已完成的措施",
    regulations: "制度文件",
  },
  lists: {
    done: problems("新完成整改"),
    closed: problems("新销号"),
    under_review: problems("新申请销号"),
    returned: problems("销号申请被退回"),
    reopened: problems("重新挂账"),
    staged: problems("阶段性完成"),
    started: problems("启动整改"),
    measures_done: items("已完成的措施，所属问题仍在整改"),
    moved: problems("其他状态变化"),
    overdue: problems("新逾期"),
    extended: items("延期"),
    added: problems("新增问题"),
    removed: problems("删去问题"),
  },
  particulars: "情况",
  notCompared: (ids) => `问题${ids}只在其中一个时点能够读取，无法比较。`,
  excluded: (files, count) => `有${count}个文件未计入任何数字和列表：${files}。`,
  nothing: "没有变化。",
};
