import type { Messages } from "../index.js";

export const list: Messages["list"] = {
  help: {
    summary: "列出问题，可按条件筛选",
    description:
      "列出 REF 指定的问题（不写则为全部）中符合所有条件的问题。同一选项可写多次，符合其中一个值即可。没有符合条件的问题不算错误；写了台账中不可能有的值则报错。",
    references: "问题：33，范围 1-8，多个用空格或逗号隔开",
    options: {
      category: "方面：标识、序号或名称的一部分",
      group: "分组：名称或其一部分",
      status: "pending、in_progress、staged、done 或 closed，也可写中文（已完成整改不含已销号）",
      term: "immediate、fixed 或 long_term，也可写中文",
      department: "问题或措施的责任部门：名称或其一部分",
      leader: "问题或措施的责任领导：职务或其一部分",
      light: "red、yellow、green 或 none",
      dueBefore: "这一天或之前到期，以问题和未完成措施中最早的日期为准，已完成整改的问题不列出",
      dueAfter: "这一天或之后到期，日期同 --due-before",
      text: "标题、目标、措施、进展或后续事项中的文字，不分大小写",
      open: "只列未完成整改的问题",
      underReview: "只列待审核销号的问题",
      sort: "排序：id、category、group、title、status、term、leaders、departments、deadline、light 或 measures，多个用逗号隔开",
      reverse: "倒序",
      columns:
        "显示的列，用逗号隔开：id、category、group、title、status、under_review、term、leaders、departments、deadline、light、measures、file",
      limit: "最多显示的个数",
      format: "table、json、csv 或 md",
      json: "等同于 --format json",
      excel: "输出 Excel 能正确打开的 CSV（带字节顺序标记）",
    },
    examples: [
      ["ledger list --open", "列出未完成整改的问题"],
      ["ledger list --category 3 --text 干部", "第三方面中涉及干部的问题"],
      ["ledger list 1-8 --format md", "把前八个问题输出为 Markdown 表格"],
      ["ledger list --open --as-of 2026-11-23", "那一天结束时未完成整改的问题"],
    ],
  },
  shown: (shown, all) => (shown === all ? `共${all}个问题` : `共${all}个问题，显示${shown}个`),
  nothing: "没有符合条件的问题。",
  measures: (total, done) => `共${total}项，已完成${done}项`,
};
