import type { PrintedField } from "../../model/printed-row.js";

/** What is told about the rows of an answer besides what they change. */
export interface AnswerNoteParams {
  /** No problem of the ledger has this number or this title. */
  "problem-unknown": { readonly number: string | null; readonly title: string };
  /** The number is that of quite another problem: the row is not taken. */
  "title-mismatch": { readonly id: number; readonly title: string; readonly found: string };
  /** Found by its title, under another number. */
  "number-differs": { readonly id: number; readonly number: string | null };
  /** Found by its number, under a title that is alike. */
  "title-differs": { readonly id: number; readonly title: string; readonly found: string };
  /** Rows before told of this problem already: these are not taken. */
  "answered-twice": { readonly id: number };
  /** A measure that the ledger does not have. */
  "measure-unknown": { readonly id: number; readonly text: string };
  /** The paper is older than the ledger, which has changed this since; the paper has not. */
  "ledger-newer": { readonly id: number; readonly measure: number | null; readonly field: PrintedField };
  /** The row's check code is damaged: nobody knows what it was printed from. */
  "code-unreadable": { readonly id: number; readonly measure: number | null };
  /** No step leads to what the paper says. */
  "no-step": { readonly id: number; readonly measure: number | null; readonly from: string; readonly to: string };
}

export type AnswerNote = {
  readonly [R in keyof AnswerNoteParams]: {
    readonly rule: R;
    readonly params: AnswerNoteParams[R];
    readonly line: number;
    readonly sheet: string | null;
  };
}[keyof AnswerNoteParams];

/** Takes down a note about the rows of one problem. */
export type TellAnswer = <R extends keyof AnswerNoteParams>(rule: R, line: number, params: AnswerNoteParams[R]) => void;

/** Takes notes about one sheet down at the end of a list. */
export function tellingAnswer(notes: AnswerNote[], sheet: string | null): TellAnswer {
  // The union of all notes cannot be reached from a type parameter, though each R gives one of its members.
  return (rule, line, params) => notes.push({ rule, line, params, sheet } as unknown as AnswerNote);
}
