import type { SchemaRule } from "../schema.js";
import { type Examples, head, ofProblem } from "./example.js";

const pending = `${head}status: pending\n`;

/** What the JSON Schemas find. */
export const schemaExamples: Examples<SchemaRule> = {
  "unknown-key": ofProblem(`${pending}leader: [局长]\n`, `${pending}leaders: [局长]\n`),
  "missing-key": ofProblem("id: 1\ncategory: theory\nstatus: pending\n", pending),
  "wrong-type": ofProblem(
    "id: 1\ncategory: theory\ntitle: 2025\nstatus: pending\n",
    'id: 1\ncategory: theory\ntitle: "2025"\nstatus: pending\n',
  ),
  "unknown-value": ofProblem(`${head}status: in_progres\n`, `${head}status: in_progress\n`),
  "impossible-date": ofProblem(`${pending}deadline: 2025-02-30\n`, `${pending}deadline: 2025-02-28\n`),
  "out-of-bounds": {
    failing: { "problems/000.yaml": "id: 0\ncategory: theory\ntitle: 学习制度落实不严格\nstatus: pending\n" },
    passing: { "problems/001.yaml": pending },
  },
  "evidence-shape": ofProblem(
    `${pending}evidence:\n  - document: 某发〔2025〕8号\n    url: https://example.org/8\n`,
    `${pending}evidence:\n  - document: 某发〔2025〕8号\n  - url: https://example.org/8\n`,
  ),
};
