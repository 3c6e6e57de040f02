import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import { formatReference } from "../model/reference.js";
import type { Problem } from "../model/schema.js";
import { countReturns, isFinished, problemTransitions } from "../model/status.js";
import { dueDate, lightOfDate, ownDate } from "./light.js";

/** Why a problem needs attention; the order is that of urgency. */
export const reasons = ["overdue", "due_soon", "returned", "review_due", "follow_up"] as const;

export type Reason = (typeof reasons)[number];

/** One thing that waits for somebody; a problem may need attention for several reasons. */
export interface Attention {
  readonly problem: Problem;
  readonly reason: Reason;
  /** The day that was, or will be, missed. */
  readonly date: CivilDate | null;
  readonly returns: number;
  /** The command lines that move it on, the likeliest first; words in capitals are for the reader to fill in. */
  readonly commands: readonly string[];
}

/** What needs attention first: by reason, then by date, then by id. */
export function attention(ledger: Ledger, today: CivilDate): Attention[] {
  const all = ledger.entries.flatMap(({ problem }) =>
    reasonsFor(problem, today, ledger.policy.dueSoonDays).map(({ reason, date }) => ({
      problem,
      reason,
      date,
      returns: countReturns(problem.log),
      commands: nextCommands(problem, reason, date),
    })),
  );
  return all.sort(
    (a, b) =>
      reasons.indexOf(a.reason) - reasons.indexOf(b.reason) ||
      compare(a.date ?? "", b.date ?? "") ||
      a.problem.id - b.problem.id,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Found = Pick<Attention, "reason" | "date">;

function reasonsFor(problem: Problem, today: CivilDate, dueSoonDays: number): Found[] {
  if (problem.status === "done") return problem.follow_up?.trim() ? [{ reason: "follow_up", date: null }] : [];
  if (isFinished(problem.status)) return [];
  const returned: Found[] = wasReturned(problem) ? [{ reason: "returned", date: null }] : [];
  return [...dateReasons(problem, today, dueSoonDays), ...returned];
}

function dateReasons(problem: Problem, today: CivilDate, dueSoonDays: number): Found[] {
  const found: Found[] = [];
  // A staged problem past its date is not overdue: it waits to be looked at again.
  const review = problem.status === "staged" ? ownDate(problem) : null;
  if (review !== null && today > review) found.push({ reason: "review_due", date: review });
  const date = dueDate(found.length > 0 ? withoutReview(problem) : problem);
  const light = date === null ? "green" : lightOfDate(date, today, dueSoonDays);
  if (light === "red") found.push({ reason: "overdue", date });
  if (light === "yellow") found.push({ reason: "due_soon", date });
  return found;
}

function withoutReview(problem: Problem): Problem {
  const { review_on: _, ...rest } = problem;
  return rest;
}

/** Sent back by who was to sign it off, and not finished since. */
function wasReturned({ log = [] }: Problem): boolean {
  const last = log.findLast(({ event, measure }) => measure === undefined && problemTransitions[event].to !== null);
  return last?.event === "return";
}

function nextCommands(problem: Problem, reason: Reason, date: CivilDate | null): string[] {
  const { id } = problem;
  const renewal = `ledger stage ${id} --review DATE`;
  switch (reason) {
    case "follow_up":
      // Once what others owe has come, the follow-up goes; what still waits is not to be struck off.
      return [`ledger set ${id} follow_up= --note REASON`];
    case "overdue":
      return [
        doneCommand(problem),
        `ledger extend ${carrier(problem, date)} --until DATE --note REASON --approved-by POST`,
      ];
    case "review_due":
      return [doneCommand(problem), renewal];
    case "due_soon":
      return problem.status === "staged" ? [doneCommand(problem), renewal] : [doneCommand(problem)];
    case "returned":
      return [doneCommand(problem)];
  }
}

/** Whose deadline it is that passed: the problem's, or that of a measure with a date of its own. */
function carrier({ id, deadline, measures = [] }: Problem, date: CivilDate | null): string {
  const measure =
    deadline === date ? undefined : measures.find((each) => each.deadline === date && each.status !== "done");
  return formatReference({ problem: id, measure: measure?.id ?? null });
}

/** What finishes the problem: its only open measure on the way there, or all of them at once. */
function doneCommand({ id, measures = [] }: Problem): string {
  const open = measures.filter(({ status }) => status !== "done");
  const [only] = open;
  if (only === undefined) return `ledger done ${id}`;
  return open.length === 1
    ? `ledger done ${formatReference({ problem: id, measure: only.id })} ${id}`
    : `ledger done ${id} --all-measures`;
}
