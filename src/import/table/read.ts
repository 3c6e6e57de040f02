import type { CivilDate } from "../../model/date.js";
import type { FoundTable } from "../content.js";
import type { Proposal, ProposedCategory } from "../proposal.js";
import { foldName, foldWhole } from "./column-names.js";
import { givenOf, type Mapped } from "./columns.js";
import type { TableField } from "./fields.js";
import { joinedProblems } from "./join.js";
import { type TableNote, tellingOf } from "./note.js";
import { idsOf } from "./numbers.js";
import { proposedProblem, toldStatus } from "./propose.js";
import { type ReadSheet, readSheet } from "./sheet.js";
import type { ToldProblem } from "./told.js";

/** What the user says about the tables. */
export interface TablesSetting {
  /** The field of each column whose name does not tell it, or tells another. */
  readonly map: Readonly<Record<string, TableField>>;
  /** By which dates without a year are completed; null for the year of the table's title, or else today's. */
  readonly year: number | null;
  readonly today: CivilDate;
}

/** What tables propose, and how they were read. */
export interface TablesProposal extends Proposal {
  /** Each column and what it was taken for, so that it can be given again as `--map`. */
  readonly mapping: readonly Mapped[];
  /** What the rows say themselves, one for each of `problems`: there nothing is concluded from what they do not say. */
  readonly told: readonly ToldProblem[];
}

/** Reads the ledgers among the tables of a file; pure, and linear in what they hold. */
export function readTables(tables: readonly FoundTable[], { map, year, today }: TablesSetting): TablesProposal {
  const notes: TableNote[] = [];
  const setting = { given: givenOf(map), year, today };
  const sheets = tables.flatMap((table) => readSheet(table, setting, tellingOf(notes, table.name)) ?? []);
  tellUnused(Object.keys(map), sheets, notes);
  const told = joinedProblems(sheets, notes);
  const ids = idsOf(told, notes);
  const categories = categoriesOf(told);
  const categoryIds = new Map(categories.map(({ id, name }) => [name, id]));
  const problems = told.map((problem, index) => {
    const category = problem.category === null ? null : (categoryIds.get(problem.category) ?? null);
    return proposedProblem(problem, ids[index] ?? index + 1, category, tellingOf(notes, problem.sheet));
  });
  const silent = problems.filter((_, index) => toldStatus(told[index] ?? { rows: [] }) === null).map(({ id }) => id);
  if (silent.length > 0) tellingOf(notes, null)("cells-without-status", null, { problems: silent });
  const [first] = sheets;
  return {
    ledger: {
      title: first?.title ?? null,
      organization: first?.organization ?? null,
      round: null,
      declared: {},
      notice: null,
    },
    categories,
    problems,
    notes,
    mapping: mappingOf(sheets),
    told,
  };
}

/** In the order in which they first appear. */
function categoriesOf(problems: readonly ToldProblem[]): ProposedCategory[] {
  const names = new Set(problems.flatMap(({ category }) => category ?? []));
  return [...names].map((name, index) => ({ id: `c${index + 1}`, name }));
}

function mappingOf(sheets: readonly ReadSheet[]): Mapped[] {
  const all = sheets.flatMap(({ mapping }) => mapping);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function tellUnused(names: readonly string[], sheets: readonly ReadSheet[], notes: TableNote[]): void {
  const found = new Set(sheets.flatMap((sheet) => sheet.names));
  for (const column of names) {
    const isFound = found.has(foldWhole(column)) || found.has(foldName(column));
    if (!isFound) tellingOf(notes, null)("map-unused", null, { column });
  }
}
