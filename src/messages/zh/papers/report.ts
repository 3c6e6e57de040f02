import type { Messages } from "../../index.js";

export const report: Messages["papers"]["report"] = {
  titled: (of) => `${of}：整改看板`,
  asOf: (date) => `截至${date}。`,
  tiles: {
    problems: "问题总数",
    measures: "已完成的措施",
    regulations: "制度文件",
  },
  done: (percent, closed) => (closed === null ? `完成率${percent}%` : `完成率${percent}%，其中${closed}个已销号`),
  ofMeasures: (total) => `共${total}项`,
  byCategory: "各方面整改情况",
  byCategoryChart: "各方面问题数，按整改状态",
  due: "逾期和即将到期",
  dueTable: "责任单位和期限",
  nothingOverdue: "目前没有逾期的问题。",
  standing: "期限情况",
  deadline: (passed) => (passed > 0 ? `已逾期${passed}天` : passed === 0 ? "今天到期" : `还有${-passed}天`),
  review: (passed) => (passed > 0 ? `应复查，已过${passed}天` : passed === 0 ? "今天应复查" : `还有${-passed}天复查`),
  course: "整改进度",
  courseChart: "问题总数和已完成整改数，只列数字有变化的提交日期和本件日期",
  courseBegins: "台账的历史从今天开始，还画不出进度。",
  noCourse: (why) => `无法显示整改进度：${why}`,
  date: "日期",
};
