import type { Declared } from "./schema.js";

/** A figure that can be published about a ledger; `as_of` only dates them. */
export type Figure = Exclude<keyof Declared, "as_of">;

/** All of them, in the order in which they are told. */
export const figures = [
  "categories",
  "problems",
  "done",
  "in_progress",
  "staged",
  "measures",
  "regulations",
  "rate",
] as const satisfies readonly Figure[];
