import type { CivilDate } from "../model/date.js";
import type { Figure } from "../model/figure.js";
import type {
  Declared,
  Evidence,
  MeasureStatus,
  NoticeTexts,
  Regulation,
  Round,
  Status,
  Term,
} from "../model/schema.js";
import type { TableNote } from "./table/note.js";

/** A line of a paper as its reader counts them, from 1. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** What a paper says, as far as it was understood; nothing in it is guessed in silence: `notes` tell every doubt. */
export interface Proposal {
  readonly ledger: ProposedLedger;
  readonly categories: readonly ProposedCategory[];
  readonly problems: readonly ProposedProblem[];
  readonly notes: readonly Note[];
}

export interface ProposedLedger {
  readonly title: string | null;
  readonly organization: string | null;
  /** The inspection that the paper answers, with what it states about it. */
  readonly round: Round | null;
  /** The figures that the paper states about itself. */
  readonly declared: Declared;
  /** The texts around the problems, verbatim. */
  readonly notice: NoticeTexts | null;
}

export interface ProposedCategory {
  readonly id: string;
  readonly name: string;
}

export interface ProposedProblem {
  /** 1…n in order of appearance, whatever the paper calls it. */
  readonly id: number;
  /** The id of its category; null where the paper does not say. */
  readonly category: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly status: Status;
  readonly term: Term | null;
  readonly origin: "feedback" | "self" | null;
  readonly goal: string | null;
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly deadline: CivilDate | null;
  readonly measures: readonly ProposedMeasure[];
  readonly regulations: readonly Regulation[];
  readonly follow_up: string | null;
  /** Where the paper has it, and under which number. */
  readonly source: { readonly line: number; readonly item: string | null; readonly sheet?: string };
  /** What only tables have a column for. */
  readonly cause?: string;
  readonly evidence?: readonly Evidence[];
}

export interface ProposedMeasure {
  readonly text: string;
  readonly status: MeasureStatus;
  readonly progress: string | null;
  /** What tables give a measure of its own, where it differs from the problem's. */
  readonly leaders?: readonly string[];
  readonly departments?: readonly string[];
  readonly deadline?: CivilDate;
  readonly done_on?: CivilDate;
  readonly evidence?: readonly Evidence[];
}

/** What each rule of reading tells about a place that it could not be sure of; prose stands in `messages`. */
export interface NoteParams {
  /** The count from the body is another than the headline's. */
  "figure-differs": { readonly figure: Figure; readonly declared: number; readonly computed: number };
  /** Two places of the paper state one figure differently; the first stands. */
  "figure-contradicts": { readonly figure: Figure; readonly taken: number; readonly other: number };
  /** No problem was found in the whole paper. */
  "no-problems": Record<never, never>;
  /** No result is given; `headline`: the paper's figures count it as done, `nothing`: nobody says. */
  "result-missing": { readonly problem: number; readonly taken: Status; readonly basis: "headline" | "nothing" };
  /** A result that is none of the usual words. */
  "result-unclear": { readonly problem: number; readonly text: string };
  /** A result that says two things; the first stands. */
  "result-mixed": { readonly problem: number; readonly text: string; readonly taken: Status };
  "category-missing": { readonly problems: readonly number[] };
  /** A number of a problem with nothing after it; the number stands for the title. */
  "title-missing": { readonly problem: number; readonly taken: string };
  "measures-missing": { readonly problem: number };
  /** Text that no field holds: before the first of the enumerated measures, or beside a result. */
  "text-left-out": { readonly problem: number; readonly text: string };
  /** What was done is told apart from the measures, and not one for one. */
  "progress-unmatched": { readonly problem: number; readonly measures: number; readonly told: number };
  /** 一是, 三是: one is lost, or stands elsewhere. */
  "measure-number": { readonly problem: number; readonly found: number; readonly expected: number };
  "number-damaged": { readonly printed: string; readonly taken: number };
  "number-missing": { readonly text: string };
  "number-order": { readonly printed: string; readonly expected: number };
  "quote-unclosed": { readonly problem: number; readonly title: string };
  "deadline-unclear": { readonly problem: number; readonly text: string };
  /** A rule is told as made or revised, while the paper's own figure is already met by others. */
  "regulation-not-counted": { readonly problem: number; readonly title: string };
  /** Taken for the surroundings of a web page or the foot of a printed one. */
  "furniture-left-out": { readonly lines: number; readonly text: string };
  /** A paper whose lines were cut at a width. */
  "lines-joined": { readonly count: number };
  "line-unread": { readonly text: string };
  /** Text that reads as problems, in a file whose tables hold some: the tables stand. */
  "text-beside-tables": { readonly problems: number };
  /** A section among the problems that holds none. */
  "section-unread": { readonly text: string };
}

export type NoteRule = keyof NoteParams;

export type Note =
  | {
      readonly [R in NoteRule]: {
        readonly rule: R;
        readonly params: NoteParams[R];
        /** Null where the paper as a whole is meant. */
        readonly line: number | null;
      };
    }[NoteRule]
  | TableNote;
