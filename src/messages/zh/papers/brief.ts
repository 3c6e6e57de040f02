import type { Messages } from "../../index.js";

export const brief: Messages["papers"]["brief"] = {
  title: "巡察整改进展",
  gap: "",
  whole: ({ date, organization, categories, problems, self }, states) => {
    const own = self === 0 ? "" : `（其中自查发现${self}个）`;
    return `截至${date}，${organization ?? ""}巡察整改共涉及${categories}个方面${problems}个问题${own}，${states.join("，")}。`;
  },
  done: (count, percent, closed) => {
    const remarks = [
      ...(percent === null ? [] : [`占${percent}%`]),
      ...(closed === 0 ? [] : [`其中已销号${closed}个`]),
    ];
    return `已完成整改${count}个${remarks.length === 0 ? "" : `（${remarks.join("，")}）`}`;
  },
  counted: (status, count) => `${status}${count}个`,
  goingOn: (titles, others) => `尚未完成的是：${titles.join("；")}${others === 0 ? "" : `；另有${others}个`}。`,
  doneThisWeek: (count) => `本周新完成${count}个。`,
  dates: (overdue, dueSoon) => `目前逾期${overdue}个${dueSoon === 0 ? "" : `，即将到期${dueSoon}个`}。`,
};
