import type { RuleId } from "../../diagnostic.js";
import { type Example, type Examples, exampleHeader, head, ofProblem } from "./example.js";

type LedgerRule = Extract<
  RuleId,
  | `evidence-${"missing" | "changed" | "outside" | "shared"}`
  | "name-mismatch"
  | "duplicate-id"
  | "unknown-category"
  | "duplicate-category"
  | "declared-differs"
  | "control-characters"
  | "withheld-published"
  | "stray-file"
  | "list-field-missing"
>;

const pending = `${head}status: pending\n`;
const second = "id: 2\ncategory: theory\ntitle: 会议记录不全\nstatus: pending\n";

const proof = "evidence/001/学习制度.txt";
const proofText = "学习制度（2025年修订）\n";
/** SHA-256 of `proofText`, and of nothing at all. */
const proofHash = "93f33a6e2ab5608151d6a72971e0829630d66ac6a0c7c98bcc19ff87d6dbbdc6";
const otherHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

function citing(path: string, hash: string): string {
  return `${pending}evidence:\n  - file: ${path}\n    sha256: ${hash}\n`;
}

const proven: Example["passing"] = { "problems/001.yaml": citing(proof, proofHash), [proof]: proofText };
const documented = (number: number) => `evidence:\n  - document: 某发〔2025〕${number}号\n`;
const declaring = (problems: number) => `${exampleHeader}declared:\n  problems: ${problems}\n`;

/** What only the ledger as a whole tells. */
export const ledgerExamples: Examples<LedgerRule> = {
  "name-mismatch": {
    failing: { "problems/007.yaml": pending },
    passing: { "problems/001.yaml": pending },
  },
  "duplicate-id": {
    failing: { "problems/001.yaml": pending, "problems/002.yaml": pending },
    passing: { "problems/001.yaml": pending, "problems/002.yaml": second },
  },
  "unknown-category": ofProblem(pending.replace("theory", "theroy"), pending),
  "duplicate-category": {
    failing: { "ledger.yaml": `${exampleHeader}  - id: theory\n    name: 作风建设不扎实\n` },
    passing: { "ledger.yaml": `${exampleHeader}  - id: discipline\n    name: 作风建设不扎实\n` },
  },
  "evidence-missing": { failing: { "problems/001.yaml": citing(proof, proofHash) }, passing: proven },
  "evidence-changed": {
    failing: { "problems/001.yaml": citing(proof, otherHash), [proof]: proofText },
    passing: proven,
  },
  "evidence-outside": {
    failing: { "problems/001.yaml": citing("../学习制度.txt", proofHash), [proof]: proofText },
    passing: proven,
  },
  "evidence-shared": {
    failing: { "problems/001.yaml": pending + documented(8), "problems/002.yaml": second + documented(8) },
    passing: { "problems/001.yaml": pending + documented(8), "problems/002.yaml": second + documented(9) },
  },
  "withheld-published": ofProblem(`${pending}withheld: petition\n`, `${pending}publish: false\nwithheld: petition\n`),
  "control-characters": ofProblem(
    pending.replace("title: 学习制度", 'title: "学习\\u202E制度').replace("严格", '严格"'),
    pending,
  ),
  "declared-differs": {
    failing: { "ledger.yaml": declaring(2), "problems/001.yaml": pending },
    passing: { "ledger.yaml": declaring(1), "problems/001.yaml": pending },
  },
  "stray-file": {
    failing: { "problems/001.yaml": pending, "problems/002.txt": second },
    passing: { "problems/001.yaml": pending, "problems/002.yaml": second },
  },
  "list-field-missing": ofProblem(
    `${pending}goal: 学习制度健全\nleaders: [局长]\ndepartments: [办公室]\nterm: long_term\n`,
    `${pending}goal: 学习制度健全\nleaders: [局长]\ndepartments: [办公室]\nterm: long_term\nmeasures:\n  - id: 1\n    text: 修订学习制度\n    status: pending\n`,
  ),
};
