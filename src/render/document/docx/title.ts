/**
 * How far a title is moved in from both edges, in characters, so that its lines come out equally long and none is left
 * with a word or two (GB/T 9704—2012, 7.3.1). Widths are in characters of the title; `line` is what a line has room for.
 */
export function titleIndent(width: number, line: number): number {
  const lines = Math.ceil(width / line);
  if (lines < 2) return 0;
  // A character more than its share, since a line does not always end where it is full.
  const longest = Math.ceil(width / lines) + 1;
  return Math.max(0, Math.floor((line - longest) / 2));
}
