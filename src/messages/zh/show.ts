import type { Messages } from "../index.js";

export const show: Messages["show"] = {
  help: {
    summary: "查看一个问题的全部内容",
    description:
      "显示一个问题记录的全部内容，包括整改措施、过程记录和佐证材料；写 33.2 则只显示这一项措施（不能与 --json 同用）。",
    reference: "问题（33）或其中一项措施（33.2）",
    options: { json: "输出一份 JSON，含该问题文件的全部字段，没有内容的为 null" },
    examples: [
      ["ledger show 33", "查看尚在推进的问题"],
      ["ledger show 33.2", "查看它的第二项措施"],
      ["ledger show 33 --as-of HEAD", "最近一次提交中的内容"],
      ["ledger show 6 --json", "供其他程序读取"],
    ],
  },
  measures: (total, done) => `整改措施（共${total}项，已完成${done}项）`,
  recorded: (hash) => (hash === null ? "已登记，未记录校验值" : `已登记，SHA-256 ${hash}…`),
  cited: "仅引用，未核实",
  evidence: (what, about) => `${what}（${about}）`,
  returned: "退回次数",
  times: (number) => `${number}次`,
  by: (post) => `登记：${post}`,
  approvedBy: (posts) => `批准：${posts}`,
  change: (field, from, to) => `${field === null ? "" : `${field}：`}${from}→${to}`,
  added: (field, what) => `${field}：${what}`,
  late: "逾期后延期",
  separator: "；",
  nothing: "（空）",
  notPublished: (reason) => (reason === null ? "否" : `否（${reason}）`),
};
