import type { Messages } from "../index.js";

export const asOf: Messages["asOf"] = {
  option: "按某一天结束时（2026-06-30）或某个提交、分支、标签（v1、HEAD~3）中已提交的台账回答，亮灯情况也以那一天为准",
  day: (date, commit) => `${date} 当天结束时已提交的台账（${commit}）`,
  revision: (date, commit) => `提交 ${commit} 中的台账（${date}）`,
  excludedRemedy: (commit) => `这是提交 ${commit} 中的情况，现在的文件可能已经改正。`,
};
