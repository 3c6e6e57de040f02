import type { Content, FoundCell, FoundRow, Remark } from "../content.js";
import type { Guard } from "./guard.js";

interface Separated {
  readonly records: readonly Record[];
  /** The line on which a quotation begins that nothing ends. */
  readonly unclosed: number | null;
}

interface Record {
  readonly line: number;
  readonly fields: readonly string[];
}

const separators = [",", "\t", ";"] as const;

/** So many records tell which separator it is. */
const sampleSize = 20;
const sampleLength = 2 ** 16;

/** The table of a CSV file, by RFC 4180, whichever of the usual separators it has. */
export function readCsv(text: string, guard: Guard): Content {
  const [, named] = /^sep=(.)\n/.exec(text) ?? [];
  const separator = named ?? separatorOf(text);
  const { records, unclosed } = separated(text, separator, guard);
  const rows = records.slice(named === undefined ? 0 : 1).flatMap(rowOf);
  const remarks: Remark[] = unclosed === null ? [] : [{ kind: "unclosed-quote", place: String(unclosed) }];
  return { lines: [], tables: rows.length === 0 ? [] : [{ name: null, rows }], remarks };
}

/** The separator by which the first records have the most fields of which all have as many. */
function separatorOf(text: string): string {
  const scores = separators.map((separator) => {
    const { records } = separated(text.slice(0, sampleLength), separator, null, sampleSize);
    const counts = records.map(({ fields }) => fields.length).filter((count) => count > 1);
    const usual = counts.toSorted((one, two) => one - two)[Math.floor(counts.length / 2)] ?? 1;
    const alike = counts.filter((count) => count === usual).length;
    return { separator, score: alike * (usual - 1) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** The records of a text; `guard` counts their fields. */
function separated(text: string, separator: string, guard: Guard | null, most = Number.POSITIVE_INFINITY): Separated {
  const records: Record[] = [];
  let at = 0;
  let line = 1;
  let unclosed: number | null = null;
  while (at < text.length && records.length < most) {
    const fields: string[] = [];
    const start = line;
    for (let isMore = true; isMore; ) {
      const field = fieldAt(text, at, separator);
      guard?.cells(1);
      fields.push(field.text);
      if (field.isUnclosed) unclosed ??= start;
      line += field.breaks;
      isMore = text[field.end] === separator;
      at = field.end + 1;
    }
    line++;
    records.push({ line: start, fields });
  }
  return { records, unclosed };
}

interface Field {
  readonly text: string;
  /** Where the separator, the line break or the end of the text stands. */
  readonly end: number;
  readonly breaks: number;
  readonly isUnclosed: boolean;
}

function fieldAt(text: string, start: number, separator: string): Field {
  if (text[start] !== '"') {
    const end = endOf(text, start, separator);
    return { text: text.slice(start, end), end, breaks: 0, isUnclosed: false };
  }
  let quoted = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    const isUnclosed = quote === -1;
    quoted += text.slice(at, isUnclosed ? text.length : quote);
    if (!isUnclosed && text[quote + 1] === '"') {
      quoted += '"';
      at = quote + 2;
      continue;
    }
    // What stands between a quotation and the next separator belongs to it, though no rule says so.
    const end = isUnclosed ? text.length : endOf(text, quote + 1, separator);
    const after = isUnclosed ? "" : text.slice(quote + 1, end);
    return { text: quoted + after, end, breaks: quoted.split("\n").length - 1, isUnclosed };
  }
}

function endOf(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\n") at++;
  return at;
}

function rowOf({ line, fields }: Record): FoundRow[] {
  const cells = fields.map(cellOf);
  return cells.some(({ value }) => value !== null) ? [{ line, cells }] : [];
}

const formula = /^'\s*[=+\-@＝＋－＠]/u;
const plainNumber = /^'[+-]?\d+(?:\.\d+)?$/;

/** The apostrophe that keeps a spreadsheet from taking a text for a formula, as `toCsv` sets it, is taken away. */
function cellOf(text: string): FoundCell {
  const value = formula.test(text) && !plainNumber.test(text) ? text.slice(1) : text;
  return { value: value.trim() === "" ? null : value };
}
