import type { AuditRuleId } from "../../../model/audit.js";
import type { AuditRule } from "../rule.js";
import { closingUnmet } from "./closing-unmet.js";
import { extensionLate, logBackdated, timeBackwards } from "./dates.js";
import { deadlineMoved } from "./deadline-moved.js";
import { evidenceAltered } from "./evidence-altered.js";
import { evidenceUncommitted } from "./evidence-uncommitted.js";
import { finishedEdited } from "./finished-edited.js";
import { approverForeign, commitUnsigned } from "./identities.js";
import { logAfterCommit } from "./log-after-commit.js";
import { logRewritten } from "./log-rewritten.js";
import { mergeLost } from "./merge-lost.js";
import { declaredChanged, policyLoosened } from "./policies.js";
import { idReused, problemDeleted, problemRenumbered } from "./problems-gone.js";
import { stateConflicted, stateInvalid } from "./states.js";
import { statusUnlogged } from "./status-unlogged.js";
import { stepIllegal } from "./step-illegal.js";
import { stepUnfounded } from "./step-unfounded.js";

/** Every rule over what a commit does, in the order in which they are asked. Seals are verified elsewhere. */
export const auditRules: readonly { [R in AuditRuleId]: AuditRule<R> }[AuditRuleId][] = [
  stateInvalid,
  stateConflicted,
  problemDeleted,
  problemRenumbered,
  idReused,
  statusUnlogged,
  stepIllegal,
  stepUnfounded,
  closingUnmet,
  deadlineMoved,
  finishedEdited,
  evidenceAltered,
  evidenceUncommitted,
  logRewritten,
  logAfterCommit,
  mergeLost,
  approverForeign,
  commitUnsigned,
  logBackdated,
  extensionLate,
  policyLoosened,
  declaredChanged,
  timeBackwards,
];
