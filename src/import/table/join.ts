import type { TableField } from "./fields.js";
import { type TableNote, type Tell, tellingOf } from "./note.js";
import type { ReadSheet } from "./sheet.js";
import type { ToldProblem, ToldRow } from "./told.js";

/**
 * The problems of all tables. The lists of one ledger (问题清单, 整改清单, 责任清单) tell the same problems under the same
 * numbers and titles, each something of its own: what an earlier one lacks, a later one adds. What an earlier one says
 * stands, and is noted where a later one differs. Problems that match no earlier one are problems of their own.
 */
export function joinedProblems(sheets: readonly ReadSheet[], notes: TableNote[]): ToldProblem[] {
  const problems: ToldProblem[] = [];
  const places = new Map<string, number>();
  for (const sheet of sheets) addSheet(sheet, problems, places, tellingOf(notes, sheet.name));
  return problems;
}

/** `places` are those of the problems of earlier sheets: rows of one sheet are not joined, however alike they look. */
function addSheet(sheet: ReadSheet, problems: ToldProblem[], places: Map<string, number>, tell: Tell): void {
  const own = new Map<string, number>();
  const into = new Map<string | null, number>();
  for (const problem of sheet.problems) {
    const key = JSON.stringify([problem.item, plain(problem.title)]);
    const place = places.get(key);
    const earlier = place === undefined ? undefined : problems[place];
    if (place === undefined || earlier === undefined) {
      if (!own.has(key)) own.set(key, problems.length);
      problems.push(problem);
      continue;
    }
    const { joined, differing } = join(earlier, problem);
    problems[place] = joined;
    into.set(earlier.sheet, (into.get(earlier.sheet) ?? 0) + 1);
    for (const field of differing) tell("tables-differ", problem.line, { number: problem.item ?? "", field });
  }
  for (const [key, place] of own) places.set(key, place);
  for (const [name, count] of into) tell("tables-joined", null, { into: name, problems: count });
}

function plain(text: string): string {
  return text.replace(/\s/g, "");
}

interface Joined<T> {
  readonly joined: T;
  readonly differing: readonly TableField[];
}

const wholeFields = [
  ["category", "category"],
  ["group", "group"],
  ["goal", "goal"],
  ["cause", "cause"],
  ["followUp", "follow_up"],
  ["origin", "origin"],
  ["term", "term"],
  ["regulations", "regulations"],
  ["evidence", "evidence"],
] as const satisfies readonly (readonly [keyof ToldProblem, TableField])[];

const rowFields = [
  ["progress", "progress"],
  ["leaders", "leaders"],
  ["departments", "departments"],
  ["deadline", "deadline"],
  ["doneOn", "done_on"],
  ["status", "status"],
  ["ofProblem", "status"],
  ["evidence", "evidence"],
] as const satisfies readonly (readonly [keyof ToldRow, TableField])[];

function join(earlier: ToldProblem, later: ToldProblem): Joined<ToldProblem> {
  const whole = filled(earlier, later, wholeFields);
  const rows = joinRows(earlier.rows, later.rows);
  return { joined: { ...whole.joined, rows: rows.joined }, differing: [...whole.differing, ...rows.differing] };
}

/** Measure by measure where both have the same ones; else those of the table that has any. */
function joinRows(earlier: readonly ToldRow[], later: readonly ToldRow[]): Joined<readonly ToldRow[]> {
  if (isSame(measures(earlier), measures(later))) {
    const rows = earlier.map((row, index) => filled(row, comparable(row, later[index] ?? row), rowFields));
    return { joined: rows.map(({ joined }) => joined), differing: [...new Set(rows.flatMap((row) => row.differing))] };
  }
  if (measures(earlier).length === 0) return ofWhole(earlier[0], later);
  if (measures(later).length === 0) {
    const { joined } = ofWhole(later[0], earlier);
    return { joined, differing: [] };
  }
  return { joined: earlier, differing: ["measures"] };
}

/** Where one table tells measures and problem apart, the other's one status is the problem's. */
function comparable(earlier: ToldRow, later: ToldRow): ToldRow {
  const isApart = earlier.ofProblem !== null && later.ofProblem === null;
  return isApart ? { ...later, status: null, ofProblem: later.status } : later;
}

function measures(rows: readonly ToldRow[]): string[] {
  return rows.flatMap(({ measure }) => (measure === null ? [] : [plain(measure)]));
}

/** What is said of the whole holds for each measure that says nothing else; its status is the problem's. */
function ofWhole(whole: ToldRow | undefined, rows: readonly ToldRow[]): Joined<readonly ToldRow[]> {
  if (whole === undefined) return { joined: rows, differing: [] };
  const { status, ofProblem, progress, evidence: _, ...others } = whole;
  const lent = { ...others, progress: null, evidence: [], status: null, ofProblem: ofProblem ?? status };
  const joined = rows.map((row) => filled(row, lent, rowFields).joined);
  const [first, ...rest] = joined;
  if (first === undefined || progress === null) return { joined, differing: [] };
  return { joined: [{ ...first, progress: first.progress ?? progress }, ...rest], differing: [] };
}

/** What the first lacks is taken from the second. */
function filled<T extends object>(first: T, second: T, fields: readonly (readonly [keyof T, TableField])[]): Joined<T> {
  const taken: Partial<T> = {};
  const differing: TableField[] = [];
  for (const [key, field] of fields) {
    if (isEmpty(second[key])) continue;
    if (isEmpty(first[key])) taken[key] = second[key];
    else if (!isSame(first[key], second[key])) differing.push(field);
  }
  return { joined: { ...first, ...taken }, differing };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
