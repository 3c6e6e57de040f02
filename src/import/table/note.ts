import type { CivilDate } from "../../model/date.js";
import type { Status } from "../../model/schema.js";
import type { TableField } from "./fields.js";

/** What each rule of reading tables tells; prose stands in `messages`. */
export interface TableNoteParams {
  /** A table without a header that could be a ledger's. */
  "table-unread": { readonly reason: "empty" | "no-header" | "no-title"; readonly rows: number };
  /** A header, and no problem below it. */
  "table-without-problems": Record<never, never>;
  /** What a sheet says of problems that an earlier one has: by number and title. */
  "tables-joined": { readonly into: string | null; readonly problems: number };
  /** The earlier sheet stands. */
  "tables-differ": { readonly number: string; readonly field: TableField };
  "column-unknown": { readonly column: string };
  /** A name that fits two fields: which was taken. */
  "column-choice": { readonly column: string; readonly taken: TableField; readonly other: TableField };
  /** Two columns for one field: the first stands. */
  "column-second": { readonly column: string; readonly field: TableField; readonly taken: string };
  /** Two columns of names for one field: both are taken, in this order. */
  "columns-joined": { readonly columns: readonly string[]; readonly field: TableField };
  /** A name given with `--map` that no table has. */
  "map-unused": { readonly column: string };
  "header-repeated": { readonly count: number };
  "row-left-out": { readonly reason: "total" | "remark" | "heading" | "orphan"; readonly text: string };
  "row-without-title": { readonly number: string };
  "row-without-number": { readonly title: string };
  /** Both rows are kept as problems of their own. */
  "row-number-twice": { readonly number: string; readonly first: number };
  /** The table's numbers are missing, unusable or repeated: the problems are numbered in their order. */
  "rows-renumbered": { readonly count: number };
  /** Measures that only line breaks part. */
  "cell-split-by-lines": { readonly title: string; readonly count: number };
  /** A number is missing in an enumeration: what follows stays with the item before it. */
  "cell-numbering-broken": { readonly text: string; readonly found: number };
  /** Told of the whole and not measure by measure: it is kept with the first. */
  "cell-progress-unmatched": { readonly title: string; readonly measures: number };
  /** There is no measure that it could be told of. */
  "cell-progress-alone": { readonly title: string; readonly text: string };
  /** Rows of one problem say different things of it: all of them are kept, or the one that is named. */
  "cell-values-differ": { readonly title: string; readonly field: TableField; readonly taken: string };
  "cell-status-unread": { readonly text: string };
  /** Some measures have no status: they are taken as not begun, and the problem as said here. */
  "cells-status-partial": { readonly title: string; readonly taken: Status };
  /** Problems of which the table gives no status: taken as not begun. */
  "cells-without-status": { readonly problems: readonly number[] };
  /** A number in a column of dates: what the spreadsheet means by it. */
  "date-serial": { readonly text: string; readonly taken: CivilDate; readonly count: number };
  "date-year-completed": { readonly text: string; readonly taken: CivilDate; readonly count: number };
  "date-range": { readonly text: string; readonly taken: CivilDate; readonly count: number };
  /** At once and for good: the latter stands. */
  "date-two-terms": { readonly text: string };
  "date-impossible": { readonly text: string };
  "date-unread": { readonly text: string };
  /** Neither a document number nor a web address: files are added by the command `note`. */
  "cell-evidence-left-out": { readonly text: string };
}

export type TableNoteRule = keyof TableNoteParams;

export type TableNote = {
  readonly [R in TableNoteRule]: {
    readonly rule: R;
    readonly params: TableNoteParams[R];
    /** The row; null where the table as a whole is meant. */
    readonly line: number | null;
    /** The name of the table's sheet, where it has one. */
    readonly sheet: string | null;
  };
}[TableNoteRule];

/** Takes down a note about the table that is being read. */
export type Tell = <R extends TableNoteRule>(rule: R, line: number | null, params: TableNoteParams[R]) => void;

/** Takes notes about one sheet down at the end of a list. */
export function tellingOf(notes: TableNote[], sheet: string | null): Tell {
  // The union of all notes cannot be reached from a type parameter, though each R gives one of its members.
  return (rule, line, params) => notes.push({ rule, line, params, sheet } as unknown as TableNote);
}
