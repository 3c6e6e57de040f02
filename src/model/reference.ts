/** What the user points at: a whole problem, or one of its measures. */
export interface Reference {
  readonly problem: number;
  readonly measure: number | null;
}

/** A range `1-8` names those of its problems that exist; a single reference must exist. */
export type ReferencePart = Reference | { readonly from: number; readonly to: number };

/**
 * Reads `33`, `33.2`, `1-8`, and lists of these by space, `,`, `，` or `、`, also in full-width characters.
 * Returns the word that is no reference as `{ bad }`.
 */
export function parseReferences(words: readonly string[]): ReferencePart[] | { readonly bad: string } {
  const parts: ReferencePart[] = [];
  for (const word of words.flatMap((each) => halfWidth(each).split(/[\s,、]+/)).filter((each) => each !== "")) {
    const single = /^0*(\d{1,9})(?:\.0*(\d{1,9}))?$/.exec(word);
    const range = /^0*(\d{1,9})[-–—~]0*(\d{1,9})$/.exec(word);
    if (single !== null) {
      const measure = single[2] === undefined ? null : Number(single[2]);
      if (Number(single[1]) === 0 || measure === 0) return { bad: word };
      parts.push({ problem: Number(single[1]), measure });
    } else if (range !== null && Number(range[1]) >= 1 && Number(range[1]) <= Number(range[2])) {
      parts.push({ from: Number(range[1]), to: Number(range[2]) });
    } else {
      return { bad: word };
    }
  }
  return parts;
}

/** Full-width forms only: Unicode's own folding (NFKC) would read the footnote mark of `3²` as a digit. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0));
}

/** `33` or `33.2`, as the user types it. */
export function formatReference(reference: Reference): string {
  return reference.measure === null ? String(reference.problem) : `${reference.problem}.${reference.measure}`;
}
