import { fieldsNamed, foldName, foldWhole } from "./column-names.js";
import { listFields, type TableField } from "./fields.js";
import { cellIn, type GridRow, textOf } from "./grid.js";
import type { FoundHeader, NamedColumn } from "./header.js";
import type { Tell } from "./note.js";
import { statusOf, termOf } from "./statuses.js";

/** Which columns tell a field; several only where they make one list. */
export type Columns = ReadonlyMap<TableField, readonly number[]>;

/** A column and the field that it was taken for, so that it can be printed and given again. */
export interface Mapped {
  readonly column: string;
  readonly field: TableField;
}

interface Claim extends Mapped {
  readonly at: number;
  /** The lower, the more particular the name. */
  readonly rank: number;
}

/** The fields that a user gave by the names of columns, folded both ways. */
export type Given = ReadonlyMap<string, TableField>;

/** A column's name stands for itself and for what it is without remarks. */
export function givenOf(map: Readonly<Record<string, TableField>>): Map<string, TableField> {
  const entries = Object.entries(map);
  return new Map([
    ...entries.map(([name, field]) => [foldName(name), field] as const),
    ...entries.map(([name, field]) => [foldWhole(name), field] as const),
  ]);
}

/** What each column tells; every doubt and every column that is left aside is noted. */
export function columnsOf(
  header: FoundHeader,
  body: readonly GridRow[],
  given: Given,
  tell: Tell,
): { columns: Columns; mapping: Mapped[] } {
  const line = body[0]?.line ?? null;
  const claims: Claim[] = [];
  const open: NamedColumn[] = [];
  for (const named of header.columns) {
    const claim = sureClaim(named, given);
    if (claim !== null) claims.push(claim);
    else open.push(named);
  }
  const taken = new Set(claims.map(({ field }) => field));
  for (const named of open) claims.push(chosenClaim(named, taken, body, tell));
  return settle(claims, line, tell);
}

function givenField({ folded, name }: NamedColumn, given: Given): TableField | undefined {
  return given.get(foldWhole(name)) ?? folded.map((each) => given.get(each)).find((field) => field !== undefined);
}

function sureClaim(named: NamedColumn, given: Given): Claim | null {
  const { column: at, name: column } = named;
  const field = givenField(named, given);
  if (field !== undefined) return { at, column, field, rank: -1 };
  const meant = meaningOf(named);
  const [only, other] = meant?.fields ?? [];
  if (meant === null || only === undefined || other !== undefined) return null;
  return { at, column, field: only, rank: meant.rank };
}

function meaningOf({ folded }: NamedColumn): ReturnType<typeof fieldsNamed> {
  return folded.map(fieldsNamed).find((meant) => meant !== null) ?? null;
}

/** A name that fits two fields is settled by what stands in the column, else by what other columns leave. */
function chosenClaim(named: NamedColumn, taken: Set<TableField>, body: readonly GridRow[], tell: Tell): Claim {
  const { column: at, name: column } = named;
  const [first, second] = meaningOf(named)?.fields ?? [];
  if (first === undefined || second === undefined) {
    tell("column-unknown", null, { column });
    return { at, column, field: "-", rank: 0 };
  }
  const shown = shownBy(body, at, first);
  const takesFirst = shown ?? (taken.has(second) && !taken.has(first));
  const field = takesFirst ? first : second;
  tell("column-choice", null, { column, taken: field, other: takesFirst ? second : first });
  taken.add(field);
  return { at, column, field, rank: 100 };
}

/** Whether every value reads as this field's words do; null where nothing stands there, or nothing could tell. */
function shownBy(body: readonly GridRow[], at: number, field: TableField): boolean | null {
  const reads = field === "status" ? statusOf : field === "term" ? termOf : null;
  const texts = body.flatMap((row) => textOf(cellIn(row, at)) ?? []);
  return reads === null || texts.length === 0 ? null : texts.every((text) => reads(text) !== null);
}

function settle(claims: readonly Claim[], line: number | null, tell: Tell): { columns: Columns; mapping: Mapped[] } {
  const columns = new Map<TableField, readonly number[]>();
  const aside = new Set<Claim>();
  for (const [field, rivals] of byField(claims)) {
    if (field === "-") continue;
    const isList = listFields.includes(field);
    const sorted = [...rivals].sort((a, b) => (isList ? leadOf(a) - leadOf(b) : a.rank - b.rank) || a.at - b.at);
    const [first, ...others] = sorted;
    if (first === undefined) continue;
    columns.set(field, isList ? sorted.map(({ at }) => at) : [first.at]);
    if (isList && others.length > 0)
      tell("columns-joined", line, { field, columns: sorted.map(({ column }) => column) });
    if (isList) continue;
    for (const other of others) {
      aside.add(other);
      tell("column-second", line, { field, column: other.column, taken: first.column });
    }
  }
  const inOrder = [...claims].sort((a, b) => a.at - b.at);
  const mapping = inOrder.map(
    (claim) => ({ column: claim.column, field: aside.has(claim) ? "-" : claim.field }) as const,
  );
  return { columns, mapping };
}

function byField(claims: readonly Claim[]): Map<TableField, Claim[]> {
  const fields = new Map<TableField, Claim[]>();
  for (const claim of claims) {
    const rivals = fields.get(claim.field);
    if (rivals === undefined) fields.set(claim.field, [claim]);
    else rivals.push(claim);
  }
  return fields;
}

/** Those in the lead come first, those who assist last. */
function leadOf({ column }: Claim): number {
  if (column.includes("牵头")) return 0;
  return /配合|协/.test(column) ? 2 : 1;
}
