import type { CivilDate } from "../model/date.js";
import type { Cell, Column, Row, Value } from "./document.js";

/** A column, and what stands in it for one item. */
export interface ItemColumn<T> extends Column {
  readonly value: (item: T, index: number) => Value;
}

/** A column, and what stands in it for one part of an item. */
export interface PartColumn<T, P> extends Column {
  /** Undefined where the part has nothing of its own, and what holds for the whole item holds for it. */
  readonly part: (part: P, item: T) => Value | undefined;
  readonly otherwise?: (item: T) => Value;
}

/** One row an item. */
export function rowsOf<T>(items: readonly T[], columns: readonly ItemColumn<T>[]): Row[] {
  return items.map((item, index) => columns.map(({ value }) => ({ value: value(item, index) })));
}

/**
 * Rows for items that have parts, one a part, and one for an item without any. What is said of the whole item stands
 * once and reaches over all its rows; so does what none of its parts has of its own.
 */
export function rowsByPart<T, P>(
  items: readonly T[],
  partsOf: (item: T) => readonly P[],
  columns: readonly (ItemColumn<T> | PartColumn<T, P>)[],
): Row[] {
  return items.flatMap((item, index) => {
    const parts = partsOf(item);
    const ofColumns = columns.map((column): (Cell | null)[] => {
      const own = "part" in column ? parts.map((part) => column.part(part, item)) : [];
      const whole = "part" in column ? (column.otherwise?.(item) ?? null) : column.value(item, index);
      if (own.every((value) => value === undefined)) return reachingOver(whole, parts.length);
      return own.map((value) => ({ value: value === undefined ? whole : value }));
    });
    return Array.from({ length: Math.max(1, parts.length) }, (_, row) => ofColumns.map((cells) => cells[row] ?? null));
  });
}

function reachingOver(value: Value, rows: number): (Cell | null)[] {
  if (rows <= 1) return [{ value }];
  return [{ value, rows }, ...Array.from({ length: rows - 1 }, () => null)];
}

/** The columns alone, as a table has them. */
export function headOf(columns: readonly Column[]): Column[] {
  return columns.map(({ key, header, width }) => ({ key, header, width }));
}

/** A text as a cell has it; what is not known stays empty. */
export function textValue(text: string | undefined): Value {
  return text === undefined || text.trim() === "" ? null : text;
}

/** A day as a cell has it; what is not known stays empty. */
export function dateValue(date: CivilDate | undefined): Value {
  return date === undefined ? null : { date };
}

/** Several names in one cell; empty where there is none. */
export function namesValue(names: readonly string[] | undefined, separator: string): Value {
  return names === undefined || names.length === 0 ? null : names.join(separator);
}
