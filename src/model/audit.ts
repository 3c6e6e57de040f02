import type { Severity } from "../diagnostic.js";
import type { Commit } from "./commit.js";
import type { CivilDate } from "./date.js";

/** What each rule of the audit tells about a finding. The key is the rule's id, stable for ever. */
export interface AuditRuleParams {
  // How a problem moved.
  /** `measure` null for the problem itself; `logged` is where the log's new steps lead, null where there are none. */
  "status-unlogged": { measure: number | null; from: string; to: string; logged: string | null };
  "step-illegal": { event: string; measure: number | null; from: string; possible: readonly string[] };
  /** A step that its row of the table allows, without what the step asks for. */
  "step-unfounded": {
    event: string;
    measure: number | null;
    guard: "open-measures" | "reason" | "approved-by" | "until-not-later" | "evidence" | "submitter" | "date-order";
    /** The measures, dates or the like that show it. */
    detail: string;
  };
  "closing-unmet": { guard: "evidence" | "submission" | "approval" | "two-persons"; detail: string };
  "deadline-moved": { measure: number | null; from: string; to: string | null; logged: string | null };
  // What must not change.
  "log-rewritten": { reason: "altered" | "removed" | "reordered" | "inserted"; on: string; event: string };
  "log-after-commit": { on: string; event: string; date: string };
  /** `item` names a piece of evidence; `measure` is the measure that it, or the field, belongs to. */
  "finished-edited": { field: string; measure: number | null; item: string | null; status: string };
  "evidence-altered": { path: string; reason: "changed" | "gone" | "dropped" };
  "problem-deleted": { title: string };
  "problem-renumbered": { to: number; title: string };
  "id-reused": { title: string; earlier: string };
  "state-invalid": { file: string; rule: string; params: object };
  "state-conflicted": { file: string };
  /** `id` of the finding is null where it is the header's field. */
  "merge-lost": { field: string; measure: number | null; item: string | null };
  // Where the ledger asks for it.
  "approver-foreign": { post: string; address: string };
  "commit-unsigned": { signature: "none" | "bad" | "unknown" };
  // Seals.
  "seal-invalid": { name: string; reason: "lightweight" | "no-digest" | "not-a-commit" | "unusable" };
  "seal-broken": { name: string; sealed: string; found: string };
  "seal-detached": { name: string };
  "seal-unknown": { digest: string };
  // Worth a look.
  "log-backdated": { on: string; event: string; days: number; allowed: number };
  "extension-late": { measure: number | null; on: string; deadline: string };
  "policy-loosened": { key: string; from: string; to: string };
  "declared-changed": { key: string; from: string; to: string };
  "time-backwards": { seconds: number };
  "evidence-uncommitted": { path: string; reason: "missing" | "different" };
}

export type AuditRuleId = keyof AuditRuleParams;

/** How grave the findings of each rule are. */
export const auditSeverity: Readonly<Record<AuditRuleId, Severity>> = {
  "status-unlogged": "error",
  "step-illegal": "error",
  "step-unfounded": "error",
  "closing-unmet": "error",
  "deadline-moved": "error",
  "log-rewritten": "error",
  "log-after-commit": "error",
  "finished-edited": "error",
  "evidence-altered": "error",
  "problem-deleted": "error",
  "problem-renumbered": "error",
  "id-reused": "error",
  "state-invalid": "error",
  "state-conflicted": "error",
  "merge-lost": "error",
  "approver-foreign": "error",
  "commit-unsigned": "error",
  "seal-invalid": "error",
  "seal-broken": "error",
  "seal-detached": "error",
  "seal-unknown": "error",
  "log-backdated": "warning",
  "extension-late": "warning",
  "policy-loosened": "warning",
  "declared-changed": "info",
  "time-backwards": "warning",
  "evidence-uncommitted": "warning",
};

/** A short history as an example: what was committed, one commit after the other. */
export interface AuditStory {
  readonly commits: readonly StoryCommit[];
}

/** An example that no file shows: what somebody typed in a repository with a ledger, audit at last. */
export interface AuditCommands {
  readonly commands: readonly string[];
}

export interface StoryCommit {
  readonly on: CivilDate;
  /** By path from the ledger's folder: the whole text of each file that changed, or null where it was deleted. */
  readonly files: Readonly<Record<string, string | null>>;
  /** The address that commits; one and the same where it does not matter. */
  readonly by?: string;
  /** The branch, if not the main one; it begins at the commit told before it. */
  readonly branch?: string;
  /** A merge of this branch into the main one. */
  readonly merges?: string;
}

/** What a rule found: in which commit, about which problem (null: about none in particular), and the particulars. */
export type AuditFinding = {
  readonly [R in AuditRuleId]: {
    readonly rule: R;
    readonly params: AuditRuleParams[R];
    readonly id: number | null;
    /** Null where no commit of the history is at fault, as with a seal that is not in it. */
    readonly commit: Commit | null;
  };
}[AuditRuleId];

/**
 * How well the history vouches for a step of a log: `witnessed`, it was committed within the policy's days of the date
 * it claims; `later`, it was recorded after that; `first`, it stood in the file when that was first committed.
 */
export type Standing = "witnessed" | "later" | "first";

/** The finished problems of a ledger by how well the history vouches for their completion, and for their closing. */
export interface Witnesses {
  readonly done: Readonly<Record<Standing, number>>;
  readonly closed: Readonly<Record<Standing, number>>;
}

/** A seal that holds: the state that a tag or a paper vouches for is still what it was. */
export interface VerifiedSeal {
  /** Null for a digest copied from paper that no tag has. */
  readonly name: string | null;
  readonly digest: string;
  readonly commit: string;
  readonly date: CivilDate;
  /** Whether the commit itself is the sealed one, and with it everything that came before it. */
  readonly whole: boolean;
}

/** Everything that `ledger audit` tells. */
export interface AuditReport {
  /** The range as the user gave it; `HEAD` where they gave none. */
  readonly range: string;
  /** How many commits of the ledger it looked at. */
  readonly commits: number;
  readonly findings: readonly AuditFinding[];
  readonly witnesses: Witnesses;
  readonly seals: readonly VerifiedSeal[];
  /** The day of the first commit that has the ledger. */
  readonly begins: CivilDate;
}
