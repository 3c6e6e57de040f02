import { fold } from "./fold.js";
import { numberOf } from "./numerals.js";

/** How a heading is numbered: 一、 · （一） · 1. · （1） · ① · 问题1. · 第一， */
export type MarkKind = "part" | "bracketed" | "arabic" | "bracketed-arabic" | "circled" | "word" | "ordinal";

/** The number that a line begins with. */
export interface Mark {
  readonly kind: MarkKind;
  readonly number: number;
  /** As the paper prints it, with the marks that part it from the text. */
  readonly printed: string;
  /** Not printed as numbers are: a bracket or dot is missing, or a look-alike stands for it. */
  readonly damaged: boolean;
}

const chinese = "[一二三四五六七八九十百]{1,4}";
const dash = "[—–ー―-]";
const title = '针对|关于|["“]';

interface Shape {
  readonly kind: MarkKind;
  readonly pattern: RegExp;
  readonly damaged?: true;
}

const shapes: readonly Shape[] = [
  {
    kind: "word",
    pattern: new RegExp(
      `^(?:巡察|巡视|审计|反馈|具体|整改|发现|主要|突出){0,3}问题 ?\\(?(${chinese}|\\d{1,3})\\)? ?(?:[.、:,](?!\\d)|(?= |$|${title}))`,
    ),
  },
  { kind: "ordinal", pattern: new RegExp(`^第(${chinese}|\\d{1,3})(?:个|项|条)?(?:问题|方面|部分)?[,、:.]`) },
  // 二、三季度 and the like begin a broken line, no part.
  { kind: "part", pattern: new RegExp(`^(${chinese})[、.](?![二三四五六七八九十])`) },
  { kind: "bracketed", pattern: new RegExp(`^\\((${chinese})\\)[、.,]?`) },
  // 1.5 is a value; 1.2024年 is a number before a year.
  { kind: "arabic", pattern: /^(\d{1,3})(?:[.、](?!\d)|\.(?=(?:19|20)\d\d年))/ },
  { kind: "bracketed-arabic", pattern: /^\(?(\d{1,3})\)[、.,]?/ },
  { kind: "part", pattern: new RegExp(`^(${dash})[、.]`), damaged: true },
  { kind: "part", pattern: new RegExp(`^(${chinese})(?:[,;·]| (?=\\S))`), damaged: true },
  { kind: "bracketed", pattern: new RegExp(`^\\(?(${dash})\\)`), damaged: true },
  { kind: "bracketed", pattern: new RegExp(`^(${chinese})\\)`), damaged: true },
  { kind: "bracketed", pattern: new RegExp(`^\\((${chinese})(?=[^)]{12})`), damaged: true },
  { kind: "bracketed", pattern: new RegExp(`^[〔\\[【<〈{](${chinese})[〕\\]】>〉})]`), damaged: true },
  { kind: "bracketed", pattern: new RegExp(`^\\((${chinese})[〕\\]】>〉}]`), damaged: true },
  { kind: "arabic", pattern: /^([\dlIO|]{1,3})[.、](?=[ ]?[\u4e00-\u9fff“"])/, damaged: true },
  { kind: "arabic", pattern: new RegExp(`^(\\d{1,3})[,。;:·]? ?(?=${title})`), damaged: true },
];

/** Numbers that are one character: its first and last, and how it reads. */
const enclosed: readonly (readonly [first: number, last: number, kind: MarkKind])[] = [
  [0x2460, 0x2473, "circled"],
  [0x2474, 0x2487, "bracketed-arabic"],
  [0x2488, 0x249b, "arabic"],
  [0x3220, 0x3229, "bracketed"],
];

/** How much of a line may be its number. */
const longest = 30;

/** The number that a line begins with, or null. */
export function markOf(text: string): Mark | null {
  const single = enclosedMark(text);
  if (single !== null) return single;
  const start = fold(text.slice(0, longest));
  for (const { kind, pattern, damaged = false } of shapes) {
    const found = pattern.exec(start);
    const number = found === null ? null : numberIn(found[1] ?? "");
    if (found === null || number === null) continue;
    return { kind, number, printed: text.slice(0, found[0].length), damaged };
  }
  return null;
}

function enclosedMark(text: string): Mark | null {
  const code = text.charCodeAt(0);
  for (const [first, last, kind] of enclosed) {
    if (!(code >= first && code <= last)) continue;
    const printed = /^[、.．]/.test(text.slice(1)) ? text.slice(0, 2) : text.slice(0, 1);
    return { kind, number: code - first + 1, printed, damaged: false };
  }
  return null;
}

/** A dash is what a scanner makes of 一, a letter what it makes of 1 and 0. */
function numberIn(printed: string): number | null {
  if (/^[—–ー―-]$/.test(printed)) return 1;
  return numberOf(printed.replace(/[lI|]/g, "1").replace(/O/g, "0"));
}
