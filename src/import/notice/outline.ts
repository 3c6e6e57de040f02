import type { Note } from "../proposal.js";
import { labelOf } from "./labels.js";
import { type Mark, type MarkKind, markOf } from "./marks.js";
import { note } from "./notes.js";
import type { Paragraph } from "./paragraphs.js";
import { titleOf } from "./titles.js";

/** A numbered heading, with the paragraphs and the numbered headings below it. */
export interface Heading {
  readonly kind: MarkKind;
  /** Null where the number is lost. */
  readonly mark: Mark | null;
  readonly line: number;
  /** What stands on its line after the number. */
  readonly text: string;
  readonly body: readonly Paragraph[];
  readonly children: readonly Heading[];
}

/** A paper as a tree; what stands before its first number is `opening`. */
export interface Outline {
  readonly opening: readonly Paragraph[];
  readonly sections: readonly Heading[];
  readonly notes: readonly Note[];
}

interface Open {
  readonly kind: MarkKind;
  readonly mark: Mark | null;
  readonly line: number;
  readonly text: string;
  readonly body: Paragraph[];
  readonly children: Open[];
}

/** How numbers nest in official papers; 问题1 and 第一 stand wherever they are put. */
const ranks: Readonly<Record<MarkKind, number>> = {
  part: 1,
  bracketed: 2,
  arabic: 3,
  "bracketed-arabic": 4,
  circled: 5,
  word: Infinity,
  ordinal: Infinity,
};

/** Reads the paragraphs into a tree by their numbers. */
export function outlineOf(paragraphs: readonly Paragraph[]): Outline {
  const opening: Paragraph[] = [];
  const sections: Open[] = [];
  const notes: Note[] = [];
  const path: Open[] = [];
  let titled: MarkKind = "arabic";
  for (const paragraph of paragraphs) {
    const begun = headingIn(paragraph, path, titled);
    if ("body" in begun === false) {
      (path.at(-1)?.body ?? opening).push(begun);
      continue;
    }
    path.length = depthFor(begun, path);
    (path.at(-1)?.children ?? sections).push(begun);
    path.push(begun);
    if (titleOf(begun.text).form === "quoted") titled = begun.kind;
    notes.push(...doubtsOf(begun, paragraph));
  }
  return { opening, sections, notes };
}

/** The heading that a paragraph begins, or the paragraph as a part of the text under the heading before. */
function headingIn(paragraph: Paragraph, path: readonly Open[], titled: MarkKind): Open | Paragraph {
  const { line, text } = paragraph;
  const mark = markOf(text);
  const rest = mark === null ? text : text.slice(mark.printed.length).trim();
  const begun = (kind: MarkKind): Open => ({ kind, mark, line, text: rest, body: [], children: [] });
  if (mark === null) return isLostTitle(text) ? begun(titled) : paragraph;
  // （2）整改结果：… is a field of the problem above, whatever number it bears.
  if (path.length > 0 && labelOf(rest) !== null && mark.kind !== "part") return { line, text: rest };
  return begun(mark.kind);
}

/** 针对“…”的问题。 alone on a line heads a problem, also where its number is lost; with text after it, it may be body. */
function isLostTitle(text: string): boolean {
  if (!/^[、.．。，\s]{0,3}(?:针对|关于)[“"]/.test(text.slice(0, 8))) return false;
  const { form, rest } = titleOf(text.replace(/^[、.．。，\s]{1,3}/, ""));
  return form === "quoted" && rest === "";
}

/** How much of the path stays open above a new heading. */
function depthFor({ kind, mark }: Open, path: readonly Open[]): number {
  if (kind === "part") return 0;
  const same = path.findLastIndex((heading) => heading.kind === kind);
  const isRestart = mark?.number === 1 && path.at(-1)?.kind === "word" && same < path.length - 1;
  if (same >= 0 && !isRestart) return same;
  if (mark?.number === 1 || ranks[kind] === Infinity) return path.length;
  // Its first sibling is lost: it stands where numbers of this kind stand.
  const below = path.findIndex((heading) => ranks[heading.kind] > ranks[kind]);
  return below < 0 ? path.length : below;
}

function doubtsOf({ mark, line }: Open, { text }: Paragraph): Note[] {
  if (mark === null) return [note("number-missing", line, { text: text.slice(0, 80) })];
  return mark.damaged ? [note("number-damaged", line, { printed: mark.printed, taken: mark.number })] : [];
}
