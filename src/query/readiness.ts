import { closingShortfalls, type Shortfall } from "../model/closing.js";
import type { Policy } from "../model/ledger.js";
import type { LogEntry, Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { completionOf } from "./completion.js";

/** What stands against signing a closing. */
export interface Readiness {
  /** Whether the work is finished. */
  readonly finished: boolean;
  /** The measures still to be done, by number. */
  readonly open: readonly number[];
  /** What the policy asks for and the signatures of the form cannot bring; of a closing that is recorded, what it lacks. */
  readonly shortfalls: readonly Shortfall[];
}

/**
 * What somebody who is to sign the closing has to know. The posts that the policy names are taken to sign, since that is
 * what the form is for; where the closing is recorded, those that the record names.
 */
export function readinessOf(problem: Problem, policy: Policy): Readiness {
  const { closed } = completionOf(problem);
  const isClosed = problem.status === "closed";
  const approvedBy = isClosed ? (closed?.approved_by ?? []) : policy.close.approvals;
  const shortfalls = closingShortfalls(beforeClosing(problem, closed), policy, { approvedBy });
  return {
    finished: isFinished(problem.status),
    open: (problem.measures ?? []).filter(({ status }) => status !== "done").map(({ id }) => id),
    shortfalls: shortfalls.filter((shortfall) => isClosed || !isOnlyUnsigned(shortfall, policy)),
  };
}

function beforeClosing(problem: Problem, closed: LogEntry | null): Problem {
  const log = problem.log ?? [];
  return closed === null ? problem : { ...problem, log: log.slice(0, log.lastIndexOf(closed)) };
}

/** Where no post has to approve, whoever approves is not known beforehand: the form only says who may not. */
function isOnlyUnsigned(shortfall: Shortfall, { close }: Policy): boolean {
  return shortfall.guard === "two-persons" && shortfall.submitter !== null && close.approvals.length === 0;
}
