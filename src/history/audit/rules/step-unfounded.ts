import type { AuditRuleParams } from "../../../model/audit.js";
import { hasEvidence } from "../../../model/closing.js";
import { textIn } from "../../../model/field.js";
import type { Policy } from "../../../model/ledger.js";
import type { LogEntry } from "../../../model/schema.js";
import { isFinished } from "../../../model/status.js";
import { needsReason } from "../../../model/step.js";
import type { ProblemChange } from "../../replay/commit-step.js";
import type { AuditRule } from "../rule.js";
import { measuresGone, staysFinished, unjudgedEntries } from "../steps.js";

type Lack = Pick<AuditRuleParams["step-unfounded"], "guard" | "detail">;

/** A new step has what its row of the transition table asks for (DESIGN section 4); closings have a rule of their own. */
export const stepUnfounded: AuditRule<"step-unfounded"> = {
  id: "step-unfounded",
  *check({ transitions, policy }) {
    for (const transition of transitions) {
      for (const [index, entry] of unjudgedEntries(transition).entries()) {
        const lacks = [
          ...lacksOf(entry, transition, policy),
          ...(transition.isMerged ? [] : orderLack(transition, index)),
        ];
        for (const lack of lacks) {
          yield { id: transition.id, params: { event: entry.event, measure: entry.measure ?? null, ...lack } };
        }
      }
    }
  },
};

function* lacksOf(entry: LogEntry, transition: ProblemChange, policy: Policy): Iterable<Lack> {
  const { event, note, approved_by = [] } = entry;
  // Nor does anybody correct finished work without one.
  const isReasoned = needsReason.includes(event) || (event === "correct" && staysFinished(transition));
  if (isReasoned && !note?.trim()) yield { guard: "reason", detail: "" };
  if (event === "extend") {
    if (approved_by.length === 0) yield { guard: "approved-by", detail: "" };
    const from = entry.from ?? textIn(transition.before.fields, entry.measure ?? null, "deadline");
    if (from !== undefined && entry.to !== undefined && entry.to <= from) {
      yield { guard: "until-not-later", detail: `${from} → ${entry.to}` };
    }
  }
  if (entry.measure !== undefined) return;
  if (event === "done") yield* openMeasures(transition);
  if (event === "submit") yield* submissionLacks(entry, transition, policy);
}

/** Every measure is done, those that the commit itself took out included. */
function* openMeasures(transition: ProblemChange): Iterable<Lack> {
  const { before, after } = transition;
  if (!isFinished(after.value.status)) return;
  const open = (after.value.measures ?? []).filter(({ status }) => status !== "done").map(({ id }) => id);
  const dropped = measuresGone(transition).filter((id) => textIn(before.fields, id, "status") !== "done");
  const all = [...open, ...dropped].map((id) => `${after.value.id}.${id}`);
  if (all.length > 0) yield { guard: "open-measures", detail: all.join(", ") };
}

function* submissionLacks(entry: LogEntry, { after }: ProblemChange, { close }: Policy): Iterable<Lack> {
  if (close.evidence && !hasEvidence(after.value)) yield { guard: "evidence", detail: "" };
  if (close.twoPersons && !entry.by) yield { guard: "submitter", detail: "" };
}

/** A log only grows forward: no step is dated before the one that stands above it. */
function orderLack({ after, unjudged }: ProblemChange, index: number): Lack[] {
  const position = unjudged[index] ?? 0;
  const [above, own] = [after.value.log?.[position - 1], after.value.log?.[position]];
  if (above === undefined || own === undefined || own.on >= above.on) return [];
  return [{ guard: "date-order", detail: `${above.on} → ${own.on}` }];
}
