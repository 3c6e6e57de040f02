import type { Standing } from "./audit.js";
import type { Commit } from "./commit.js";
import type { Difference } from "./field.js";
import type { LogEntry, Status } from "./schema.js";

/** What one commit did to one problem. */
export interface HistoryEvent {
  readonly commit: Commit;
  readonly id: number;
  readonly title: string;
  readonly kind: "added" | "changed" | "removed";
  /** The status that it has afterwards; of a removed one, the last that it had. */
  readonly status: Status;
  /** The number that it had before, where that changed. */
  readonly formerId: number | null;
  readonly differences: readonly Difference[];
  /** The steps that came into the log, and how well the commit vouches for each. */
  readonly steps: readonly { readonly entry: LogEntry; readonly standing: Standing }[];
  /** The entries that the log no longer has as they were. */
  readonly takenOut: readonly LogEntry[];
}
