import type { Evidence, Regulation } from "../../model/schema.js";

/** Evidence that can be recorded as it is written, and the texts that cannot. */
export interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  readonly left: readonly string[];
}

/**
 * Document numbers and web addresses of a cell. A file needs its bytes, which a table does not have, and a mere name
 * proves nothing: both are left.
 */
export function evidenceOf(text: string): ReadEvidence {
  const pieces = text.split(/[\n；;、]/).flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
  const read = pieces.map((piece) => ({ piece, evidence: evidenceIn(piece) }));
  return {
    evidence: read.flatMap(({ evidence }) => evidence ?? []),
    left: read.flatMap(({ piece, evidence }) => (evidence === null ? [piece] : [])),
  };
}

function evidenceIn(piece: string): Evidence | null {
  if (/^https?:\/\/\S{1,2000}$/i.test(piece)) return { url: piece };
  return piece.length < 200 && /[〔[［]\d{4}[〕\]］]第?\d{1,9}号/.test(piece) ? { document: piece } : null;
}

/** The rules that a cell names, by their title marks or else one a line; whether made or revised is not concluded. */
export function regulationsOf(text: string): Regulation[] {
  const marked = [...text.matchAll(/《([^《》]{1,200})》/g)].map(([, title = ""]) => title.trim());
  const titles = marked.length > 0 ? marked : text.split(/[\n；;、]/).map((each) => each.trim());
  return [...new Set(titles)].filter((title) => title !== "").map((title) => ({ title }));
}
