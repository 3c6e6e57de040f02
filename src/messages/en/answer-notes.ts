import type { AnswerNoteParams } from "../../import/answer/note.js";
import { excerpt } from "../excerpt.js";

/** One sentence a rule: what an answer says besides its changes, and what was not taken from it. */
export type AnswerNotes = { readonly [R in keyof AnswerNoteParams]: (params: AnswerNoteParams[R]) => string };

const quoted = (text: string) => `"${excerpt(text.replace(/\s+/g, " "))}"`;
const reference = (id: number, measure: number | null) => (measure === null ? String(id) : `${id}.${measure}`);

export const answerNotes: AnswerNotes = {
  "problem-unknown": ({ number, title }) =>
    `The ledger has no problem ${number === null ? "" : `${quoted(number)} `}${quoted(title)}, so these rows were not taken.`,
  "title-mismatch": ({ id, title, found }) =>
    `Problem ${id} is ${quoted(title)}, but the paper says ${quoted(found)}: these rows were not taken.`,
  "number-differs": ({ id, number }) =>
    `By its title this is problem ${id}, though the paper ${number === null ? "gives it no number" : `calls it ${quoted(number)}`}.`,
  "title-differs": ({ id, title, found }) => `Problem ${id} is ${quoted(title)}; the paper says ${quoted(found)}.`,
  "answered-twice": ({ id }) => `Rows before already tell of problem ${id}, so these were not taken.`,
  "measure-unknown": ({ id, text }) => `Problem ${id} has no measure ${quoted(text)}, so this row was not taken.`,
  "ledger-newer": ({ id, measure, field }) =>
    `${field} of ${reference(id, measure)} has changed in the ledger since the paper was made, and not in the paper: it stays.`,
  "code-unreadable": ({ id, measure }) =>
    `The check code of ${reference(id, measure)} is damaged: nobody can tell what has changed since the paper was made.`,
  "no-step": ({ id, measure, from, to }) =>
    `No step leads from ${quoted(from)} to ${quoted(to)} for ${reference(id, measure)}.`,
};
