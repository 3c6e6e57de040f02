import type { Messages } from "../index.js";

export const commit: Messages["commit"] = {
  options: {
    commit: "把写入的文件提交到 git",
    noCommit: "即使总表中写了 commit: true，也不提交",
  },
  committed: (hash) => `已提交 ${hash}`,
  notCommitted: (reason) => `已写入，但没有提交：${reason}`,
  evidenceRemark:
    "提醒：从这次提交起，佐证材料纳入了版本管理，而本仓库设有远程仓库。佐证材料中可能有姓名或者秘密，下次推送（push）就会送到那里，送出以后很难收回。",
  subject: (ids, what, title) => `${ids}：${what}${title === null ? "" : `——${title}`}`,
  several: (ids, _more, total) => `${ids}等${total}个问题`,
  begun: (count) => `建立台账：${count}个问题`,
  newLedger: (title) => `新建台账：${title}`,
  added: "新增",
  edited: "修改",
  undone: (subject) => `撤销：${subject}`,
  changes: (count) => `${count}处改动`,
  updated: "更新",
  furtherLines: (count) => `……另有${count}处改动`,
};
