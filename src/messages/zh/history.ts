import type { Messages } from "../index.js";

export const history: Messages["history"] = {
  help: {
    summary: "逐次提交地查看问题的历史",
    description:
      "给出编号时，从首次提交起按先后列出该问题的全部经过，文件改名、文件夹改名也一路跟随。不给编号时，列出全部问题最近的事件，最近的在前。只看已提交的内容。",
    reference: "问题（33）或其措施（33.2）的编号",
    options: {
      limit: "显示多少条（不给编号时默认20条，给出编号时默认全部）",
      json: "以 JSON 输出",
    },
    examples: [
      ["ledger history 33", "一个问题自首次提交以来的经过"],
      ["ledger history", "最近的事件"],
      ["ledger history --limit 5 --json", "供其他程序读取"],
    ],
  },
  renumbered: (from, to) => `编号由 ${from} 改为 ${to}`,
  status: (status) => `整改状态：${status}`,
  step: (line) => `过程记录：${line}`,
  takenOut: (line) => `过程记录中不再有：${line}`,
  standing: { witnessed: "", later: "事后补记", first: "首次提交时已在文件中" },
  more: (count) => `还有较早的${count}条没有显示；用 --limit 可显示更多。`,
};
