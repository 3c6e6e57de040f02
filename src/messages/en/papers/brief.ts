interface Whole {
  readonly date: string;
  readonly organization: string | null;
  readonly categories: number;
  readonly problems: number;
  readonly self: number;
}

/** One paragraph to paste into a chat or a speech. */
export const brief = {
  title: "Where the rectification stands",
  gap: " ",
  whole: ({ date, organization, categories, problems, self }: Whole, states: readonly string[]) => {
    const of = organization === null ? "" : ` of ${organization}`;
    const own = self === 0 ? "" : ` (${self} of these found by the organisation itself)`;
    const [found, under] = [
      problems === 1 ? "1 problem" : `${problems} problems`,
      categories === 1 ? "category" : "categories",
    ];
    return `As of ${date}, the rectification${of} covers ${found} in ${categories} ${under}${own}: ${states.join(", ")}.`;
  },
  done: (count: number, percent: number | null, closed: number) => {
    const remarks = [
      ...(percent === null ? [] : [`${percent}%`]),
      ...(closed === 0 ? [] : [`${closed} of these closed`]),
    ];
    return remarks.length === 0 ? `${count} done` : `${count} done (${remarks.join(", ")})`;
  },
  counted: (status: string, count: number) => `${count} ${status}`,
  /** `others` are those that are not named. */
  goingOn: (titles: readonly string[], others: number) =>
    `Not done yet: ${titles.join("; ")}${others === 0 ? "" : `; and ${others} more`}.`,
  doneThisWeek: (count: number) => `Newly done this week: ${count}.`,
  dates: (overdue: number, dueSoon: number) =>
    dueSoon === 0 ? `Overdue: ${overdue}.` : `Overdue: ${overdue}; due soon: ${dueSoon}.`,
};
