import type { Messages } from "../index.js";

export const undo: Messages["undo"] = {
  summary: "撤销 ledger 的最后一次提交",
  description:
    "显示改动，并作一次新的提交，撤销 ledger 最后一次提交对台账文件的改动；历史中什么都不会抹去。再次执行则撤销更早的一次。同样的几行后来又有改动，或者文件有尚未提交的改动时，不予撤销。",
  options: {
    dryRun: "只显示将要撤销的内容，不改动",
    json: "以 JSON 输出",
  },
  takenBack: (hash, subject) => `已撤销 ${hash}：${subject}`,
  wouldTakeBack: (hash, subject) => `将撤销 ${hash}：${subject}`,
  evidenceRemoved: (file) => `删去佐证材料：${file}`,
  evidenceBroughtBack: (file) => `恢复佐证材料：${file}`,
  examples: [
    ["ledger done 33 --all-measures --commit", "后来发现登记错了"],
    ["ledger undo --dry-run", "先看撤销会改动什么"],
    ["ledger undo", "用一次新的提交撤销"],
  ],
};
