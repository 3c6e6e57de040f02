import type { Diagnostic } from "../../diagnostic.js";
import type { Commit } from "../../model/commit.js";
import type { Fields } from "../../model/field.js";
import type { Growth } from "../../model/growth.js";
import type { Policy } from "../../model/ledger.js";
import type { Header, LogEntry } from "../../model/schema.js";
import type { ProblemVersion, Version } from "./version.js";

/** A problem as it stood before a commit: in a merge, as its sides together make it. */
export interface Before {
  readonly fields: Fields;
  readonly log: readonly LogEntry[];
}

/** One problem that a commit changed. */
export interface ProblemChange {
  readonly id: number;
  readonly before: Before;
  readonly after: ProblemVersion;
  /** Positions in the log of the entries that are the commit's own. */
  readonly added: readonly number[];
  /** Those of them that no commit was asked about before. */
  readonly unjudged: readonly number[];
  /** It brings together several states of the problem. */
  readonly isMerged: boolean;
  /** How the log came out of that of each parent. */
  readonly growths: readonly { readonly from: ProblemVersion; readonly growth: Growth }[];
}

/** A problem in the first parent and in the commit. */
export interface Moved {
  readonly id: number;
  readonly from: ProblemVersion | null;
  readonly to: ProblemVersion | null;
}

/** A change of one side that a merge lost: of a problem, or of the header (id null); `field` null is the whole problem. */
export interface Lost {
  readonly id: number | null;
  readonly field: string | null;
  readonly measure: number | null;
  readonly item: string | null;
}

/** A file that cannot be used in the state that a commit made. */
export interface BrokenFile {
  /** From the ledger's folder. */
  readonly path: string;
  readonly diagnostic: Pick<Diagnostic, "rule" | "params">;
}

/** An evidence file that holds other bytes than in the commit's parent, is new (`from` null) or gone (`to` null). */
export interface EvidenceChange {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one commit did to the ledger. */
export interface CommitStep {
  readonly commit: Commit;
  readonly parents: readonly Commit[];
  readonly isMerge: boolean;
  /** False for a merge of other work, which leaves the ledger as each of its parents has it. */
  readonly isOfLedger: boolean;
  /** The states of the header in the parents, each once, and in the commit. */
  readonly header: { readonly before: readonly Version<Header>[]; readonly after: Version<Header> | null };
  /** That of the commit itself. */
  readonly policy: Policy;
  /** Every problem that is not what it was in the first parent; null where there was, or is, none. */
  readonly moved: readonly Moved[];
  readonly transitions: readonly ProblemChange[];
  /** Problems that were never there before. */
  readonly added: readonly ProblemVersion[];
  readonly deleted: readonly ProblemVersion[];
  readonly renumbered: readonly { readonly from: ProblemVersion; readonly to: ProblemVersion }[];
  /** Problems under an id that another one had. */
  readonly reused: readonly { readonly earlier: ProblemVersion; readonly now: ProblemVersion }[];
  readonly lost: readonly Lost[];
  readonly broken: readonly BrokenFile[];
  readonly evidence: readonly EvidenceChange[];
  /** The ledger as the commit leaves it; the maps are valid only until the next step is asked for. */
  readonly state: LedgerState;
  /** It does exactly the opposite of an earlier commit, and says so. */
  readonly isRevert: boolean;
}

/** The ledger after a commit, with the last usable state of each file. */
export interface LedgerState {
  /** The ledger's folder from the top of the repository; null in a commit without it. */
  prefix: string | null;
  header: Version<Header> | null;
  /** Blobs by path from the top of the repository, of whatever ledger: where the folder is renamed, they tell what was left. */
  readonly tree: Map<string, string>;
  /** Blobs by path from the ledger's folder. */
  readonly files: Map<string, string>;
  /** The id that each problem file stands for. */
  readonly ids: Map<string, number>;
  readonly problems: Map<number, ProblemVersion>;
  /** The last state of problems that were deleted. */
  readonly gone: Map<number, ProblemVersion>;
  /** The sides of a merge that left a file unusable: the next usable state has to make something of them. */
  readonly unsettled: Map<number, readonly ProblemVersion[]>;
}

export function emptyState(): LedgerState {
  return {
    prefix: null,
    header: null,
    tree: new Map(),
    files: new Map(),
    ids: new Map(),
    problems: new Map(),
    gone: new Map(),
    unsettled: new Map(),
  };
}

/** A state that can change by itself. */
export function copyState(state: LedgerState): LedgerState {
  return {
    ...state,
    tree: new Map(state.tree),
    files: new Map(state.files),
    ids: new Map(state.ids),
    problems: new Map(state.problems),
    gone: new Map(state.gone),
    unsettled: new Map(state.unsettled),
  };
}
