import type { Messages } from "../index.js";
import { words } from "./words.js";

export const status: Messages["status"] = {
  help: {
    summary: "查看整改总体进展",
    description:
      "按方面统计全部问题（已全部完成的和没有问题的方面也列出），并指出最需要关注的事项和下一步该用的命令。无法读取的文件不会被悄悄略过：逐个列出，退出码为1。",
    options: {
      by: "再按 category、department、leader、status、term 或 group 统计（也可写中文：方面、责任部门、责任领导、整改状态、整改类型、分组）；措施中写明的部门和领导计入所属问题",
      json: "输出一份 JSON",
    },
    examples: [
      ["ledger status", "查看总体情况"],
      ["ledger status --by status", "再按整改状态统计"],
      ["ledger status --as-of 2026-11-23", "那一天结束时的情况"],
      ["ledger status --json", "供其他程序读取"],
    ],
  },
  asOf: (organization, date) => (organization === null ? date : `${organization} · ${date}`),
  doneOfTotal: "完成/总数",
  progressBar: "进度",
  whole: ({ total, done, pending, in_progress, staged, percent, excluded }) => {
    const others = [
      [in_progress, words.status.in_progress],
      [staged, words.status.staged],
      [pending, words.status.pending],
    ] as const;
    const parts = others.filter(([number]) => number > 0).map(([number, name]) => `，${name}${number}个`);
    const rate = percent === null ? "" : `，完成率${percent}%`;
    const without = excluded === 0 ? "" : `（另有${excluded}个文件未计入）`;
    return `${total}个问题，已完成整改${done}个${parts.join("")}${rate}${without}。`;
  },
  closing: (closed, underReview) => `已销号${closed}个，待审核销号${underReview}个。`,
  outcomes: (measures, done, regulations) => `整改措施${measures}项，已完成${done}项；制度文件${regulations}项。`,
  lights: (red, yellow, green) => `亮灯情况：已逾期${red}个，即将到期${yellow}个，正常${green}个。`,
  attention: "需要关注：",
  noAttention: "目前没有需要特别关注的事项。",
  reasons: {
    overdue: ({ date }) => `已逾期，完成时限为${date}`,
    due_soon: ({ date }) => `即将到期，完成时限为${date}`,
    returned: ({ returns }) => `销号申请被退回（共${returns}次），需继续整改`,
    review_due: ({ date }) => `阶段性完成，应于${date}复查`,
    follow_up: ({ followUp }) => `已完成整改，尚有后续事项：${followUp}`,
  },
  more: (hidden) => `……另有${hidden}项，加 --json 可查看全部。`,
  declared: (asOf) => `已公布的数字${asOf === null ? "" : `（截至${asOf}）`}与台账不一致：`,
  figureNames: {
    categories: "方面",
    problems: "问题",
    done: "已完成整改",
    in_progress: "正在推进整改",
    staged: "阶段性完成",
    measures: "整改措施",
    regulations: "制度文件",
    rate: "完成率（%）",
  },
  difference: (figure, declared, computed) => `${figure}：公布数${declared}，台账数${computed}`,
  by: (key) => `按${key}统计：`,
  overlapping: "一个问题涉及几个，就在每个名下各计一次，所以各行相加多于总数。",
  excluded: (files) => `有${files}个文件未计入任何数字：`,
  excludedRemedy: "用 ledger check 查看其中的全部错误。",
};
