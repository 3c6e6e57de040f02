const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The report to look at: figures, charts, what is overdue. */
export const report = {
  titled: (of: string) => `Rectification dashboard: ${of}`,
  asOf: (date: string) => `As of ${date}.`,
  tiles: {
    problems: "Problems",
    measures: "Measures done",
    regulations: "Regulations",
  },
  /** Below the number of problems done; `closed` is null where none is. */
  done: (percent: number, closed: number | null) =>
    closed === null ? `${percent}% of all` : `${percent}% of all; ${closed} of them closed`,
  ofMeasures: (total: number) => `of ${total}`,
  byCategory: "By category",
  byCategoryChart: "Problems of each category by status",
  due: "Overdue and due soon",
  /** Also the name of a sheet: at most 31 characters. */
  dueTable: "Who answers for it",
  nothingOverdue: "Nothing is overdue.",
  standing: "Days",
  /** `passed` since the deadline; negative when it lies ahead. */
  deadline: (passed: number) =>
    passed > 0 ? `${days(passed)} overdue` : passed === 0 ? "due today" : `due in ${days(-passed)}`,
  review: (passed: number) =>
    passed > 0 ? `review ${days(passed)} overdue` : passed === 0 ? "review today" : `review in ${days(-passed)}`,
  course: "Over time",
  /** Its days are not all days: between two of them nothing changed. */
  courseChart:
    "Problems and how many of them are done: on the days of commits that changed this, and on that of this paper",
  courseBegins: "The history begins today, so there is no course to be shown yet.",
  noCourse: (why: string) => `The course of completion cannot be shown: ${why}`,
  date: "Date",
};
