import type { TableNoteParams } from "../../import/table/note.js";
import { excerpt } from "../excerpt.js";

/** One sentence a rule of the table reader: what was not certain, and what was done about it. */
export type TableNotes = { readonly [R in keyof TableNoteParams]: (params: TableNoteParams[R]) => string };

const quoted = (text: string) => `"${excerpt(text.replace(/\s+/g, " "))}"`;
const times = (count: number) => (count === 1 ? "" : ` (${count} cells)`);

const unread: Record<TableNoteParams["table-unread"]["reason"], string> = {
  empty: "The table is empty.",
  "no-header": "No row of the table names the columns of a ledger, so it was left out.",
  "no-title": "No column of the table tells what the problems are, so it was left out; --map NAME=title names one.",
};

const leftOut: Record<TableNoteParams["row-left-out"]["reason"], (text: string) => string> = {
  total: (text) => `The row ${text} is a total and was left out.`,
  remark: (text) => `The row ${text} is a remark or a signature and was left out.`,
  heading: (text) => `Nothing follows the heading ${text}, so it was left out.`,
  orphan: (text) => `The row ${text} has no number and no title, and no problem above it, so it was left out.`,
};

export const tableNotes: TableNotes = {
  "table-unread": ({ reason }) => unread[reason],
  "table-without-problems": () => "The table names its columns and has no problems below them.",
  "tables-joined": ({ into, problems }) =>
    `${problems} problem(s) have the same number and title in ${into === null ? "an earlier table" : `the sheet ${quoted(into)}`}: they were taken as one.`,
  "tables-differ": ({ number, field }) =>
    `Problem ${quoted(number)} has another ${field} in an earlier table: that one stands.`,
  "column-unknown": ({ column }) => `The column ${quoted(column)} is not known and was left out.`,
  "column-choice": ({ column, taken, other }) =>
    `The column ${quoted(column)} could mean ${taken} or ${other}: it was taken for ${taken}.`,
  "column-second": ({ column, field, taken }) =>
    `The columns ${quoted(taken)} and ${quoted(column)} both mean ${field}: ${quoted(column)} was left out.`,
  "columns-joined": ({ columns, field }) =>
    `Several columns mean ${field}; their values were joined in this order: ${columns.map(quoted).join(", ")}.`,
  "map-unused": ({ column }) => `No table has the column ${quoted(column)} that was given with --map.`,
  "header-repeated": ({ count }) => `The header stands in the table ${count} more time(s); these rows were left out.`,
  "row-left-out": ({ reason, text }) => leftOut[reason](quoted(text)),
  "row-without-title": ({ number }) => `Number ${quoted(number)} has no title, so the row was left out.`,
  "row-without-number": ({ title }) => `The problem ${quoted(title)} has no number.`,
  "row-number-twice": ({ number, first }) =>
    `Number ${number} already stands in row ${first}; both are kept, as problems of their own.`,
  "rows-renumbered": ({ count }) =>
    `Not every problem has a number of its own, so they were numbered from 1 to ${count} in their order.`,
  "cell-split-by-lines": ({ title, count }) =>
    `The measures of ${quoted(title)} are not numbered: each of ${count} lines was taken for one.`,
  "cell-numbering-broken": ({ text, found }) =>
    `A number is missing in ${quoted(text)}: what follows was left with item ${found}.`,
  "cell-progress-unmatched": ({ title, measures }) =>
    `The progress of ${quoted(title)} is not told by its ${measures} measures: it was left with the first.`,
  "cell-progress-alone": ({ title, text }) =>
    `${quoted(title)} has no measure that its progress could be told of; left out was: ${quoted(text)}.`,
  "cell-values-differ": ({ title, field, taken }) =>
    `The rows of ${quoted(title)} differ in ${field}; for the problem as a whole it was taken as ${quoted(taken)}.`,
  "cell-status-unread": ({ text }) => `${quoted(text)} is no status that is known, so it was left out.`,
  "cells-status-partial": ({ title, taken }) =>
    `Not every measure of ${quoted(title)} has a status: those were taken as pending, the problem as ${taken}.`,
  "cells-without-status": ({ problems }) =>
    `No status is given for ${problems.length} problem(s), taken as pending: ${problems.slice(0, 20).join(", ")}${problems.length > 20 ? " …" : ""}.`,
  "date-serial": ({ text, taken, count }) =>
    `The number ${quoted(text)} was read as the day by which spreadsheets count, ${taken}${times(count)}.`,
  "date-year-completed": ({ text, taken, count }) => `${quoted(text)} names no year: taken as ${taken}${times(count)}.`,
  "date-range": ({ text, taken, count }) =>
    `${quoted(text)} is a period: its end ${taken} was taken as the deadline${times(count)}.`,
  "date-two-terms": ({ text }) => `${quoted(text)} names two terms: taken as long term.`,
  "date-impossible": ({ text }) => `${quoted(text)} is no day of the calendar, so it was left out.`,
  "date-unread": ({ text }) => `${quoted(text)} is no date that is understood, so it was left out.`,
  "cell-evidence-left-out": ({ text }) =>
    `${quoted(text)} is no document number or web address; record a file with: ledger note REF --evidence PATH.`,
};
