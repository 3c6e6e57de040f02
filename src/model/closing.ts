import type { Policy } from "./ledger.js";
import type { Problem } from "./schema.js";
import { isUnderReview } from "./status.js";

/** What `policy.close` asks for and a closing lacks. */
export type Shortfall =
  | { readonly guard: "evidence" }
  | { readonly guard: "submission" }
  | { readonly guard: "approval"; readonly post: string; readonly posts: readonly string[] }
  | { readonly guard: "two-persons"; readonly submitter: string | null; readonly pending: boolean };

/** Who signs a closing. */
export interface Signing {
  readonly approvedBy: readonly string[];
}

/**
 * Proof is complete when the problem itself carries evidence, or when every one of its measures does: one receipt does
 * not prove four measures.
 */
export function hasEvidence(problem: Problem): boolean {
  if ((problem.evidence ?? []).length > 0) return true;
  const measures = problem.measures ?? [];
  return measures.length > 0 && measures.every((measure) => (measure.evidence ?? []).length > 0);
}

/**
 * What the policy asks for and this closing lacks; empty when it may happen. `problem` is as it stood before the
 * closing: its log does not yet hold the step.
 *
 * With `two_persons`, somebody must approve, and nobody who applied for the closing (or, where no application was
 * asked for, finished the work) may: the approver answers for the acceptance (谁验收、谁负责).
 */
export function closingShortfalls(problem: Problem, policy: Policy, signing: Signing): Shortfall[] {
  const { close } = policy;
  const shortfalls: Shortfall[] = [];
  if (close.evidence && !hasEvidence(problem)) shortfalls.push({ guard: "evidence" });
  if (close.submission && !isUnderReview(problem.log)) shortfalls.push({ guard: "submission" });
  for (const post of close.approvals) {
    if (!signing.approvedBy.includes(post)) shortfalls.push({ guard: "approval", post, posts: close.approvals });
  }
  if (close.twoPersons) {
    const submitter = submitterOf(problem);
    const independent = submitter !== null && signing.approvedBy.length > 0 && !signing.approvedBy.includes(submitter);
    if (!independent) shortfalls.push({ guard: "two-persons", submitter, pending: isUnderReview(problem.log) });
  }
  return shortfalls;
}

/** Who asks for the closing: the `by` of the pending submission, else of the last time the problem was done. */
function submitterOf(problem: Problem): string | null {
  const wanted = isUnderReview(problem.log) ? "submit" : "done";
  const step = (problem.log ?? []).findLast((entry) => entry.measure === undefined && entry.event === wanted);
  return step?.by ?? null;
}
