/** In characters of the title. */
type WidthOf = (text: string) => number;

/** How a title is broken up to a place: the ends of its lines there, and the sum of the squares of their widths. */
interface Breaking {
  readonly ends: readonly number[];
  readonly squares: number;
}

const opening = /^[\p{Ps}\p{Pi}]/u;
const closing = /^[\p{P}\p{S}]/u;
const blank = /^[ \u3000]+$/;
const western = /^[\x21-\x7e]/;

/** What takes more lines is no title, and its words are not worth the time. */
const mostLines = 6;

/** A word that the dictionary does not know comes in single characters, or with a neighbour that is not its own. */
const single = /^\p{Script=Han}$/u;

/**
 * The lines of a title, as few as `line` has room for and as equal as its words allow: GB/T 9704—2012 (7.3.1) has them
 * keep words whole. A title that has no words to break it between, or far too many, is left as it is, for the program
 * to break.
 */
export function titleLines(title: string, line: number, widthOf: WidthOf): string[] {
  const width = widthOf(title);
  if (width <= line || width > mostLines * line) return [title];
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(title)].map(({ segment }) => segment);
  return (
    evenLines(joined(words, isSure), line, widthOf) ?? evenLines(joined(words, isAllowed), line, widthOf) ?? [title]
  );
}

/** Whether a line may end between two words at all. */
function isAllowed(left: string, right: string): boolean {
  if (blank.test(right) || right.startsWith("的") || opening.test(left)) return false;
  if (closing.test(right) && !opening.test(right)) return false;
  return !(western.test(left) && western.test(right));
}

/** Whether these are surely two words, and not halves of one. */
function isSure(left: string, right: string): boolean {
  if (!isAllowed(left, right)) return false;
  if (left === "的" || closing.test(left) || blank.test(left) || opening.test(right)) return true;
  return !single.test(left) && !single.test(right);
}

/** The pieces of a title that are not to be broken. */
function joined(words: readonly string[], mayPart: (left: string, right: string) => boolean): string[] {
  const pieces: string[][] = [];
  for (const [index, word] of words.entries()) {
    const piece = pieces.at(-1);
    if (piece === undefined || mayPart(words[index - 1] ?? "", word)) pieces.push([word]);
    else piece.push(word);
  }
  return pieces.map((piece) => piece.join(""));
}

/** The pieces in lines; null where one is longer than a line. */
function evenLines(pieces: readonly string[], line: number, widthOf: WidthOf): string[] | null {
  const textOf = (start: number, end: number) =>
    pieces
      .slice(start, end)
      .join("")
      .replace(/^[ \u3000]+|[ \u3000]+$/g, "");
  const best: (Breaking | null)[] = [{ ends: [], squares: 0 }];
  for (let end = 1; end <= pieces.length; end += 1) {
    best[end] = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const width = widthOf(textOf(start, end));
      if (width > line) break;
      best[end] = better(best[end] ?? null, extended(best[start] ?? null, end, width));
    }
  }
  const ends = best[pieces.length]?.ends;
  return ends?.map((end, index) => textOf(ends[index - 1] ?? 0, end)) ?? null;
}

function extended(breaking: Breaking | null, end: number, width: number): Breaking | null {
  return breaking && { ends: [...breaking.ends, end], squares: breaking.squares + width ** 2 };
}

/** Fewer lines are better; of as many, those that are more equal. */
function better(one: Breaking | null, other: Breaking | null): Breaking | null {
  if (one === null || other === null) return one ?? other;
  const more = one.ends.length - other.ends.length || one.squares - other.squares;
  return more > 0 ? other : one;
}
