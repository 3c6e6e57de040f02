import { eastAsianWidth } from "get-east-asian-width";

/**
 * Characters that never join with a neighbour: Latin, common symbols, Chinese, kana, Korean syllables, full-width forms.
 * Text of these alone is measured without `Intl.Segmenter`, whose first use costs several milliseconds.
 */
const ordinary =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u259f\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\uffe0-\uffe6\u{20000}-\u{3fffd}]*$/u;

const ascii = /^[\u0020-\u007e]*$/;

/** Code points that take no column of their own: marks, controls, joiners, and the inner letters of Korean syllables. */
const weightless = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]$/u;

/** Several code points drawn as one emoji: joined, with a skin tone, asked for by a selector, a flag, a keycap. */
const emojiSequence =
  /\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})|^\p{Regional_Indicator}{2}$|^[\d#*]\ufe0f?\u20e3$/u;

let segmenter: Intl.Segmenter | undefined;

/** The characters as a reader sees them: what must not be torn apart. Joined, they are the text again. */
export function characters(text: string): string[] {
  if (ordinary.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of one character (as `characters` gives it): 2 for Chinese and emoji, 0 for what is not seen, else 1. */
export function characterWidth(character: string): number {
  if (ordinary.test(character)) return eastAsianWidth(character.codePointAt(0) ?? 0);
  if (emojiSequence.test(character)) return 2;
  let width = 0;
  for (const point of character) {
    if (!weightless.test(point)) width += eastAsianWidth(point.codePointAt(0) ?? 0);
  }
  return width;
}

/** Columns that one line of text takes on a terminal. Ambiguous characters such as “ count one, as terminals have it. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of characters(text)) width += characterWidth(character);
  return width;
}

/** The text with spaces behind it up to so many columns; unchanged when it is as wide already. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text with spaces before it up to so many columns; unchanged when it is as wide already. */
export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}

/** The text cut to so many columns (at least 1), with an ellipsis as its last character when anything was cut. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const character of characters(text)) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
