import { words } from "./words.js";

/** What the sentence about the whole tells. */
export interface Whole {
  readonly total: number;
  readonly done: number;
  readonly pending: number;
  readonly in_progress: number;
  readonly staged: number;
  /** Null when there is no problem. */
  readonly percent: number | null;
  /** Files that are counted nowhere: the sentence is copied, so it must say so itself. */
  readonly excluded: number;
}

/** What the reason for attention may tell. */
export interface Occasion {
  readonly date: string;
  readonly followUp: string;
  /** How often the problem was returned. */
  readonly returns: number;
}

/** `3 files`, `1 file`. */
function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

const figureNames = {
  categories: "categories",
  problems: "problems",
  done: "problems done",
  in_progress: "problems in progress",
  staged: "problems staged",
  measures: "measures",
  regulations: "regulations",
  rate: "completion rate (%)",
};

export const status = {
  help: {
    summary: "Show where the rectification stands",
    description:
      "Counts the problems of every category, finished and empty ones too, and tells what needs attention first, each with the command that moves it on. A file that cannot be used is never left out in silence: it is named, and the exit status is 1.",
    options: {
      by: "count also by category, department, leader, status, term or group; what a measure names counts for its problem",
      json: "print one JSON document",
    },
    examples: [
      ["ledger status", "the whole picture"],
      ["ledger status --by status", "counted also by status"],
      ["ledger status --as-of 2026-11-23", "as it was committed at the end of that day"],
      ["ledger status --json", "the same for another program"],
    ] as readonly (readonly [string, string])[],
  },
  asOf: (organization: string | null, date: string) => (organization === null ? date : `${organization} · ${date}`),
  doneOfTotal: "Done",
  progressBar: "Progress",
  whole: ({ total, done, pending, in_progress, staged, percent, excluded }: Whole) => {
    const others = [
      [in_progress, words.status.in_progress],
      [staged, words.status.staged],
      [pending, words.status.pending],
    ] as const;
    const parts = others.filter(([number]) => number > 0).map(([number, name]) => `, ${number} ${name}`);
    const rate = percent === null ? "" : ` (${percent}%)`;
    const without = excluded === 0 ? "" : ` — ${count(excluded, "file")} excluded`;
    return `${done} of ${total} done${rate}${parts.join("")}${without}.`;
  },
  closing: (closed: number, underReview: number) => `Closed: ${closed}; under review: ${underReview}.`,
  outcomes: (measures: number, done: number, regulations: number) =>
    `Measures: ${done} of ${measures} done. Regulations: ${regulations}.`,
  lights: (red: number, yellow: number, green: number) =>
    `Lights: ${red} ${words.light.red}, ${yellow} ${words.light.yellow}, ${green} ${words.light.green}.`,
  attention: "Needs attention:",
  noAttention: "Nothing needs attention now.",
  reasons: {
    overdue: ({ date }: Occasion) => `overdue since ${date}`,
    due_soon: ({ date }: Occasion) => `due on ${date}`,
    returned: ({ returns }: Occasion) =>
      `closing was refused${returns > 1 ? ` (${returns} times)` : " (once)"}; to be finished again`,
    review_due: ({ date }: Occasion) => `staged; its review was due on ${date}`,
    follow_up: ({ followUp }: Occasion) => `done, but waiting: ${followUp}`,
  },
  more: (hidden: number) => `… and ${hidden} more; --json lists all.`,
  declared: (asOf: string | null) =>
    `Published figures${asOf === null ? "" : ` (as of ${asOf})`} that differ from the ledger:`,
  figureNames,
  difference: (figure: string, declared: number, computed: number) =>
    `${figure}: ${declared} published, ${computed} in the ledger`,
  by: (key: string) => `By ${key.toLowerCase()}:`,
  overlapping: "A problem with several of them is counted with each, so the totals add up to more than the whole.",
  excluded: (files: number) => `${count(files, "file")} excluded from every figure:`,
  excludedRemedy: '"ledger check" shows every error in them.',
};
