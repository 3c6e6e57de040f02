import { canonical, differences } from "../../../model/field.js";
import { type Policy, policyOf } from "../../../model/ledger.js";
import type { CommitStep } from "../../replay/commit-step.js";
import { commonAncestor } from "../../replay/version.js";
import type { AuditRule } from "../rule.js";

/** Each demand of a policy: what it is called in the file, how it reads, and whether one value asks less than another. */
interface Demand {
  readonly key: string;
  readonly value: (policy: Policy) => unknown;
  readonly isLess: (from: Policy, to: Policy) => boolean;
}

const switched = (key: string, value: (policy: Policy) => boolean): Demand => ({
  key,
  value,
  isLess: (from, to) => value(from) && !value(to),
});

const demands: readonly Demand[] = [
  switched("close.evidence", ({ close }) => close.evidence),
  switched("close.submission", ({ close }) => close.submission),
  switched("close.two_persons", ({ close }) => close.twoPersons),
  switched("signed", ({ signed }) => signed),
  {
    key: "close.approvals",
    value: ({ close }) => close.approvals.join("、"),
    isLess: (from, to) => from.close.approvals.some((post) => !to.close.approvals.includes(post)),
  },
  {
    key: "backdate_days",
    value: ({ backdateDays }) => backdateDays,
    isLess: (from, to) => to.backdateDays > from.backdateDays,
  },
  {
    key: "identities",
    value: ({ identities }) =>
      Object.entries(identities)
        .map(([post, all]) => `${post}: ${all.join(", ")}`)
        .join("; "),
    isLess: (from, to) =>
      Object.entries(from.identities).some(([post, addresses]) => {
        const now = Object.hasOwn(to.identities, post) ? to.identities[post] : undefined;
        return now === undefined || now.some((address) => !addresses.includes(address));
      }),
  },
];

/** A rule of the ledger that asks less than before is told: what comes after it was held to less. */
export const policyLoosened: AuditRule<"policy-loosened"> = {
  id: "policy-loosened",
  *check(step) {
    const pair = ownChange(step);
    if (pair === null) return;
    const [from, to] = [policyOf(pair.before.value), policyOf(pair.after.value)];
    for (const { key, value, isLess } of demands) {
      if (isLess(from, to)) yield { id: null, params: { key, from: String(value(from)), to: String(value(to)) } };
    }
  },
};

/** Figures that were published are told when they are changed. */
export const declaredChanged: AuditRule<"declared-changed"> = {
  id: "declared-changed",
  *check(step) {
    const pair = ownChange(step);
    if (pair === null) return;
    for (const { name, from, to } of differences(pair.before.fields, pair.after.fields)) {
      if (!name.startsWith("declared.") || from === undefined) continue;
      const [old, now] = [from, to].map((value) => (value === undefined ? "" : canonical(value)));
      yield { id: null, params: { key: name.slice("declared.".length), from: old ?? "", to: now ?? "" } };
    }
  },
};

/** The header before and after, where the commit itself changed it; a merge that takes over a side's does not. */
function ownChange({ header, isMerge, lost }: CommitStep) {
  const { before, after } = header;
  const [first] = before;
  if (first === undefined || after === null || before.includes(after)) return null;
  // What a merge lost of the header is told as that.
  if (lost.some(({ id }) => id === null)) return null;
  // What a side decided was told there, unless that side began apart and was accepted as it stood.
  const kin = before.filter((side) => commonAncestor(first, side) !== undefined);
  if (isMerge && kin.some(({ value }) => canonical(value) === canonical(after.value))) return null;
  return { before: first, after };
}
