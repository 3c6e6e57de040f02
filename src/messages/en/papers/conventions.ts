const months = "January February March April May June July August September October November December".split(" ");

/** What all papers share: numbers before headings, dates, and what limits a paper. */
export const conventions = {
  /** The number before a heading, by level: a part, a section, an item. */
  numbered: {
    part: (number: number, text: string) => `${roman(number)}. ${text}`,
    section: (number: number, text: string) => `(${number}) ${text}`,
    item: (number: number, text: string) => `${number}. ${text}`,
  },
  date: (date: string) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${months[(month ?? 1) - 1]} ${year}`;
  },
  chosen: (count: number, of: number) => `This paper is about ${count} of the ledger's ${of} problems.`,
  excluded: (files: string, count: number) =>
    count === 1
      ? `One file cannot be read and is left out of every figure here: ${files}.`
      : `${count} files cannot be read and are left out of every figure here: ${files}.`,
  asOf: (date: string, commit: string) => `As committed on ${date} (${commit}).`,
  /** Open problems of which nothing has a date, behind what is said of those that have one. */
  undated: (count: number) =>
    count === 1
      ? "One open problem has no date, so nobody can tell whether it is late."
      : `${count} open problems have no date, so nobody can tell whether they are late.`,
  /** How a problem is called in a sentence. */
  quoted: (title: string) => `“${title}”`,
};

function roman(number: number): string {
  const units = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let [left, told] = [number, ""];
  for (const [unit, sign] of units) {
    while (left >= unit) [left, told] = [left - unit, told + sign];
  }
  return told;
}
