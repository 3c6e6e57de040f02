import type { Messages } from "../../messages/index.js";
import type { Entry } from "../../model/ledger.js";
import type { Problem } from "../../model/schema.js";
import type { Vouched } from "../../query/standings.js";
import type { Source } from "../paper.js";

/** What every part of a dossier is made from. */
export interface Case {
  readonly source: Source;
  readonly entry: Entry;
  readonly problem: Problem;
  /** What the history says of the steps; null where there is none. */
  readonly vouched: Vouched | null;
  readonly messages: Messages;
}
