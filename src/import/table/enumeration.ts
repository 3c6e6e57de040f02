/** A text that its writer has numbered. */
export interface Enumeration {
  readonly items: readonly string[];
  /** Numbers go on after a gap: what stands behind it is still part of the last item. */
  readonly broken: boolean;
}

interface Style {
  /** Finds each number, with its sign in the first group. */
  readonly pattern: RegExp;
  readonly numberOf: (printed: string) => number;
  /** A text that begins with this number is an enumeration even if it ends there. */
  readonly standsAlone: boolean;
}

const chinese = "一二三四五六七八九十";
/** Where a number can stand that could also be part of a sentence. */
const before = "(?<=^|[\\s。；;！!？?：:”」）)])";
const notCited = "(?<![第件图表条款项])";

/** 1.5 is a value; 1.2024年 is a number before a year. */
const arabic = (sign: string): Style => ({
  pattern: new RegExp(`${before}(\\d{1,2})\\s?${sign}(?:(?![\\d.．])|(?=(?:19|20)\\d\\d年))`, "g"),
  numberOf: Number,
  standsAlone: true,
});

const styles: readonly Style[] = [
  arabic("[.．]"),
  arabic("、"),
  arabic("[)）]"),
  { pattern: new RegExp(`${notCited}[(（]\\s?(\\d{1,2})\\s?[)）][.、]?`, "g"), numberOf: Number, standsAlone: true },
  {
    pattern: new RegExp(`${notCited}([①-⑳])[.、]?`, "g"),
    numberOf: (sign) => ordinal(sign, 0x2460),
    standsAlone: true,
  },
  { pattern: /([⑴-⒇])/g, numberOf: (sign) => ordinal(sign, 0x2474), standsAlone: true },
  { pattern: /([⒈-⒛])/g, numberOf: (sign) => ordinal(sign, 0x2488), standsAlone: true },
  { pattern: new RegExp(`${notCited}[(（]([${chinese}])[)）][.、]?`, "g"), numberOf: chineseNumber, standsAlone: true },
  { pattern: new RegExp(`(?<=^|\\n\\s{0,9})([${chinese}])、`, "g"), numberOf: chineseNumber, standsAlone: false },
  {
    pattern: new RegExp(`(?<=^|[\\s。；;，,：:、])([${chinese}])是[，,:：]?`, "g"),
    numberOf: chineseNumber,
    standsAlone: false,
  },
];

/**
 * The items of a text that begins with 1. or （1） or ① or 一是 …, without their numbers and the signs between them; null
 * where it is none. Only the number that comes next parts two items, so that a figure within a sentence does not.
 */
export function enumerationOf(text: string): Enumeration | null {
  // Most texts are none: only those that begin with a number of some kind are looked at.
  if (!/^[\d(（一①⑴⒈]/.test(text)) return null;
  const style = styles.find(({ pattern, numberOf }) => {
    const first = text.slice(0, 12).matchAll(pattern).next().value;
    return first?.index === 0 && numberOf(first[1] ?? "") === 1;
  });
  return style === undefined ? null : itemsOf(text, style);
}

function itemsOf(text: string, { pattern, numberOf, standsAlone }: Style): Enumeration | null {
  const items: string[] = [];
  let start = 0;
  let next = 1;
  let broken = false;
  for (const found of text.matchAll(pattern)) {
    const number = numberOf(found[1] ?? "");
    broken ||= number > next;
    if (number !== next) continue;
    if (next > 1) items.push(item(text.slice(start, found.index)));
    start = found.index + found[0].length;
    next += 1;
  }
  items.push(item(text.slice(start)));
  const isOne = items.length === 1 && !standsAlone;
  return isOne || items.some((each) => each === "") ? null : { items, broken };
}

/** What parts two items is not part of them; the stop at the end of a sentence is. */
function item(text: string): string {
  return text
    .trim()
    .replace(/[；;]$/, "")
    .trim();
}

/** The lines of a text, unless one of them shows that it only goes on in the next; null where there is but one. */
export function linesOf(text: string): readonly string[] | null {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [item(line)]));
  if (lines.length < 2 || lines.includes("")) return null;
  const goesOn = lines.slice(0, -1).some((line) => /[，,、：:（(“《—-]$/.test(line));
  return goesOn || lines.some(isUnclosed) ? null : lines;
}

function isUnclosed(line: string): boolean {
  return [..."（(“《"].some((open, index) => line.split(open).length !== line.split([..."）)”》"][index] ?? "").length);
}

function chineseNumber(sign: string): number {
  return chinese.indexOf(sign) + 1;
}

function ordinal(sign: string, before: number): number {
  return sign.charCodeAt(0) - before + 1;
}
