import type { Note, NoteParams, NoteRule } from "../proposal.js";

/** A note: which rule, where, and its particulars. */
export function note<R extends NoteRule>(rule: R, line: number | null, params: NoteParams[R]): Note {
  // The union of all notes cannot be reached from a type parameter, though each R gives one of its members.
  return { rule, line, params } as unknown as Note;
}

/** In the order of the paper; what concerns it as a whole comes first. */
export function byLine(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
