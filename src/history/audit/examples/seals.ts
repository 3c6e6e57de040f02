import type { AuditCommands, AuditRuleId } from "../../../model/audit.js";

type SealRule = Extract<AuditRuleId, `seal-${string}`>;

const digest = "0123 4567 89ab cdef 0123 4567 89ab cdef";

/** What breaks a seal is done with git. */
export const sealCommands: Readonly<Record<SealRule, AuditCommands>> = {
  "seal-invalid": { commands: ["git tag seal/2026-Q4", "ledger audit"] },
  "seal-broken": {
    commands: [
      "ledger seal 2026-Q4",
      "ledger note 33 --note 已协调 --commit",
      'git tag -a -f -m "$(git tag -l --format="%(contents)" seal/2026-Q4)" seal/2026-Q4',
      "ledger audit",
    ],
  },
  "seal-detached": { commands: ["ledger seal 2026-Q4", "git commit --amend -m 改写", "ledger audit"] },
  "seal-unknown": { commands: [`ledger audit --seal "${digest}"`] },
};
