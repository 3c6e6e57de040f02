import type { AuditRule } from "../rule.js";

/** A problem stays on the list, whatever becomes of it. */
export const problemDeleted: AuditRule<"problem-deleted"> = {
  id: "problem-deleted",
  *check({ deleted }) {
    for (const { value } of deleted) yield { id: value.id, params: { title: value.title } };
  },
};

/** A problem keeps its number: every paper and every log calls it by that. */
export const problemRenumbered: AuditRule<"problem-renumbered"> = {
  id: "problem-renumbered",
  *check({ renumbered }) {
    for (const { from, to } of renumbered) {
      yield { id: from.value.id, params: { to: to.value.id, title: from.value.title } };
    }
  },
};

/** A number is given once: no other problem takes the place of one that was there. */
export const idReused: AuditRule<"id-reused"> = {
  id: "id-reused",
  *check({ reused }) {
    for (const { earlier, now } of reused) {
      yield { id: now.value.id, params: { title: now.value.title, earlier: earlier.value.title } };
    }
  },
};
