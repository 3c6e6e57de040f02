import { relative } from "node:path";
import type { Context } from "../../context.js";
import { Failure } from "../../errors.js";
import { type CivilDate, isCivilDate, likelyDate } from "../../model/date.js";
import { findLedger } from "../../store/find.js";

/** The folder of the ledger that this command is about (DESIGN: which ledger). */
export function ledgerRoot(context: Context): string {
  return findLedger({ option: context.ledgerOption, env: context.env.LEDGER_DIR, cwd: context.cwd });
}

/** A path as the user would type it from where they stand. */
export function shownPath(context: Context, file: string): string {
  return relative(context.cwd, file) || ".";
}

/** A date from the command line; Failure `bad-date` with the reading that was probably meant. */
export function dateOption(option: string, value: string | undefined): CivilDate | undefined {
  if (value === undefined || isCivilDate(value)) return value;
  throw new Failure("bad-date", { option, value, swapped: likelyDate(value) });
}

/** For options that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The same, for lists that people also write in one go: 局长、分管副局长. */
export function collectList(value: string, before: readonly string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(/[,，、;；]/)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ];
}

/** The values of an option that chooses or orders; Failure `empty-value` when it was given nothing. */
export function filled(option: string, values: readonly string[] | undefined): readonly string[] | undefined {
  if (values?.every((value) => value.trim() === "")) throw new Failure("empty-value", { option });
  return values;
}

/** A number from 1 up; Failure `bad-number`. */
export function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Failure("bad-number", { option, value });
  return Number(value);
}
