import { conventions } from "./conventions.js";

interface Round {
  readonly organization: string | null;
  readonly kind: string | null;
  readonly body: string | null;
  readonly period: string | null;
  readonly feedbackOn: string | null;
}

interface Found {
  readonly categories: number;
  readonly total: number;
}

/** The rectification notice. What is in it as a list comes ready for the language. */
export const notice = {
  /** What ends a sentence, and what stands between two. */
  stop: ".",
  gap: " ",
  title: {
    public: (organization: string | null, isDone: boolean) =>
      headed(organization, isDone ? "notice on the rectification" : "notice on the progress of the rectification"),
    report: (organization: string | null, isDone: boolean) =>
      headed(organization, isDone ? "report on the rectification" : "report on the progress of the rectification"),
  },
  addressee: (body: string) => `To: ${body}`,
  period: (from: string | null, to: string | null) => {
    if (from === null) return to === null ? null : `until ${conventions.date(to)}`;
    if (to === null) return `from ${conventions.date(from)}`;
    return from === to ? `on ${conventions.date(from)}` : `from ${conventions.date(from)} to ${conventions.date(to)}`;
  },
  /** Null where nothing is known of the round. */
  inspected: ({ organization, kind, body, period, feedbackOn }: Round) => {
    const inspection = kind ?? "an inspection";
    const when = period === null ? "" : ` ${period}`;
    const feedback = feedbackOn === null ? "" : `; the findings were fed back on ${feedbackOn}`;
    const who = organization ?? "this organisation";
    if (body !== null) return `${body} inspected ${who}${when}${kind === null ? "" : ` (${kind})`}${feedback}.`;
    if (kind !== null || period !== null) return `${capital(who)} underwent ${inspection}${when}${feedback}.`;
    return feedbackOn === null ? null : `The findings of the inspection were fed back to ${who} on ${feedbackOn}.`;
  },
  follows: {
    public: (isDone: boolean) => `This notice tells ${isDone ? "of" : "of the progress of"} the rectification.`,
    report: (isDone: boolean) => `This report tells ${isDone ? "of" : "of the progress of"} the rectification.`,
  },
  parts: {
    opening: "How the rectification was organised",
    problems: (isDone: boolean): string =>
      isDone ? "How the problems were rectified" : "How far the problems are rectified",
    goingOn: "What goes on, and the measures for it",
  },
  found: ({ categories, total }: Found, states: readonly string[], decided: readonly string[]) =>
    `The inspectors found ${problems(total)} in ${categories === 1 ? "1 category" : `${categories} categories`}: ${states.join(", ")}.${laidDown(decided)}`,
  foundBySelf: ({ total }: Found, states: readonly string[], decided: readonly string[]) =>
    `The organisation itself found ${problems(total)}: ${states.join(", ")}.${laidDown(decided)}`,
  done: (count: number, closed: number) =>
    closed === 0 ? `${count} done` : `${count} done (${closed} of these closed)`,
  counted: (status: string, count: number) => `${count} ${status}`,
  measures: (count: number) => (count === 1 ? "1 measure was laid down" : `${count} measures were laid down`),
  regulations: {
    made: (count: number) => `${regulations(count)} made`,
    revised: (count: number) => `${regulations(count)} revised`,
    both: (count: number) => `${regulations(count)} made or revised`,
    unknown: (count: number) => `${regulations(count)} made or revised`,
  },
  withheld: {
    public: (total: number, reasons: readonly string[]) =>
      `Of these, ${problems(total)} ${total === 1 ? "is" : "are"} not told here: ${reasons.join(", ")}.`,
    report: (total: number, reasons: readonly string[]) =>
      `Of these, ${problems(total)} ${total === 1 ? "is" : "are"} not told to the public (${reasons.join(", ")}), but told and marked here.`,
    counted: (reason: string, count: number) => `${reason} ${count}`,
    mark: (reason: string) => `not for the public: ${reason}`,
    unrecorded: "reason not recorded",
  },
  category: (name: string) => name,
  about: (named: string, marks: readonly string[]) =>
    marks.length === 0 ? `On ${named}` : `On ${named} (${marks.join("; ")})`,
  measure: (number: number, text: string) => `(${number}) ${text}`,
  /** Another way to count, where the texts count as `measure` does. */
  measureOtherwise: (number: number, text: string) => `(${number}) ${text}`,
  labels: {
    measures: "Measures",
    status: "Status",
    result: "Result",
    closing: "Closing",
    phone: "Telephone",
    email: "E-mail",
    address: "Address",
    postcode: "Postcode",
  },
  result: (closed: boolean, longTerm: boolean) =>
    longTerm ? `done and kept up for good${closed ? ", and closed" : ""}` : `done${closed ? " and closed" : ""}`,
  closed: (date: string, posts: string) => (posts === "" ? `on ${date}` : `on ${date}, approved by ${posts}`),
};

function headed(organization: string | null, subject: string): string {
  return organization === null ? capital(subject) : `${organization}: ${subject}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function problems(count: number): string {
  return count === 1 ? "1 problem" : `${count} problems`;
}

function regulations(count: number): string {
  return count === 1 ? "1 regulation was" : `${count} regulations were`;
}

function laidDown(decided: readonly string[]): string {
  return decided.length === 0 ? "" : ` ${decided.join(", and ")}.`;
}
