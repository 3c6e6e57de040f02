import type { CivilDate } from "../../model/date.js";
import type { Evidence, Regulation, Status, Term } from "../../model/schema.js";

/** A problem as far as a table's rows tell it: what they do not tell is null or empty, and nothing is concluded yet. */
export interface ToldProblem {
  readonly sheet: string | null;
  readonly line: number;
  /** The number under which the table has it. */
  readonly item: string | null;
  readonly title: string;
  /** The name of its category, not an id. */
  readonly category: string | null;
  readonly group: string | null;
  readonly goal: string | null;
  readonly cause: string | null;
  readonly followUp: string | null;
  readonly origin: "feedback" | "self" | null;
  readonly term: Term | null;
  readonly regulations: readonly Regulation[];
  /** Proof of the problem as a whole. */
  readonly evidence: readonly Evidence[];
  /** One for each measure; a problem without any has one that tells none. */
  readonly rows: readonly ToldRow[];
}

export interface ToldRow {
  readonly line: number;
  readonly measure: string | null;
  readonly progress: string | null;
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly deadline: CivilDate | null;
  readonly doneOn: CivilDate | null;
  readonly status: Status | null;
  /** The problem's status, where it is told apart from the measure's. */
  readonly ofProblem: Status | null;
  readonly evidence: readonly Evidence[];
  /** By which the state can be known that the row was printed from. */
  readonly checkCode: string | null;
}
