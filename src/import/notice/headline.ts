import type { Figure } from "../../model/figure.js";
import type { Declared } from "../../model/schema.js";
import type { Note } from "../proposal.js";
import { fold } from "./fold.js";
import { note } from "./notes.js";
import { numberOf, numeral } from "./numerals.js";
import type { Paragraph } from "./paragraphs.js";

/** The figures that a paper states about itself, and where. */
export interface Headline {
  readonly declared: Declared;
  readonly line: number | null;
  readonly notes: readonly Note[];
}

const n = `(${numeral})`;
const unit = "(?:个|项|条|件)";
const of = "(?:的|具体|反馈|整改|任务|问题|事项|为|有|共|计|达|到|了|:){0,5}";

/** Each figure as papers put it, the usual order of words first; what stands before it may turn it into another. */
const shapes: readonly (readonly [Figure, readonly RegExp[]])[] = [
  ["categories", [new RegExp(`${n}个(?:大)?方面`), new RegExp(`${n}大方面`)]],
  [
    "problems",
    [
      new RegExp(`方面(?:共|的|反馈|计|,|、){0,3}${n}${unit}(?:具体|突出|主要|反馈)?(?:问题|任务)`),
      new RegExp(`(?:反馈|指出|涉及)(?:意见|的|了|共|问题){0,4}${n}${unit}(?:具体|突出|主要)?问题`),
      new RegExp(`(?:反馈|指出|涉及|共有?)的?(?:具体)?问题(?:共|共计|总数|有|为)?${n}${unit}`),
      new RegExp(`${n}${unit}(?:具体|突出|反馈)?问题(?:中|,|已?(?:全部|均))`),
    ],
  ],
  [
    "staged",
    [
      new RegExp(`(?:阶段性完成|基本完成|取得(?:了)?阶段性(?:成效|成果))${of}${n}${unit}`),
      new RegExp(`${n}${unit}${of}(?:已)?(?:阶段性完成|基本完成|取得(?:了)?阶段性(?:成效|成果))`),
    ],
  ],
  [
    "in_progress",
    [
      new RegExp(`(?:正在|持续|继续)(?:推进|整改|落实|进行)(?:整改)?${of}${n}${unit}`),
      new RegExp(`${n}${unit}${of}(?:正在|仍在|持续|继续)(?:推进|整改|落实|进行)`),
    ],
  ],
  [
    "done",
    [
      new RegExp(
        `(?<!未|基本|阶段性|尚未|部分)(?:完成整改|整改完成|整改到位|完成|办结)${of}${n}${unit}(?!措施|制度|方面)`,
      ),
      new RegExp(`${n}${unit}${of}(?:已|均已|已经)(?:全部)?(?:完成|整改完成|整改到位|整改完毕)`),
    ],
  ],
  [
    "measures",
    [
      new RegExp(`${n}${unit}(?:具体|整改|有效|针对性)?(?:整改|工作)?(?:措施|举措)`),
      new RegExp(`措施(?:共|共计|为)?${n}${unit}`),
    ],
  ],
  [
    "regulations",
    [
      new RegExp(`${n}(?:个|项|部|件|余项)(?:规章|内部|管理|工作|各类)?(?:管理)?(?:规章)?制度`),
      new RegExp(`制度(?:文件|办法|机制)?(?:共|共计)?${n}(?:个|项|部|件)`),
    ],
  ],
];

const rate = /(?:完成|整改)率(?:已?达到?|为|是|约)?(\d{1,3}(?:\.\d{1,4})?)%/;
const all = /(?:问题|任务|事项)?(?:已|均已|已经)?全部(?:完成整改|整改完成|整改到位|完成)/;
/** A headline is a paragraph; what is longer is cut. */
const longest = 5000;

/** Reads the figures out of the paragraphs around the problems; where two state one figure, the richer paragraph counts. */
export function headlineOf(paragraphs: readonly Paragraph[]): Headline {
  const read = paragraphs
    .map(({ line, text }) => ({ line, declared: figuresIn(text) }))
    .sort((a, b) => Object.keys(b.declared).length - Object.keys(a.declared).length)
    // One figure by the way, as 完成一个、销号一个, is none of the paper's.
    .filter(({ declared }, index) => Object.keys(declared).length > (index === 0 ? 0 : 1));
  const declared: Declared = {};
  for (const each of read.toReversed()) Object.assign(declared, each.declared);
  const notes = read.flatMap(({ line, declared: stated }) => contradictions(declared, stated, line));
  return { declared, line: read[0]?.line ?? null, notes };
}

function contradictions(taken: Declared, stated: Declared, line: number): Note[] {
  return (Object.keys(stated) as Figure[]).flatMap((figure) => {
    const [first, other] = [taken[figure], stated[figure]];
    return first === undefined || other === undefined || first === other
      ? []
      : [note("figure-contradicts", line, { figure, taken: first, other })];
  });
}

/** Whether a paragraph states how far the organisation has come: the one that a summary follows. */
export function isHeadline(text: string): boolean {
  return Object.keys(figuresIn(text)).length >= 3;
}

/** The figures of one paragraph or sentence. */
export function figuresIn(text: string): Declared {
  const plain = fold(text.slice(0, longest)).replace(/ /g, "");
  const found: { -readonly [F in Figure]?: number } = {};
  for (const [figure, patterns] of shapes) {
    const value = firstOf(plain, patterns);
    if (value !== null) found[figure] = value;
  }
  const percent = rate.exec(plain)?.[1];
  if (percent !== undefined) found.rate = Number(percent);
  if (found.done === undefined && found.problems !== undefined && all.test(plain)) found.done = found.problems;
  return found;
}

function firstOf(plain: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const number = numberOf(pattern.exec(plain)?.[1] ?? "");
    if (number !== null) return number;
  }
  return null;
}
