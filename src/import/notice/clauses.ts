import { fold } from "./fold.js";
import { numberOf } from "./numerals.js";
import { outside } from "./quotes.js";
import { withoutLead } from "./sentences.js";

/** A text that enumerates: what stands before the first item, and the items without their numbers. */
export interface Clauses {
  readonly lead: string;
  readonly clauses: readonly string[];
  /** Where the numbers jump: the one found, and the one that should stand there. */
  readonly gaps: readonly { readonly found: number; readonly expected: number }[];
}

type Family = "is" | "ordinal" | "bracketed" | "circled" | "arabic";

interface Item {
  readonly family: Family;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const chinese = "[一二三四五六七八九十]{1,3}";
const item = new RegExp(
  `(?<=^|[。；;，,:、\\n ]|[\\u4e00-\\u9fff”’》)]\\.)(?:(${chinese})是|第(${chinese})[,、]|\\((\\d{1,2})\\)[、.]?|([①-⑳])[、.]?|(\\d{1,2})(?:[.、](?!\\d)))`,
  "g",
);
const families: readonly Family[] = ["is", "ordinal", "bracketed", "circled", "arabic"];

/** A number may jump by so many; a greater jump is no number of this list. */
const widestGap = 2;

/** The items of a text by 一是 二是, 第一，第二，, (1) (2), ① ② or 1. 2.: by those that appear first, if they begin with one. */
export function clausesOf(text: string): Clauses {
  const items = itemsOf(text);
  const family = families
    .map((each) => items.filter((found) => found.family === each))
    .map((found) =>
      found.slice(
        Math.max(
          0,
          found.findIndex(({ number }) => number === 1),
        ),
      ),
    )
    .filter(([first, ...more]) => first?.number === 1 && (first.family === "is" || more.length > 0))
    .sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0))[0];
  if (family === undefined) return { lead: text, clauses: [], gaps: [] };
  const { taken, gaps } = inOrder(family);
  return {
    lead: text.slice(0, taken[0]?.start).trim(),
    clauses: taken.map(({ end }, index) => withoutLead(text.slice(end, taken[index + 1]?.start)).trim()),
    gaps,
  };
}

function itemsOf(text: string): Item[] {
  const isOutside = outside(text);
  return [...fold(text).matchAll(item)].flatMap((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const family = families[index];
    const number = numberIn(match[index + 1] ?? "");
    // Its own bracket is the one that may stand around it.
    if (family === undefined || number === null || (!isOutside(match.index) && family !== "bracketed")) return [];
    return [{ family, number, start: match.index, end: match.index + match[0].length }];
  });
}

function numberIn(text: string): number | null {
  const code = text.charCodeAt(0);
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : numberOf(text);
}

/** The items whose numbers go on; a list that begins anew goes on as well. */
function inOrder(items: readonly Item[]): { taken: Item[]; gaps: { found: number; expected: number }[] } {
  const taken: Item[] = [];
  const gaps: { found: number; expected: number }[] = [];
  let last = 0;
  for (const each of items) {
    const jump = each.number - last - 1;
    if (jump < 0 && each.number !== 1) continue;
    if (jump > widestGap) continue;
    if (jump > 0) gaps.push({ found: each.number, expected: last + 1 });
    taken.push(each);
    last = each.number;
  }
  return { taken, gaps };
}
