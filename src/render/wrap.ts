import { characters, characterWidth, displayWidth } from "./width.js";

/** Characters that must not begin a line, and those that must not end one (the rules of Chinese typesetting). */
const neverFirst = new Set("，。：；、！？）”’》〉」』】〕｝％,.:;!?)]}%…—·～");
const neverLast = new Set("（“‘《〈「『【〔｛([{");

/** Behind these a break reads best. */
const punctuation = new Set("，。：；、！？");

interface Piece {
  readonly text: string;
  readonly width: number;
}

/**
 * Breaks text into lines of at most `columns` columns (at least 2), also at its own line breaks.
 * No character is lost but the spaces at which a line was broken. A break goes after a space or a Chinese punctuation
 * mark if there is one in the last quarter of the line, else between Chinese characters, else through the word.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, columns));
}

function wrapLine(line: string, columns: number): string[] {
  if (displayWidth(line) <= columns) return [line];
  const pieces = characters(line).flatMap((character) => piecesOf(character, columns));
  const lines: string[] = [];
  let start = 0;
  while (start < pieces.length) {
    const end = lineEnd(pieces, start, columns);
    const text = join(pieces, start, end);
    lines.push(end < pieces.length ? text.replace(/ +$/, "") : text);
    start = end;
    while (start < pieces.length && pieces[start]?.text === " ") start++;
  }
  return lines;
}

/** A character is one piece, unless it alone (a letter under a pile of marks) is wider than a line. */
function piecesOf(character: string, columns: number): Piece[] {
  const width = characterWidth(character);
  if (width <= columns) return [{ text: character, width }];
  return [...character].map((point) => ({ text: point, width: characterWidth(point) }));
}

function join(pieces: readonly Piece[], start: number, end: number): string {
  let text = "";
  for (let index = start; index < end; index++) text += pieces[index]?.text ?? "";
  return text;
}

/** The index behind the last piece of the line that begins at `start`: always beyond `start`. */
function lineEnd(pieces: readonly Piece[], start: number, columns: number): number {
  const full = fitting(pieces, start, columns);
  if (full === pieces.length) return full;
  // A line may end early for good reading, but three quarters of it are used.
  const early = fitting(pieces, start, Math.ceil((columns * 3) / 4));
  const last = (from: number, suits: (index: number) => boolean) => {
    for (let index = full; index > from; index--) if (isTidy(pieces, index) && suits(index)) return index;
    return null;
  };
  return (
    last(Math.max(early - 1, start), (index) => readsWell(pieces, index)) ??
    last(start, (index) => mayBreak(pieces, index)) ??
    last(start, () => true) ??
    Math.max(full, start + 1)
  );
}

/** The index of the first piece that no longer fits in. A space there hangs behind the line and is dropped. */
function fitting(pieces: readonly Piece[], start: number, columns: number): number {
  let width = 0;
  let index = start;
  for (; index < pieces.length; index++) {
    width += pieces[index]?.width ?? 0;
    if (width > columns) break;
  }
  return index;
}

/** Nothing that must not begin a line stands behind the break, nothing that must not end one before it. */
function isTidy(pieces: readonly Piece[], index: number): boolean {
  return !neverFirst.has(pieces[index]?.text ?? "") && !neverLast.has(pieces[index - 1]?.text ?? "");
}

/** Around a space, behind a Chinese character, and before one unless a number or a word leads up to it (32个). */
function mayBreak(pieces: readonly Piece[], index: number): boolean {
  const [before, after] = [pieces[index - 1], pieces[index]];
  if (before?.text === " " || after?.text === " " || before?.width === 2) return true;
  return after?.width === 2 && !/^[\da-z]/i.test(before?.text ?? "");
}

function readsWell(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]?.text ?? "";
  return before === " " || pieces[index]?.text === " " || punctuation.has(before);
}
