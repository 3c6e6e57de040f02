import { exampleHeader, head } from "../../../check/examples/example.js";
import type { AuditRuleId, AuditStory } from "../../../model/audit.js";
import { log, of, twoStates } from "./story.js";

type StateRule = Exclude<
  AuditRuleId,
  | "status-unlogged"
  | `step-${string}`
  | "closing-unmet"
  | "deadline-moved"
  | "extension-late"
  | `log-${string}`
  | "finished-edited"
  | `seal-${string}`
>;

const pending = `${head}status: pending\n`;
const second = pending.replace("id: 1", "id: 2");
const other = "id: 1\ncategory: theory\ntitle: 会议记录不完整\nstatus: pending\n";

const proof = "evidence/001/学习制度.txt";
const proofText = "学习制度（2025年修订）\n";
/** SHA-256 of `proofText`. */
const proofHash = "93f33a6e2ab5608151d6a72971e0829630d66ac6a0c7c98bcc19ff87d6dbbdc6";
const citing = `${pending}evidence:\n  - file: ${proof}\n    sha256: ${proofHash}\n`;

const approvedBy = (post: string) => `${head}status: closed\n${log(`2025-06-02 close, approved_by: [${post}]`)}`;
const declaring = (done: number) => `${exampleHeader}declared:\n  done: ${done}\n`;

/** Files, evidence, problems as a whole, the header, merges. */
export const stateStories: Readonly<Record<StateRule, AuditStory>> = {
  "evidence-altered": of(
    { "ledger.yaml": exampleHeader, "problems/001.yaml": citing, [proof]: proofText },
    { [proof]: "学习制度（2025年修订，第二稿）\n" },
  ),
  "evidence-uncommitted": of(
    { "ledger.yaml": exampleHeader, "problems/001.yaml": pending },
    { "problems/001.yaml": citing },
  ),
  "problem-deleted": of({ "ledger.yaml": exampleHeader, "problems/001.yaml": pending }, { "problems/001.yaml": null }),
  "problem-renumbered": of(
    { "ledger.yaml": exampleHeader, "problems/001.yaml": pending },
    { "problems/001.yaml": null, "problems/002.yaml": second },
  ),
  "id-reused": twoStates(pending, other),
  "state-invalid": twoStates(pending, pending.replace("pending", "finished")),
  "state-conflicted": twoStates(
    pending,
    `${head}<<<<<<< HEAD\nstatus: pending\n=======\nstatus: in_progress\n>>>>>>> office\n`,
  ),
  "merge-lost": {
    commits: [
      { on: "2025-06-01", files: { "ledger.yaml": exampleHeader, "problems/001.yaml": pending } },
      { on: "2025-06-02", branch: "office", files: { "problems/001.yaml": `${pending}goal: 学习制度健全\n` } },
      { on: "2025-06-03", merges: "office", files: {} },
    ],
  },
  "approver-foreign": {
    commits: [
      {
        on: "2025-06-01",
        files: {
          "ledger.yaml": `${exampleHeader}policy:\n  identities:\n    局长: [director@example.org]\n`,
          "problems/001.yaml": `${head}status: done\n`,
        },
      },
      { on: "2025-06-02", by: "office@example.org", files: { "problems/001.yaml": approvedBy("局长") } },
    ],
  },
  "commit-unsigned": {
    commits: [
      {
        on: "2025-06-01",
        files: { "ledger.yaml": `${exampleHeader}policy:\n  signed: true\n`, "problems/001.yaml": pending },
      },
    ],
  },
  "policy-loosened": of(
    { "ledger.yaml": `${exampleHeader}policy:\n  close:\n    evidence: true\n`, "problems/001.yaml": pending },
    { "ledger.yaml": exampleHeader },
  ),
  "declared-changed": of(
    { "ledger.yaml": declaring(32), "problems/001.yaml": pending },
    { "ledger.yaml": declaring(33) },
  ),
  "time-backwards": {
    commits: [
      { on: "2025-06-02", files: { "ledger.yaml": exampleHeader, "problems/001.yaml": pending } },
      { on: "2025-06-01", files: { "problems/001.yaml": `${pending}goal: 学习制度健全\n` } },
    ],
  },
};
