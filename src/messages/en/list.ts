export const list = {
  help: {
    summary: "List problems, all or those that match",
    description:
      "Lists the problems named by REF, or all of them, as far as they match every option. An option may be given several times: then any of its values will do. Nothing found is no error; a value that can never match is one.",
    references: "problems: 33, a range 1-8, several with spaces or commas",
    options: {
      category: "category: its id, its number, or a part of its name",
      group: "group: its name or a part of it",
      status: "pending, in_progress, staged, done or closed (done does not include closed)",
      term: "immediate, fixed or long_term",
      department: "department of the problem or of a measure: its name or a part of it",
      leader: "leader of the problem or of a measure: the post or a part of it",
      light: "red, yellow, green or none",
      dueBefore:
        "due on this day or before it; the first date of the problem and its open measures counts, finished problems have none",
      dueAfter: "due on this day or after it; the date is that of --due-before",
      text: "word in title, goal, measures, progress or follow-up; letter case does not matter",
      open: "only problems that are not done",
      underReview: "only problems whose closing was applied for",
      sort: "id, category, group, title, status, term, leaders, departments, deadline, light or measures; several with commas",
      reverse: "sort the other way round",
      columns:
        "columns to show, with commas: id, category, group, title, status, under_review, term, leaders, departments, deadline, light, measures, file",
      limit: "show so many at most",
      format: "table, json, csv or md",
      json: "the same as --format json",
      excel: "CSV that Excel opens right (with a byte order mark)",
    },
    examples: [
      ["ledger list --open", "what is not done yet"],
      ["ledger list --category 3 --text 干部", "problems of the third category about cadres"],
      ["ledger list 1-8 --format md", "the first eight as a Markdown table"],
      ["ledger list --open --as-of 2026-11-23", "what was not done at the end of that day"],
    ] as readonly (readonly [string, string])[],
  },
  shown: (shown: number, all: number) =>
    shown === all ? `${all} ${all === 1 ? "problem" : "problems"}` : `${shown} of ${all} problems`,
  nothing: "No problem matches.",
  /** Never `1/2`, which a spreadsheet takes for a date. */
  measures: (total: number, done: number) => `${done} of ${total} done`,
};
