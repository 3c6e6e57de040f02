import { daysBetween } from "../../../model/date.js";
import { textIn } from "../../../model/field.js";
import type { AuditRule } from "../rule.js";
import { unjudgedEntries } from "../steps.js";

/** What is entered long after it happened is told: nobody saw it happen. */
export const logBackdated: AuditRule<"log-backdated"> = {
  id: "log-backdated",
  *check({ transitions, policy, commit }) {
    for (const transition of transitions) {
      const told = new Set<string>();
      for (const { on, event } of unjudgedEntries(transition)) {
        const days = daysBetween(on, commit.date);
        if (days <= policy.backdateDays || told.has(on)) continue;
        told.add(on);
        yield { id: transition.id, params: { on, event, days, allowed: policy.backdateDays } };
      }
    }
  },
};

/** A deadline is extended before it passes. */
export const extensionLate: AuditRule<"extension-late"> = {
  id: "extension-late",
  *check({ transitions }) {
    for (const transition of transitions) {
      for (const { event, on, from, measure = null } of unjudgedEntries(transition)) {
        const deadline = from ?? textIn(transition.before.fields, measure, "deadline");
        if (event !== "extend" || deadline === undefined || on <= deadline) continue;
        yield { id: transition.id, params: { measure, on, deadline } };
      }
    }
  },
};

/** Commits are made one after the other: none is older than what it comes after. */
export const timeBackwards: AuditRule<"time-backwards"> = {
  id: "time-backwards",
  ofReverts: true,
  *check({ commit, parents }) {
    const latest = Math.max(...parents.map(({ committed }) => committed));
    if (latest > commit.committed) yield { id: null, params: { seconds: latest - commit.committed } };
  },
};
