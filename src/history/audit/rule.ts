import type { AuditRuleId, AuditRuleParams } from "../../model/audit.js";
import type { CommitStep } from "../replay/commit-step.js";
import type { Readings } from "../replay/readings.js";

/** Something a rule found in one commit; `id` is the problem's, null where it concerns none in particular. */
export interface AuditHit<R extends AuditRuleId> {
  readonly id: number | null;
  readonly params: AuditRuleParams[R];
}

/** What the rules may know besides the step itself. */
export interface AuditFacts {
  readonly readings: Pick<Readings, "digests" | "pointers">;
  /** git's word on a commit's signature (`git log`, %G?), of the commits that must have one. */
  readonly signatures: ReadonlyMap<string, string>;
}

/** One rule over what a commit did: a pure function with an id. */
export interface AuditRule<R extends AuditRuleId> {
  readonly id: R;
  /** Also asked of a commit that takes back another exactly; what such a commit does to the problems is no finding. */
  readonly ofReverts?: true;
  readonly check: (step: CommitStep, facts: AuditFacts) => Iterable<AuditHit<R>>;
}
