import type { CivilDate } from "../../model/date.js";
import type { FoundTable } from "../content.js";
import { groupsOf } from "./body.js";
import { foldName, foldWhole } from "./column-names.js";
import { type Columns, columnsOf, type Given, type Mapped } from "./columns.js";
import { datesOf } from "./dates.js";
import { blank, cellIn, type GridRow, gridOf, ownCells, textOf } from "./grid.js";
import { type FoundHeader, headerOf } from "./header.js";
import type { Tell } from "./note.js";
import { problemOf } from "./problem.js";
import type { TableSetting } from "./row-values.js";
import type { ToldProblem } from "./told.js";

/** What one table tells. */
export interface ReadSheet {
  readonly name: string | null;
  readonly title: string | null;
  readonly organization: string | null;
  readonly mapping: readonly Mapped[];
  /** Every name, folded, by which one of its columns can be meant. */
  readonly names: readonly string[];
  readonly problems: readonly ToldProblem[];
}

export interface SheetSetting {
  readonly given: Given;
  /** By which dates without a year are completed; null for the year that the table's title names. */
  readonly year: number | null;
  readonly today: CivilDate;
}

/** Reads one table; null for one that is no ledger's, which is noted. */
export function readSheet(table: FoundTable, { given, year, today }: SheetSetting, tell: Tell): ReadSheet | null {
  const grid = gridOf(table);
  const filled = grid.filter((row) => ownCells(row).length > 0);
  const header = headerOf(filled, new Set(given.keys()));
  if (header === null) {
    tell("table-unread", null, { reason: filled.length === 0 ? "empty" : "no-header", rows: filled.length });
    return null;
  }
  const body = filled.slice(header.end);
  // What a table that is no ledger says of its columns is nobody's concern.
  const later: (() => void)[] = [];
  const { columns, mapping } = columnsOf(header, body, given, (...note) => later.push(() => tell(...note)));
  if (!hasTitles(body, columns)) {
    tell("table-unread", filled[header.start]?.line ?? null, { reason: "no-title", rows: filled.length });
    return null;
  }
  for (const each of later) each();
  const above = filled.slice(0, header.start);
  const title = titleOf(above);
  const dates = datesOf(year ?? yearIn(title) ?? Number(today.slice(0, 4)), tell);
  const hasMerges = body.some(({ cells }) => cells.some(({ covered }) => covered));
  const groups = groupsOf(body, columns, namesIn(filled, header), tell);
  if (groups.length === 0) tell("table-without-problems", null, {});
  const problems = problemsOf(groups, table.name, { columns, dates, tell, hasMerges });
  dates.tellDoubts();
  const names = header.columns.flatMap(({ name, folded }) => [...folded, foldWhole(name)]);
  return { name: table.name, title, organization: organizationIn(above), mapping, names, problems };
}

/** Figures without numbers beside them count problems and name none; an empty column may be a form to be filled in. */
function hasTitles(body: readonly GridRow[], columns: Columns): boolean {
  const [column] = columns.get("title") ?? [];
  if (column === undefined) return false;
  const texts = body.flatMap((row) => textOf(cellIn(row, column)) ?? []);
  return texts.length === 0 || columns.has("id") || texts.some((text) => /[^\d.,%\s]/.test(text));
}

function problemsOf(groups: ReturnType<typeof groupsOf>, sheet: string | null, setting: TableSetting): ToldProblem[] {
  const [column] = setting.columns.get("category") ?? [];
  let category: string | null = null;
  let below: string | null = null;
  return groups.map((group) => {
    const heading = group.headings[0] ?? null;
    // Below another heading, what stood above it no longer holds.
    if (heading !== below) category = null;
    below = heading;
    const own = group.rows.map((row) => textOf(cellIn(row, column))).find((text) => text !== null) ?? null;
    category = own ?? category ?? (heading === null ? null : withoutNumber(heading));
    return problemOf(group, category, sheet, setting);
  });
}

function withoutNumber(heading: string): string {
  const bare = heading.replace(
    /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])\s{0,9}/,
    "",
  );
  return bare === "" ? heading : bare;
}

/** The first line that is no remark. */
function titleOf(above: readonly GridRow[]): string | null {
  const texts = above.flatMap((row) => textOf(ownCells(row)[0]?.[1] ?? blank) ?? []);
  return texts.find((text) => !/^(?:附件|附表)\s{0,9}\d{0,3}[:：]?$/.test(text) && !/^.{1,10}[:：]/.test(text)) ?? null;
}

/** The year that a title names, if it is one. */
function yearIn(title: string | null): number | null {
  const years = new Set(title?.match(/(?<!\d)20\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

const ofOrganization =
  /^(?:填报单位|单位名称|被巡[察视]单位|被巡[察视]党组织|整改单位)(?:[(（][^()（）]{0,20}[)）])?[:：]\s{0,9}(\S{1,100})/;

function organizationIn(above: readonly GridRow[]): string | null {
  const texts = above.flatMap((row) => ownCells(row).map(([, cell]) => textOf(cell) ?? ""));
  return texts.map((text) => ofOrganization.exec(text)?.[1]).find((found) => found !== undefined) ?? null;
}

function namesIn(rows: readonly GridRow[], { start, end }: FoundHeader): Set<string> {
  const cells = rows.slice(start, end).flatMap((row) => ownCells(row));
  return new Set(cells.map(([, cell]) => foldName(textOf(cell) ?? "")));
}
