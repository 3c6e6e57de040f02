import type { Messages } from "../index.js";

export const seal: Messages["seal"] = {
  help: {
    summary: "封存一个上报时点的台账，多年以后谁都可以核验",
    description:
      "在最近一次提交上建立 git 附注标签 seal/名称，写明各项数字，以及对总表、问题和所引用佐证材料的已提交内容算出的摘要；git 设定为给标签签名时，一并签名。请把摘要和提交抄到纸面：以后如果历史被改写，连标签一起改，就再也对不上。与最近一次提交不同的内容须先提交。",
    name: "封存的名称，例如 2026-Q4",
    options: { json: "以 JSON 输出" },
    examples: [
      ["ledger seal 2026-Q4", "季度报告所依据的台账"],
      ["ledger audit", "核验全部封存"],
      ["ledger seal 2026-Q4-2 --json", "供其他程序读取"],
    ],
  },
  text: (name, title, figures) => `封存 ${name}：${title}\n\n${figures}`,
  figures: ({ total, done, in_progress, staged, pending, closed, measures, regulations }) =>
    `问题${total}个：已完成整改${done}个（其中已销号${closed}个），正在推进整改${in_progress}个，阶段性完成${staged}个，尚未启动${pending}个。整改措施${measures.total}项，已完成${measures.done}项；制度文件${regulations}项。`,
  sealed: (name, commit) => `已封存：seal/${name}，提交 ${commit}。`,
  digest: (digest) => `摘要：${digest}`,
  commit: (hash) => `提交：${hash}`,
  paper: "请把两者都抄到报告这些数字的纸面上：摘要证明当时的内容，提交证明它的由来。",
  verify: "多年以后用以下命令核验两者：",
  byHand: "没有本程序时，以下命令也能算出摘要：",
  uncited: "（evidence/ 中没有被任何问题引用的文件不在封存之列，请先删去再算。）",
  push: (name) => `随历史一起移交：git push origin seal/${name}`,
};
