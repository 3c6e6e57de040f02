/** Replace the characters from `start` up to `end` by `text`; offsets are UTF-16 code units of the unchanged text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertAt = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Makes all `splices`, which do not overlap and stand in order of position, at once. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  for (const splice of splices) {
    result += text.slice(done, splice.start) + splice.text;
    done = splice.end;
  }
  return result + text.slice(done);
}

/** Offset of the first character of the line that `at` stands in. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Offset of the line break (LF or CRLF) that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  if (feed === -1) return text.length;
  return feed > at && text[feed - 1] === "\r" ? feed - 1 : feed;
}

/** Offset behind the line break that ends the line of `at`, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  return feed === -1 ? text.length : feed + 1;
}

/** How many characters stand before `at` on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** White space as wide as what stands before `at` on its line: the indentation of lines that belong below `at`. */
export function margin(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/\S/g, " ");
}

/** Whether only white space stands before `at` on its line. */
export function beginsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === "";
}

/** Whether only white space and a comment follow `at` on its line. */
export function endsLine(text: string, at: number): boolean {
  return /^[ \t]*(#.*)?$/.test(text.slice(at, lineEnd(text, at)));
}

/** Whole lines put below the line of `at`; the last line of a text without a final line break stays without one. */
export function insertBelow(text: string, at: number, lines: readonly string[], lineBreak: string): Splice {
  const hasBreak = lineEnd(text, at) < text.length;
  return hasBreak
    ? insertAt(nextLine(text, at), lines.map((line) => line + lineBreak).join(""))
    : insertAt(text.length, lines.map((line) => lineBreak + line).join(""));
}

/** Takes out the lines from that of `start` to that of `end`; a text without a final line break stays without one. */
export function cutLines(text: string, start: number, end: number): Splice {
  const [from, to] = [lineStart(text, start), nextLine(text, end)];
  const atBareEnd = lineEnd(text, end) === text.length && from > 0;
  return { start: atBareEnd ? lineEnd(text, lineStart(text, from - 1)) : from, end: to, text: "" };
}
