import { differences } from "../../../model/field.js";
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
  before: Parameters<typeof differences>[0],
  after: Parameters<typeof differences>[1],
  { state }: CommitStep,
  { readings: { digests, pointers } }: AuditFacts,
): Iterable<AuditHit<"evidence-uncommitted">> {
  for (const { name, item, to } of differences(before, after)) {
    // Only a file has a hash; a document number and an address are cited, not kept.
    if (name !== "evidence" || item === null || typeof to !== "string" || to === "") continue;
    const blob = state.files.get(item);
    if (blob === undefined) yield { id, params: { path: item, reason: "missing" } };
    else if (![digests.get(blob), pointers.get(blob)].includes(to.toLowerCase())) {
      yield { id, params: { path: item, reason: "different" } };
    }
  }
}
