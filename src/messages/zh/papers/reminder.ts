import type { Messages } from "../../index.js";

const within = (days: number) => (days === 0 ? "今天" : `${days}天内`);
const whose = (named: boolean) => (named ? "你部门负责的整改事项" : "没有明确责任部门的整改事项");

export const reminder: Messages["papers"]["reminder"] = {
  titles: { red: "整改事项督办单", yellow: "整改事项提醒单" },
  nothingTitle: "整改事项到期情况",
  tables: { red: "逾期事项", yellow: "即将到期事项" },
  addressee: (department) => `${department}：`,
  unassigned: "（未明确责任部门）",
  columns: {
    problem: "问题序号",
    measure: "整改措施",
    date: "时限或复查日期",
    days: { red: "逾期天数", yellow: "剩余天数" },
    departments: "责任部门（牵头在前）",
    remark: "备注",
  },
  review: "阶段性完成，到期复查",
  overdue: (date, count, named) => `截至${date}，${whose(named)}中有${count}项已经逾期，详见下表。`,
  soon: (date, count, days, named) =>
    `截至${date}，${whose(named)}中有${count}项${days === 0 ? "今天" : `将在${days}天内`}到期，详见下表。`,
  ask: {
    name: "请先明确责任部门。",
    finish: {
      red: "请抓紧完成整改，报告进展情况和逾期原因；确需延长时限的，请按照台账的管理规则申请延期，写明理由和新的时限，经批准后登记。",
      yellow:
        "请按时完成整改，并报告进展情况；预计不能按时完成的，请在到期之前按照台账的管理规则申请延期，写明理由和新的时限，经批准后登记。",
    },
    review: {
      red: (count) =>
        `其中阶段性完成、复查日期已过的有${count}项，请尽快复查并报告结果；仍不能完成的，请另定复查日期。`,
      yellow: (count) =>
        `其中阶段性完成、即将到期复查的有${count}项，请按期复查并报告结果；仍不能完成的，请另定复查日期。`,
    },
  },
  sentenceSeparator: "",
  nothing: (date, days, departments) =>
    `截至${date}，${departments ?? ""}没有已经逾期的整改事项，也没有${within(days)}到期的整改事项。`,
};
