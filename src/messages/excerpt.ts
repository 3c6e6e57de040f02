/** What a file says, short enough to stand within a sentence: its first `limit` characters, then an ellipsis. */
export function excerpt(text: string, limit = 60): string {
  // Twice the limit in UTF-16 holds at least `limit` characters: a value may be a megabyte long.
  const start = [...text.slice(0, 2 * limit + 2)];
  return start.length > limit ? `${start.slice(0, limit).join("")}…` : text;
}
