import type { AuditRule } from "../rule.js";
import { unjudgedEntries } from "../steps.js";

/** Where `policy.identities` names addresses for a post, only they commit what the post approves. */
export const approverForeign: AuditRule<"approver-foreign"> = {
  id: "approver-foreign",
  *check({ transitions, policy, commit: { committer } }) {
    for (const transition of transitions) {
      const posts = new Set(unjudgedEntries(transition).flatMap(({ approved_by = [] }) => approved_by));
      for (const post of posts) {
        const allowed = Object.hasOwn(policy.identities, post) ? policy.identities[post] : undefined;
        const isAllowed = allowed?.some((address) => address.toLowerCase() === committer.email.toLowerCase());
        if (isAllowed === false) yield { id: transition.id, params: { post, address: committer.email } };
      }
    }
  },
};

/** git's words for a signature that was good when it was made (`git log`, %G?): good, expired, by an expired key. */
const good: readonly string[] = ["G", "X", "Y"];

/** Where the policy says `signed`, every commit of the ledger has a signature that git finds good. */
export const commitUnsigned: AuditRule<"commit-unsigned"> = {
  id: "commit-unsigned",
  ofReverts: true,
  *check({ policy, commit }, { signatures }) {
    const signature = signatures.get(commit.hash) ?? "N";
    if (!policy.signed || good.includes(signature)) return;
    const known = signature === "N" ? "none" : signature === "B" || signature === "R" ? "bad" : "unknown";
    yield { id: null, params: { signature: known } };
  },
};
