const items = (count: number) => `${count} ${count === 1 ? "item" : "items"}`;

const whose = (count: number, named: boolean) =>
  `${items(count)} ${named ? "of your department" : "without a department"} ${count === 1 ? "is" : "are"}`;

/** Slips about what is overdue or due soon. */
export const reminder = {
  titles: { red: "Notice of overdue rectification", yellow: "Reminder of rectification due soon" },
  /** Of the paper that says that nothing is due. */
  nothingTitle: "Rectification: overdue and due soon",
  /** Names of the tables. */
  tables: { red: "Overdue", yellow: "Due soon" },
  addressee: (department: string) => `To: ${department}`,
  unassigned: "(no department named)",
  columns: {
    problem: "Problem no.",
    measure: "Measure",
    date: "Deadline or review",
    days: { red: "Days overdue", yellow: "Days left" },
    departments: "Departments (first leads)",
    remark: "Remark",
  },
  review: "review of staged work",
  overdue: (date: string, count: number, named: boolean) =>
    `As of ${date}, ${whose(count, named)} past the date set, as listed below.`,
  soon: (date: string, count: number, days: number, named: boolean) => {
    const due = days === 0 ? "today" : days === 1 ? "by tomorrow" : `within ${days} days`;
    return `As of ${date}, ${whose(count, named)} due ${due}, as listed below.`;
  },
  /** What is asked, one sentence or two each. */
  ask: {
    name: "Please settle first which department answers for each.",
    finish: {
      red: "Please finish the work, and report how far it is and why it is late. Where more time is needed, apply for an extension as the ledger's rules ask: with the reason, the new date, and an approval.",
      yellow:
        "Please finish the work in time, and report how far it is. Where the date cannot be met, apply for an extension before it passes, as the ledger's rules ask: with the reason, the new date, and an approval.",
    },
    review: {
      red: (count: number) =>
        `For staged work the review is overdue (${items(count)}): please look at it again and report the outcome; where it is not done, set the next review date.`,
      yellow: (count: number) =>
        `For staged work the review is near (${items(count)}): please look at it again by then and report the outcome; where it is not done, set the next review date.`,
    },
  },
  /** Between sentences of a paragraph. */
  sentenceSeparator: " ",
  nothing: (date: string, days: number, departments: string | null) => {
    const due = days === 0 ? "due today" : days === 1 ? "due by tomorrow" : `due within ${days} days`;
    return `As of ${date}, ${departments === null ? "" : `for ${departments}, `}nothing is overdue and nothing is ${due}.`;
  },
};
