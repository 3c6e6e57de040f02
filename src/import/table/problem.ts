import type { CivilDate } from "../../model/date.js";
import type { RowGroup } from "./body.js";
import { regulationsOf } from "./evidence.js";
import type { TableField } from "./fields.js";
import { cellIn, type GridCell, textOf } from "./grid.js";
import { byMeasure } from "./measures.js";
import { type RowValues, type TableSetting, valuesOf } from "./row-values.js";
import { combinedStatus, termOf } from "./statuses.js";
import type { ToldProblem, ToldRow } from "./told.js";

/** What the rows of one problem tell, one row a measure; `category` is the one that it continues. */
export function problemOf(
  group: RowGroup,
  category: string | null,
  sheet: string | null,
  setting: TableSetting,
): ToldProblem {
  const { columns, tell } = setting;
  const { item, title } = group;
  const [first] = group.rows;
  const line = first?.line ?? 0;
  // A row that was printed with a check code is one measure, whatever its text looks like.
  const isPrinted = group.rows.some((row) => textOf(cellIn(row, columns.get("check_code")?.[0])) !== null);
  const rows = isPrinted ? group.rows : byMeasure(group.rows, columns, title, tell);
  const values = valuesOf(rows, setting);
  const told = (field: TableField) => wholeText(field, group, setting);
  const origin = told("origin");
  return {
    sheet,
    line,
    item,
    title,
    category,
    group: told("group") ?? (columns.has("category") ? group.headings.at(-1) : group.headings.slice(1).at(-1)) ?? null,
    goal: told("goal"),
    cause: told("cause"),
    followUp: told("follow_up"),
    origin: origin === null ? null : /自查|自己|举一反三|self|ourselves/i.test(origin) ? "self" : "feedback",
    term: termOf(told("term") ?? "") ?? values.find((row) => row.term !== null)?.term ?? null,
    regulations: group.rows.flatMap((row) => {
      const cell = cellIn(row, columns.get("regulations")?.[0]);
      return cell.covered ? [] : regulationsOf(textOf(cell) ?? "");
    }),
    ...withEvidence(measureRows(values, title, setting)),
  };
}

/** What is said of the problem as a whole, and may stand in each of its rows: all of it, if it differs. */
function wholeText(field: TableField, { rows, title }: RowGroup, { columns, tell }: TableSetting): string | null {
  const [column] = columns.get(field) ?? [];
  if (column === undefined) return null;
  const texts = rows.map((row) => cellIn(row, column)).flatMap(ownText);
  const different = [...new Set(texts)];
  if (different.length === 0) return null;
  const taken = different.join("\n");
  if (different.length > 1) tell("cell-values-differ", rows[0]?.line ?? null, { title, field, taken });
  return taken;
}

function ownText(cell: GridCell): string[] {
  const text = cell.covered ? null : textOf(cell);
  return text === null ? [] : [text];
}

/** Each row with a measure, with what rows without one add to it. */
function measureRows(values: readonly RowValues[], title: string, setting: TableSetting): ToldRow[] {
  const parts: RowValues[][] = [];
  for (const row of values) {
    const last = parts.at(-1);
    if (last === undefined || row.measure !== null) parts.push([row]);
    else last.push(row);
  }
  return parts.map((part) => joined(part, title, setting));
}

function joined(part: readonly RowValues[], title: string, { tell }: TableSetting): ToldRow {
  const [first, ...others] = part;
  if (first === undefined) throw new Error("a measure without a row");
  const { term: _, ...row } = first;
  if (others.length === 0) return row;
  const deadlines = unique(part.flatMap(({ deadline }) => deadline ?? []));
  const deadline = deadlines.toSorted().at(-1) ?? null;
  if (deadlines.length > 1) tell("cell-values-differ", row.line, { title, field: "deadline", taken: deadline ?? "" });
  const progress = part.flatMap((each) => each.progress ?? []);
  return {
    ...row,
    progress: progress.length === 0 ? null : progress.join("\n"),
    leaders: unique(part.flatMap(({ leaders }) => leaders)),
    departments: unique(part.flatMap(({ departments }) => departments)),
    deadline,
    doneOn: latest(part.map(({ doneOn }) => doneOn)),
    status: combinedStatus(part.map(({ status }) => status)),
    ofProblem: part.find(({ ofProblem }) => ofProblem !== null)?.ofProblem ?? null,
    evidence: part.flatMap(({ evidence }) => evidence),
  };
}

function latest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  return (
    dates
      .flatMap((date) => date ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Proof that only the first row names is proof of the whole. */
function withEvidence(rows: readonly ToldRow[]): Pick<ToldProblem, "evidence" | "rows"> {
  const [first, ...others] = rows;
  if (first === undefined || others.some(({ evidence }) => evidence.length > 0)) return { evidence: [], rows };
  return { evidence: first.evidence, rows: [{ ...first, evidence: [] }, ...others] };
}
