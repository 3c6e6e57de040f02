/** How far from the left edge of the text name and date begin, in characters of the text. */
export interface SignatureIndents {
  readonly name: number;
  readonly date: number;
}

/**
 * Where the signature of a paper without a seal stands, from the widths of name, date and line in characters (GB/T
 * 9704—2012, 7.3.5.2): the name two characters from the right and the date two characters further in than the name; but
 * where the date is the longer one, it stands two characters from the right and the name two before it. Given from the
 * left, so that the two stay in step whatever the typeface makes of their widths.
 */
export function signatureIndents(name: number, date: number, line: number): SignatureIndents {
  const lastStart = (width: number) => Math.max(0, line - 2 - width);
  if (date > name) return { name: Math.max(0, lastStart(date) - 2), date: lastStart(date) };
  // A name that fills the line leaves no room for a step.
  if (name > line - 2) return { name: 0, date: lastStart(date) };
  return { name: lastStart(name), date: lastStart(name) + 2 };
}

/** Where a date stands that no name precedes, so that there is room for a seal (7.3.5.1): four from the right. */
export function dateIndent(date: number, line: number): number {
  return Math.max(0, line - 4 - date);
}
