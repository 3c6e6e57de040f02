import { type CivilDate, isCivilDate } from "../model/date.js";
import type { Term } from "../model/schema.js";
import type { FoundCell } from "./content.js";
import { plainDate } from "./date-words.js";

/** What a paper says of a time limit, in a column of dates or under 完成时限：. */
export interface Deadline {
  readonly date: CivilDate | null;
  readonly term: Term | null;
  /** Why somebody should look at it. */
  readonly doubt: DateDoubt | null;
}

/**
 * `serial`: the number by which a spreadsheet keeps a day. `year`: completed by the given one. `range`: its end was
 * taken. `two-terms`: at once and for good, of which the latter was taken. `impossible`: no day of the calendar. `unread`: no date that is understood.
 */
export type DateDoubt = "serial" | "year" | "range" | "two-terms" | "impossible" | "unread";

type Value = FoundCell["value"];
type Days = Pick<Deadline, "date" | "doubt">;

/** No time limit is longer: what is, is a text. */
const longest = 80;

/** 2025年6月前 can mean that month's end or the one before; 6月底前 and 6月30日前 cannot. */
const beforePeriod = /[年月]份?\s{0,9}(?:之前|以前|前)/;

/** Of two that are named, the first here stands. */
const terms: readonly (readonly [RegExp, Term])[] = [
  [/长期坚持|持续坚持|长期整改|长期推进|长期|常态化|long[ -]?term/i, "long_term"],
  [/立行立改|即知即改|立知立改|立改立行|立即整改|immediate/i, "immediate"],
  [/限期整改|fixed/i, "fixed"],
];

/**
 * A deadline as offices write it: a day, the end of a month, a quarter, a half or a whole year, a term such as 立行立改,
 * or both. `year` completes what has none. Nothing is guessed: what is not understood has the doubt `unread`, a day that
 * does not exist `impossible`, both without a date.
 */
export function deadlineOf(value: Value, year: number): Deadline {
  if (value === null) return { date: null, term: null, doubt: null };
  if (typeof value === "object") return { term: null, ...ofDate(value.date) };
  if (typeof value === "number") return { term: null, ...ofNumber(value) };
  if (value.length > longest || beforePeriod.test(value)) return { date: null, term: null, doubt: "unread" };
  const named = terms.filter(([words]) => words.test(value));
  const [, term = null] = named[0] ?? [];
  const ofTerms = named.length > 1 ? "two-terms" : null;
  const rest = named.reduce((text, [words]) => text.replace(words, " "), value);
  const plain = plainDate(rest, year);
  if (isOnlyJoining(plain.text) && term !== null) return { date: null, term, doubt: ofTerms };
  const { date, doubt } = ofText(plain.text, year);
  const ofYear = plain.completed && date !== null ? "year" : null;
  return { date, term, doubt: doubt ?? ofYear ?? ofTerms };
}

function isOnlyJoining(text: string): boolean {
  return /^(?:并|且|和|及|与|,|、|;|\/|\+|\(|\)){0,9}$/.test(text);
}

function ofText(text: string, year: number): Days {
  const whole = ofWords(text, year);
  if (whole.doubt !== "unread") return whole;
  for (const between of [/[至到~]/, /[—–]{1,9}/, /-/]) {
    const [start = "", end = "", ...more] = text.split(between);
    if (more.length > 0 || ofWords(start, year).doubt === "unread") continue;
    const { date } = ofWords(end, Number(/^\d{4}/.exec(start)?.[0] ?? year));
    if (date !== null) return { date, doubt: "range" };
  }
  return whole;
}

type Form = readonly [pattern: RegExp, day: (parts: readonly string[], year: number) => CivilDate];

const forms: readonly Form[] = [
  [/^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?$/, ([y, m, d]) => dayOf(y, m, d)],
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})日?$/, ([y, m, d]) => dayOf(y, m, d)],
  [/^()(\d{1,2})[-./](\d{1,2})日?$/, ([y, m, d]) => dayOf(y, m, d)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([y, m, d]) => dayOf(y, m, d)],
  [/^(?:(\d{4})年)?(\d{1,2})月份?[底末内]?$/, ([y, m]) => lastOf(y, m)],
  [/^(\d{4})[-./](\d{1,2})月?[底末内]?$/, ([y, m]) => lastOf(y, m)],
  [/^(?:(\d{4})年)?(\d{1,2})月份?上旬[底末内]?$/, ([y, m]) => dayOf(y, m, "10")],
  [/^(?:(\d{4})年)?(\d{1,2})月份?中旬[底末内]?$/, ([y, m]) => dayOf(y, m, "20")],
  [/^(?:(\d{4})年)?(\d{1,2})月份?下旬[底末内]?$/, ([y, m]) => lastOf(y, m)],
  [/^(?:(\d{4})年)?第?([1-4])季度?[底末内]?$/, ([y, quarter]) => lastOf(y, String(3 * Number(quarter)))],
  [/^(?:(\d{4})年)?上半年[底末内]?$/, ([y]) => dayOf(y, "6", "30")],
  [/^(?:(\d{4})年)?下半年[底末内]?$/, ([y]) => dayOf(y, "12", "31")],
  [/^(\d{4})(?:年度?)?[底末内]?$/, ([y]) => dayOf(y, "12", "31")],
  [/^()年[底末内]$/, ([y]) => dayOf(y, "12", "31")],
];

function ofWords(text: string, year: number): Days {
  for (const [pattern, day] of forms) {
    const [found, y, ...rest] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const parts = [y || String(year), ...rest];
    const { date, doubt } = ofDate(day(parts, year));
    return { date, doubt: doubt ?? (y ? null : "year") };
  }
  return /^\d{5}$/.test(text) ? ofNumber(Number(text)) : { date: null, doubt: "unread" };
}

function ofDate(date: CivilDate): Days {
  return isCivilDate(date) ? { date, doubt: null } : { date: null, doubt: "impossible" };
}

function dayOf(year = "", month = "", day = ""): CivilDate {
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** By the calendar; an impossible day where there is no such month. */
function lastOf(year?: string, month?: string): CivilDate {
  return ["31", "30", "29"].map((day) => dayOf(year, month, day)).find(isCivilDate) ?? dayOf(year, month, "28");
}

/** From 1990 to the end of 2099. */
const serials = { first: 32_874, last: 73_050 };

/** A spreadsheet counts days from the last but one of 1899; it also takes 20250630 or 2025.6 for a number. */
function ofNumber(value: number): Days {
  const day = Math.floor(value);
  if (day >= serials.first && day <= serials.last) {
    return { date: new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10), doubt: "serial" };
  }
  const text = String(value);
  // The tenth month has become 2025.1 too.
  const isSure = /^(?:\d{8}|\d{6}|(?:19|20)\d\d(?:\.(?:[2-9]|0[1-9]|1[12]))?)$/.test(text);
  return isSure
    ? ofWords(text.length === 6 && !text.includes(".") ? `${text.slice(0, 4)}.${text.slice(4)}` : text, 0)
    : { date: null, doubt: "unread" };
}
