import type { CivilDate } from "../model/date.js";
import type { Line } from "./proposal.js";

/** What a file holds, whatever its format: its text line by line, and its tables. */
export interface Content {
  /** The text outside of tables, in the order of reading. */
  readonly lines: readonly Line[];
  readonly tables: readonly FoundTable[];
  /** What was left aside or taken in another way than it was meant, such as a formula's last result. */
  readonly remarks: readonly Remark[];
}

/** A table as it stands in the file; nothing in it is interpreted yet. */
export interface FoundTable {
  /** The name of its sheet, its caption or the heading right above it; null where it has none. */
  readonly name: string | null;
  /** The last line of the text before it; absent where a file holds nothing but tables. */
  readonly after?: number;
  /** Rows without any value are left out, unless a cell from above reaches into them. */
  readonly rows: readonly FoundRow[];
}

export interface FoundRow {
  /** As a person finds it: the row of a sheet, the line of a text, or the row within a Word table; from 1. */
  readonly line: number;
  readonly cells: readonly FoundCell[];
}

export interface FoundCell {
  readonly value: string | number | { readonly date: CivilDate } | null;
  /** A number as its format shows it, where that is more than its digits: `97%`, `2025.10`, `001`. */
  readonly shown?: string;
  /** How many rows and columns it reaches over, if more than one; what it covers are cells of null. */
  readonly rows?: number;
  readonly columns?: number;
}

/**
 * What a reader of the file should be told.
 * - taken in another way than it was meant: `formula` (its last result), `uncalculated` (a formula without one, so
 *   nothing), `error-value` (as the text that is shown), `time` (of a day that has one only the day), `tracked` (changes
 *   under way, as if they were accepted), `other-format` (the file is of the kind that `place` names, whatever its name
 *   says), `unclosed-quote` (from there on all is one cell), `hidden` (rows, columns and sheets, which are read all the
 *   same; hidden text is not);
 * - left aside: `macros`, `comment`, `text-box`, `footnote`, `header` (and footer), `picture`, `contents` (a table of
 *   contents), `covered` (what stands below a merged cell and differs from it), `embedded` (another file), `symbol`
 *   (a sign of a font of pictures).
 */
export type RemarkKind =
  | "formula"
  | "uncalculated"
  | "error-value"
  | "time"
  | "tracked"
  | "other-format"
  | "unclosed-quote"
  | "hidden"
  | "macros"
  | "comment"
  | "text-box"
  | "footnote"
  | "header"
  | "picture"
  | "contents"
  | "covered"
  | "embedded"
  | "symbol";

export interface Remark {
  readonly kind: RemarkKind;
  /** Where, as a person finds it: `B7`, `Sheet!B2:B19`, or the number of a line; null where all of the file is meant. */
  readonly place: string | null;
}
