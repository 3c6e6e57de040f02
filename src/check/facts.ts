import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Problem } from "../model/schema.js";
import type { Parsed } from "../store/parse.js";

/** A problem whose file agrees with the schema, and the file, for positions. */
export interface CheckedProblem {
  readonly problem: Problem;
  readonly parsed: Parsed;
}

/** What lies on disk under a path that a file records as evidence. */
export type EvidenceFact =
  | { readonly state: "ok"; readonly sha256: string }
  | { readonly state: "missing" | "outside" };

/** Everything the rules may know: plain data, gathered by others. */
export interface Facts {
  /** The ledger as every figure counts it. */
  readonly ledger: Ledger;
  readonly headerFile: Parsed;
  /** Every problem that agrees with the schema, in order of file name: also those that the figures leave out. */
  readonly problems: readonly CheckedProblem[];
  readonly today: CivilDate;
  /** What lies under a recorded path such as `evidence/007/x.pdf`. */
  readonly evidence: (recordedPath: string) => EvidenceFact;
  /** Absolute paths of files in the problems folder that the ledger does not read. */
  readonly strayFiles: readonly string[];
}
