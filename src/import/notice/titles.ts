import { fold } from "./fold.js";
import { closeOf } from "./quotes.js";
import { sentencesOf, withoutEnd, withoutLead } from "./sentences.js";

/** A problem's title, taken out of its heading. */
export interface Title {
  readonly title: string;
  /** What follows on the same line. */
  readonly rest: string;
  /**
   * How sure it is that this heads a problem: `quoted` 针对“…”的问题, `open` 针对…的问题。, `labelled` 反馈问题：…,
   * `clause` 针对…的问题，修订了… (it may be a measure), `stated` …的问题。, `bare` anything else.
   */
  readonly form: "quoted" | "open" | "labelled" | "clause" | "stated" | "bare";
  readonly unclosed: boolean;
}

const label = /^[【[]?(?:巡察|巡视|审计|反馈|具体|存在|主要|的){0,4}(?:问题|意见)[】\]]?[:：] ?/;
const lead =
  /^(?:针对|关于|对于)(?:(?:市委|县委|区委|省委|巡察|巡视)组?|反馈|指出|提出|意见|存在|中|的){0,6}[:,]? ?(?=\S)/;
const tail =
  /^(?:等|方面|存在|的|具体|突出|主要){0,5}(?:问题|现象)(?:的|已|整改|落实|进展|完成|工作|情况){0,6}(?=[,。:;!?(【 ]|$)/;
const accountTail = /^(?:的|整改|落实|进展|完成){1,4}情况(?=[,。:;( ]|$)/;
const openers = "“\"‘'「『”„";

/** Takes the title out of the text of a heading (without its number). */
export function titleOf(heading: string): Title {
  const plain = fold(heading);
  const labelled = label.exec(plain)?.[0].length ?? 0;
  const start = labelled + (lead.exec(plain.slice(labelled))?.[0].length ?? 0);
  const hasLead = start > labelled;
  const isQuoted = openers.includes(plain[start] || " ");
  const quoted = isQuoted ? quotedTitle(heading, plain, start, hasLead) : null;
  if (quoted !== null) return quoted;
  const open = openTitle(heading, plain, start, hasLead);
  if (open !== null && labelled === 0) {
    const unclosed = isQuoted && closeOf(heading, start) < 0;
    return { ...open, title: unclosed ? open.title.slice(1) : open.title, unclosed };
  }
  const bare = bareTitle(
    heading.slice(/^[^。]{2,60}现象[。:]/.test(plain.slice(start, start + 64)) ? start : labelled),
  );
  return labelled > 0 ? { ...bare, form: "labelled" } : bare;
}

/** The title stands within quotation marks, and 的问题 after them. */
function quotedTitle(heading: string, plain: string, start: number, hasLead: boolean): Title | null {
  const close = closingMark(heading, plain, start);
  if (close === null) return null;
  const ending = tailAt(plain, close + 1);
  if (ending === 0 && (!hasLead || withoutLead(plain.slice(close + 1)) !== "")) return null;
  const title = heading.slice(start + 1, close).trim();
  if (title === "") return null;
  return { title: withoutEnd(title), rest: restAfter(heading, close + 1 + ending), form: "quoted", unclosed: false };
}

/** The mark that closes by nesting; else (ASCII marks, or one lost its partner) the first one before 的问题. */
function closingMark(heading: string, plain: string, start: number): number | null {
  const nested = closeOf(heading, start);
  if (nested > start && tailAt(plain, nested + 1) > 0) return nested;
  if (nested > start && !"\"'”".includes(plain[start] ?? ""))
    return withoutLead(plain.slice(nested + 1)) === "" ? nested : null;
  for (let index = start + 1; index < plain.length; index += 1) {
    if (`”"'’」』`.includes(plain[index] ?? "") && tailAt(plain, index + 1) > 0) return index;
  }
  return null;
}

/** The length of 的问题, 等问题整改情况 and the like at a place, or 0. */
function tailAt(plain: string, index: number): number {
  const near = plain.slice(index, index + 40);
  return (tail.exec(near) ?? accountTail.exec(near))?.[0].length ?? 0;
}

/**
 * 针对…的问题 without marks: what stands up to the first 的问题 that ends a clause. Without 针对 or 关于 it must end the
 * first clause, as …的问题。 or …问题整改情况：.
 */
function openTitle(heading: string, plain: string, start: number, hasLead: boolean): Title | null {
  const found = problemAfter(plain, start, hasLead);
  if (found === null) return null;
  const title = heading.slice(start, found.at).trim();
  // What is found in an aspect as a whole heads a category.
  if (title.length < 2 || /方面(?:存在)?$/.test(title.slice(-4))) return null;
  const end = found.at + found.length;
  const form = plain[end] === "," ? "clause" : hasLead ? "open" : "stated";
  return { title, rest: restAfter(heading, end), form, unclosed: false };
}

/** The first 的问题 or 问题整改情况 after a place that ends a clause. */
function problemAfter(plain: string, start: number, hasLead: boolean): { at: number; length: number } | null {
  const end = hasLead ? plain.length : firstClause(plain, start);
  let index = plain.indexOf("问题", start + 1);
  while (index >= 0 && index < end) {
    const at = plain.startsWith("的", index - 1) ? index - 1 : index;
    const length = tailAt(plain, at);
    const told = plain.slice(at, at + length);
    if (length > 0 && (hasLead || told.startsWith("的") || told.endsWith("情况"))) return { at, length };
    index = plain.indexOf("问题", index + 2);
  }
  return null;
}

/** Where the first clause ends that nothing is quoted or listed in. */
function firstClause(plain: string, start: number): number {
  const end = plain.slice(start, start + longestStatement).search(/[。;]/);
  return end < 0 ? Math.min(plain.length, start + longestStatement) : start + end;
}

const longestStatement = 200;

/** The first sentence, or what stands before a colon that introduces measures. */
function bareTitle(heading: string): Title {
  const [sentence = ""] = sentencesOf(heading);
  const plain = fold(sentence);
  const colon = /[:,] ?(?=一是|①|\(1\))/.exec(plain)?.index ?? sentence.length;
  const end = Math.min(colon, sentence.length);
  const stated = withoutEnd(sentence.slice(0, end))
    .replace(/[:：]$/, "")
    .trim();
  const { title, isProblem } = withoutTail(stated);
  return {
    title,
    rest: restAfter(heading, end),
    form: isProblem ? "stated" : "bare",
    unclosed: false,
  };
}

/** Without a final 的问题 or 问题整改情况, which titles of ledgers do not carry. */
function withoutTail(stated: string): { title: string; isProblem: boolean } {
  const length =
    /(?:的(?:具体|突出)?问题|(?:的|问题|整改|落实|进展|完成){1,5}整?改?情况)$/.exec(stated.slice(-16))?.[0].length ?? 0;
  const isProblem = length > 0 && stated.length - length >= 2;
  return isProblem ? { title: stated.slice(0, stated.length - length), isProblem } : { title: stated, isProblem };
}

function restAfter(heading: string, index: number): string {
  return withoutLead(heading.slice(index));
}
