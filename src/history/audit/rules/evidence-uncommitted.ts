import type { Fields } from "../../../model/field.js";
import type { CommitStep } from "../../commit-step.js";
import type { AuditFacts, AuditHit, AuditRule } from "../rule.js";

/** A file that a commit begins to cite as evidence is in the commit, with the bytes that the citation tells. */
export const evidenceUncommitted: AuditRule<"evidence-uncommitted"> = {
  id: "evidence-uncommitted",
  *check(step, facts) {
    for (const { id, before, after } of step.transitions) yield* hits(id, before.fields, after.fields, step, facts);
    for (const { value, fields } of step.added) yield* hits(value.id, new Map(), fields, step, facts);
  },
};

function* hits(
  id: number,
  before: Fields,
  after: Fields,
  { state }: CommitStep,
  { readings: { digests, pointers } }: AuditFacts,
): Iterable<AuditHit<"evidence-uncommitted">> {
  for (const [key, { name, item, value }] of after) {
    // Only a file has a hash; a document number and an address are cited, not kept.
    if (name !== "evidence" || item === null || typeof value !== "string" || value === "") continue;
    if (before.get(key)?.value === value) continue;
    const blob = state.files.get(item);
    if (blob === undefined) yield { id, params: { path: item, reason: "missing" } };
    else if (![digests.get(blob), pointers.get(blob)].includes(value.toLowerCase())) {
      yield { id, params: { path: item, reason: "different" } };
    }
  }
}
