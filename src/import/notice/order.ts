import type { Note } from "../proposal.js";
import type { MarkKind } from "./marks.js";
import { note } from "./notes.js";
import type { Heading } from "./outline.js";

/**
 * Where the numbers of neighbouring headings do not go on: one is damaged, lost or there twice. The first of a family
 * begins with 1, or goes on from the family before it, as problems numbered through all categories do.
 */
export function orderNotes(headings: readonly Heading[]): Note[] {
  const notes: Note[] = [];
  const before = new Map<MarkKind, number>();
  const visit = (family: readonly Heading[]) => {
    const last = new Map<MarkKind, number>();
    for (const { mark, kind, line, children } of family) {
      const expected = (last.get(kind) ?? before.get(kind) ?? 0) + 1;
      const isFirst = !last.has(kind) && mark?.number === 1;
      if (mark !== null && mark.number !== expected && !isFirst) {
        notes.push(note("number-order", line, { printed: mark.printed, expected }));
      }
      last.set(kind, mark?.number ?? expected);
      before.set(kind, mark?.number ?? expected);
      visit(children);
    }
  };
  visit(headings);
  return notes;
}
