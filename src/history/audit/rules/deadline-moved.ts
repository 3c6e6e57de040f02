import { textIn } from "../../../model/field.js";
import type { ProblemChange } from "../../replay/commit-step.js";
import { ancestors, type ProblemVersion } from "../../replay/version.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { newEntries, staysFinished } from "../steps.js";

/** An existing deadline is what the last new extension says, else what it was; one of finished work has another rule. */
export const deadlineMoved: AuditRule<"deadline-moved"> = {
  id: "deadline-moved",
  *check({ transitions }) {
    for (const transition of transitions) if (!staysFinished(transition)) yield* hits(transition);
  },
};

function* hits(transition: ProblemChange): Iterable<AuditHit<"deadline-moved">> {
  const { id, before, after } = transition;
  const entries = newEntries(transition).filter(({ event, to }) => event === "extend" && to !== undefined);
  const ofMeasures = (after.value.measures ?? []).map((each) => [each.id, each.deadline] as const);
  for (const [measure, to] of [[null, after.value.deadline] as const, ...ofMeasures]) {
    const from = textIn(before.fields, measure, "deadline");
    if (from === undefined) continue;
    const own = entries.filter((entry) => (entry.measure ?? null) === measure);
    const [first, last] = [own[0], own.at(-1)];
    const told = first?.from === undefined || first.from === from;
    if (to === (last?.to ?? from) && told) continue;
    yield { id, params: { measure, from, to: to ?? null, logged: last?.to ?? null } };
  }
  yield* ofReturned(transition);
}

/** A measure that was taken out and comes back, under whatever number, has the deadline that it had. */
function* ofReturned({ id, before, after }: ProblemChange): Iterable<AuditHit<"deadline-moved">> {
  for (const { id: measure, text, deadline: to } of after.value.measures ?? []) {
    if (to === undefined || textIn(before.fields, measure, "text") !== undefined) continue;
    const from = formerDeadline(after, text);
    if (from !== undefined && from < to) yield { id, params: { measure, from, to, logged: null } };
  }
}

/** The deadline that a measure of this text last had; undefined where there never was one. */
function formerDeadline(version: ProblemVersion, text: string): string | undefined {
  for (const { value } of ancestors(version)) {
    if (value === version.value) continue;
    const found = (value.measures ?? []).find((measure) => measure.text === text)?.deadline;
    if (found !== undefined) return found;
  }
  return undefined;
}
