import { textIn } from "../../../model/field.js";
import { type ProblemState, replay, statusOf } from "../../../model/replay.js";
import type { Status } from "../../../model/schema.js";
import type { ProblemChange } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { newEntries, replayed, staysFinished } from "../steps.js";

type Hit = AuditHit<"status-unlogged">;

/** A status is what the log's new steps made of the old one; without such a step it stays. */
export const statusUnlogged: AuditRule<"status-unlogged"> = {
  id: "status-unlogged",
  *check({ transitions }) {
    for (const transition of transitions) yield* hits(transition);
  },
};

function* hits(transition: ProblemChange): Iterable<Hit> {
  const { id, before, after } = transition;
  if (isExplained(transition)) return;
  const { begin, ends } = replayed(transition);
  const ofMeasures = (after.value.measures ?? []).map((measure) => [measure.id, measure.status] as const);
  for (const [measure, to] of [[null, after.value.status] as const, ...ofMeasures]) {
    const logged = statusIn(ends.get(measure)?.state);
    const expected = logged ?? statusIn(begin.get(measure));
    if (expected === undefined || expected === to || comesWithAll(transition, measure, to)) continue;
    if (logged === undefined && isBeginning(transition, measure, to)) continue;
    const from = textIn(before.fields, measure, "status") ?? "pending";
    yield { id, params: { measure, from, to, logged: logged ?? null } };
  }
}

function statusIn(state: ProblemState | undefined): Status | undefined {
  return state === undefined ? undefined : statusOf(state);
}

/** Whoever changed the log together with the status is told by the rule on logs. */
function isExplained({ after, growths }: ProblemChange): boolean {
  if (!growths.some(({ growth }) => growth.removed.length + growth.altered.length > 0)) return false;
  const end = replay(after.value.log ?? []).ends.get(null)?.state;
  return end === undefined || statusOf(end) === after.value.status;
}

/** A new measure begins as it is written down, but none begins as done; of finished work another rule tells it. */
function isBeginning(transition: ProblemChange, measure: number | null, to: string): boolean {
  const isNew = textIn(transition.before.fields, measure, "status") === undefined;
  return isNew && (to !== "done" || staysFinished(transition));
}

/** Whoever logs a problem as done says so of its measures, too: `--all-measures` does them in the same step. */
function comesWithAll(transition: ProblemChange, measure: number | null, to: string): boolean {
  if (measure === null || to !== "done") return false;
  return newEntries(transition).some((entry) => entry.event === "done" && entry.measure === undefined);
}
