import type { AuditRuleId } from "../../model/audit.js";

/** What a rule asks, and why. */
interface Explanation {
  readonly meaning: string;
  readonly why: string;
}

export const auditExplanations: Readonly<Record<AuditRuleId, Explanation>> = {
  "status-unlogged": {
    meaning: "A status changes only together with a step in the log that leads to it.",
    why: "A status set by hand has no date and nobody who answers for it.",
  },
  "step-illegal": {
    meaning: "Each new step is possible from where the problem, or its measure, stood before the commit.",
    why: "What is closed without being done, or done twice, was not rectified step by step.",
  },
  "step-unfounded": {
    meaning:
      "Each new step has what it asks for: done has no open measures (also none that the same commit takes out), return, reopen and extend have a reason, an extension an approval and a later day, an application what the policy asks. Steps are dated in their order.",
    why: "These are the conditions under which the commands take the step; an editor does not ask for them.",
  },
  "closing-unmet": {
    meaning:
      "A closing has what the policy of its own commit asks for: evidence, an application, approvals, two persons.",
    why: "Whoever signs off answers for it. A policy that was changed later does not count.",
  },
  "deadline-moved": {
    meaning: "An existing deadline changes only by an extension in the log, to the day that it says.",
    why: "A deadline that moves by itself is never missed.",
  },
  "extension-late": {
    meaning: "An extension that comes after the old deadline is told.",
    why: "It is allowed, but the problem was overdue until then.",
  },
  "log-rewritten": {
    meaning:
      "A log only grows at its end. Entries that were committed are not changed, taken out, put in another order, or given new neighbours before them; a merge keeps those of both sides.",
    why: "The log is the memory of the ledger. What is wrong in it is corrected by a further entry.",
  },
  "log-after-commit": {
    meaning: "No step is dated after the day of the commit that brings it.",
    why: "What has not happened cannot have been recorded.",
  },
  "log-backdated": {
    meaning: "A step dated more than the policy's backdate_days before its commit is told.",
    why: "Entering a month at once is usual; entering what happened long ago cannot be verified from here.",
  },
  "finished-edited": {
    meaning:
      "Of a problem that is done or closed, the title, the goal, the deadline, the measures and the evidence change only after a reopening, or with a correction in the log that tells the field. Evidence may be added with any remark.",
    why: "The completion, and the signature under a closing, were given for what stood there then.",
  },
  "evidence-altered": {
    meaning:
      "A file that a problem cites keeps its bytes and stays, unless the log tells that the evidence was exchanged.",
    why: "Proof that can be exchanged unnoticed is none.",
  },
  "evidence-uncommitted": {
    meaning: "A cited file is committed together with its citation, with the very bytes that were hashed.",
    why: "Otherwise the proof exists on one machine only.",
  },
  "problem-deleted": {
    meaning: "A problem that was committed is never deleted.",
    why: "What the inspectors found stays on the list until it is struck off.",
  },
  "problem-renumbered": {
    meaning: "A problem keeps its number.",
    why: "Every paper, log and letter calls it by that.",
  },
  "id-reused": {
    meaning: "A number is given to one problem only, also after that is gone.",
    why: "Otherwise an old closing would seem to be that of the new problem.",
  },
  "state-invalid": {
    meaning: "Every committed state of a file can be read, agrees with its schema and with its name.",
    why: "In between nobody could have told the figures.",
  },
  "state-conflicted": {
    meaning: "No file is committed with the marks of an unfinished merge.",
    why: "Two versions stood in it, and neither counted.",
  },
  "merge-lost": {
    meaning: "What was changed on a side of a merge is in the result; of two changes of one thing, either.",
    why: "Taking one side as a whole drops the other's work without anybody noticing.",
  },
  "approver-foreign": {
    meaning:
      "Where policy.identities names addresses for a post, a step that the post approves is committed by one of them.",
    why: "Then the approval can be checked by who committed it. Ledgers in which one secretary types everything leave it out.",
  },
  "commit-unsigned": {
    meaning: 'Where the policy says "signed: true", every commit of the ledger has a signature that git finds good.',
    why: "Names and addresses in a commit can be made up; a signature cannot.",
  },
  "seal-invalid": {
    meaning: "Every tag below seal/ is an annotated tag on a commit, with a digest in its text.",
    why: "Anything else would look like a seal and vouch for nothing.",
  },
  "seal-broken": {
    meaning: "What a seal seals has the digest that the seal tells.",
    why: "The digest covers every byte of the header, the problems and the cited evidence.",
  },
  "seal-detached": {
    meaning: "The sealed commit belongs to the history that is audited.",
    why: "A history that was rewritten no longer contains what was sealed.",
  },
  "seal-unknown": {
    meaning: "A digest copied from paper is that of some commit of the history.",
    why: "Tags can be rewritten with the history; paper cannot.",
  },
  "policy-loosened": {
    meaning: "A policy that asks less than before is told.",
    why: "It may be decided so, but what follows was held to less.",
  },
  "declared-changed": {
    meaning: "A published figure that is changed in the header is told.",
    why: "What was published stays published; the change should have a reason.",
  },
  "time-backwards": {
    meaning: "A commit dated before the one that it comes after is told.",
    why: "A wrong clock is usual; dates made up look the same.",
  },
};
