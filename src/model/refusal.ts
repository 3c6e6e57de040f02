import type { Reference } from "./reference.js";
import type { LogEvent } from "./schema.js";

/** What each guard tells when it refuses a step. The key is the guard's id, printed in `--json`. */
export interface RefusalParams {
  /** The table has no row from this status. */
  status: { event: LogEvent; status: string; to: string | null };
  "not-for-measures": { event: LogEvent };
  "problem-finished": { status: string };
  "under-review": Record<string, never>;
  "not-under-review": Record<string, never>;
  "open-measures": { open: readonly number[] };
  reason: { event: LogEvent };
  // What the policy asks of a closing, see `closing.ts`.
  evidence: Record<string, never>;
  submission: Record<string, never>;
  approval: { post: string; posts: readonly string[] };
  "two-persons": { submitter: string | null; pending: boolean };
  /** With two persons, an application has to say whose it is. */
  "submitter-missing": Record<string, never>;
  "no-deadline": Record<string, never>;
  "until-not-later": { until: string; deadline: string };
  "review-not-later": { review: string; on: string };
  "approved-by": Record<string, never>;
  future: { on: string; today: string };
  "before-last-step": { on: string; last: string };
  /** A field that only the other commands change. */
  "protected-field": { field: string; command: string };
  "unknown-field": { field: string; nearest: string | null };
  /** Two assignments to one field. */
  "field-twice": { field: string };
  /** A field that cannot be empty. */
  "required-field": { field: string };
  /** The value would make the file invalid, by this rule of `check`. */
  "invalid-value": { field: string; rule: string; params: object };
  unchanged: { field: string };
  /** The problem's file cannot be used as it is. */
  "unusable-file": { file: string; line: number; rule: string; params: object };
}

export type Guard = keyof RefusalParams;

/** A step that is not allowed, and why. */
export type Refusal = {
  [G in Guard]: { readonly reference: Reference; readonly guard: G; readonly params: RefusalParams[G] };
}[Guard];
