import type { Fields } from "../../../model/field.js";
import type { CommitStep } from "../../replay/commit-step.js";
import type { AuditFacts, AuditHit, AuditRule } from "../rule.js";
import { staysFinished } from "../steps.js";

/** A file that a commit begins to cite as evidence is in the commit, with the bytes that the citation tells. */
export const evidenceUncommitted: AuditRule<"evidence-uncommitted"> = {
  id: "evidence-uncommitted",
  *check(step, facts) {
    for (const transition of step.transitions) {
      const { id, before, after } = transition;
      // Another hash under the same name in finished work is an edit of it, which has a rule of its own.
      const isOld = (key: string, hash: string) =>
        staysFinished(transition) ? before.fields.has(key) : before.fields.get(key)?.value === hash;
      yield* hits(id, after.fields, isOld, step, facts);
    }
    for (const { value, fields } of step.added) yield* hits(value.id, fields, () => false, step, facts);
  },
};

function* hits(
  id: number,
  fields: Fields,
  isOld: (key: string, hash: string) => boolean,
  { state }: CommitStep,
  { readings: { digests, pointers } }: AuditFacts,
): Iterable<AuditHit<"evidence-uncommitted">> {
  for (const [key, { name, item, value }] of fields) {
    // Only a file has a hash; a document number and an address are cited, not kept.
    if (name !== "evidence" || item === null || typeof value !== "string" || value === "") continue;
    if (isOld(key, value)) continue;
    const blob = state.files.get(item);
    if (blob === undefined) yield { id, params: { path: item, reason: "missing" } };
    else if (![digests.get(blob), pointers.get(blob)].includes(value.toLowerCase())) {
      yield { id, params: { path: item, reason: "different" } };
    }
  }
}
