import type { CivilDate } from "../model/date.js";
import type { Moment } from "../model/moment.js";

/**
 * A paper as neutral parts in the order of reading. It says what each part is; how that looks is the renderer's concern.
 * Texts are as the files have them, line breaks included: a renderer makes them harmless in its own way.
 */
export interface Document {
  readonly title: string;
  readonly language: "zh-CN" | "en";
  /** Wide tables lie across the page. */
  readonly orientation: "portrait" | "landscape";
  /** The day by which it tells how things stand. */
  readonly today: CivilDate;
  /** The committed state that it is made from; null for the files as they lie on the disk. */
  readonly moment: Moment | null;
  /** Whether every file of the ledger could be used; `remarks` names those that could not. */
  readonly complete: boolean;
  /** What limits the paper (files left out, problems chosen, an earlier state), to be read before the rest. */
  readonly remarks: readonly string[];
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Signature | Page | Table | Fields | Tiles | Chart;

/** A heading; its number, if it has one, is part of the text. Level 1 to 4: 一、 · （一） · 1. · （1）. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** What it begins with, set off from the rest: a number and a statement, or a label. */
  readonly lead?: string;
  readonly text: string;
  /** Whom a letter is addressed to stands without an indent; a note is smaller than the text. */
  readonly role?: "addressee" | "note";
}

/** Who signs, and when, at the end of a paper. */
export interface Signature {
  readonly kind: "signature";
  readonly name: string | null;
  readonly date: CivilDate;
}

/** From here on a new page, under a title of its own. */
export interface Page {
  readonly kind: "page";
  readonly title: string;
}

/** A table; in a workbook a sheet of its own. */
export interface Table {
  readonly kind: "table";
  /** At most 31 characters and none of `[]:*?/\`, so that a sheet can be called so. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** What JSON calls it. */
  readonly key: string;
  readonly header: string;
  /** Its share of the width, in Chinese characters that stand beside each other. */
  readonly width: number;
}

/** As many cells as there are columns; null where the cell above reaches down to here. */
export type Row = readonly (Cell | null)[];

export interface Cell {
  readonly value: Value;
  /** How many rows it reaches over, if more than its own. */
  readonly rows?: number;
  readonly tone?: Tone;
}

/** What is not known is null. */
export type Value = string | number | { readonly date: CivilDate } | null;

/** `strong` sets a total off. */
export type Tone = "red" | "yellow" | "green" | "strong";

/** Facts by name, as in a form: two that share a row stand beside each other. */
export interface Fields {
  readonly kind: "fields";
  readonly rows: readonly (readonly Field[])[];
}

export interface Field {
  /** What JSON calls it. */
  readonly key: string;
  readonly label: string;
  /** One paragraph each. */
  readonly values: readonly string[];
  /** So many lines are left to write on by hand. */
  readonly space?: number;
}

/** Figures to see at a glance. */
export interface Tiles {
  readonly kind: "tiles";
  readonly tiles: readonly Tile[];
}

export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** A remark below the figure. */
  readonly note?: string;
  readonly tone?: Tone;
}

/** A picture of numbers, told as a table where it cannot be seen. */
export interface Chart {
  readonly kind: "chart";
  readonly title: string;
  /** Bars, one a category and stacked by series; or lines over days. */
  readonly shape: "bars" | "course";
  /** What the categories are, as the head of their column. */
  readonly axis: string;
  /** Names, or for a course days (YYYY-MM-DD) in their order. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly key: string;
  readonly name: string;
  /** One for each category. */
  readonly values: readonly number[];
  readonly tone: "done" | "in_progress" | "staged" | "pending" | "total";
}

/** The table that says the same as a chart. */
export function chartTable({ title, axis, categories, series }: Chart): Table {
  return {
    kind: "table",
    name: title,
    columns: [
      { key: "category", header: axis, width: 16 },
      ...series.map(({ key, name }) => ({ key, header: name, width: 6 })),
    ],
    rows: categories.map((category, index) => [
      { value: category },
      ...series.map(({ values }) => ({ value: values[index] ?? null })),
    ]),
  };
}
