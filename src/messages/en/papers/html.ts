/** What a web page says besides the paper itself. */
export const html = {
  /** Opens the table that says the same as a chart. */
  numbers: "The numbers as a table",
  /** A table that has the same name as one before it. */
  again: (name: string, count: number) => `${name} (${count})`,
  /** What a picture shows, for those who cannot see it. */
  bars: (title: string, totals: readonly string[]) => `${title}. In all: ${totals.join(", ")}.`,
  course: (title: string, first: readonly string[], last: readonly string[]) =>
    `${title}. From ${first.join(", ")} to ${last.join(", ")}.`,
  figure: (name: string, value: number) => `${name} ${value}`,
};
