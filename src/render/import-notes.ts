import type { Remark } from "../import/content.js";
import type { Note } from "../import/proposal.js";
import type { Messages } from "../messages/index.js";

/** What reading a paper left open, as one sentence. */
export function noteText({ rule, params }: Note, { importNotes, tableNotes }: Messages): string {
  const say = { ...importNotes, ...tableNotes }[rule] as (given: unknown) => string;
  return say(params);
}

/** Where a person finds what a note is about. */
export function notePlace(note: Note, { import: words, words: { listSeparator } }: Messages): string {
  const sheet = sheetOf(note);
  const inTable = "sheet" in note;
  const places = [
    ...(sheet === null ? [] : [words.sheet(sheet)]),
    ...(note.line === null ? [] : [inTable ? words.row(note.line) : words.line(note.line)]),
  ];
  return places.length === 0 ? words.whole : places.join(listSeparator);
}

export function sheetOf(note: Note): string | null {
  return "sheet" in note ? note.sheet : null;
}

/** The place of a remark: a cell as it is, the number of a line in words. */
export function remarkPlace({ place }: Remark, { import: words }: Messages): string {
  const line = remarkLine(place);
  return line === null ? (place ?? words.whole) : words.line(line);
}

/** The line that a remark's place names, where it names no cell. */
export function remarkLine(place: string | null): number | null {
  return place !== null && /^\d+$/.test(place) ? Number(place) : null;
}
