import type { CivilDate } from "./date.js";

/** A committed state of a ledger, and the day by which it is looked at: its lights are those of that day. */
export interface Moment {
  /** In full. */
  readonly commit: string;
  readonly date: CivilDate;
  /** Whether it was asked for by its day, whose end it stands for, or as a revision. */
  readonly asked: "day" | "revision";
}
