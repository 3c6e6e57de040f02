import type { RuleId } from "../../diagnostic.js";
import { type Example, type Examples, exampleHeader, head, ofProblem } from "./example.js";

type LogRule = Extract<
  RuleId,
  | `log-${string}`
  | "measure-ids"
  | "done-with-open-measures"
  | "future-date"
  | "round-order"
  | "before-inspection"
  | "policy-unmet"
>;

const inProgress = `${head}status: in_progress\n`;
const done = `${head}status: done\n`;

function measure(id: number, status: string): string {
  return `  - id: ${id}\n    text: 修订学习制度\n    status: ${status}\n`;
}

/** Log lines such as `2025-05-20 start` or `2025-05-21 done 1` (the last is a measure). */
function log(...steps: string[]): string {
  const lines = steps.map((step) => {
    const [on, event, of] = step.split(" ");
    return `  - { on: ${on}, event: ${event}${of === undefined ? "" : `, measure: ${of}`} }\n`;
  });
  return `log:\n${lines.join("")}`;
}

const inspected = `${exampleHeader}round:\n  from: 2025-01-06\n  to: 2025-03-20\n`;
const approved = `${exampleHeader}policy:\n  close:\n    approvals: [局长]\n`;
const closedBy = (approval: string) =>
  `${head}status: closed\nlog:\n  - { on: 2025-06-20, event: done, by: 办公室 }\n  - { on: 2025-06-27, event: close${approval} }\n`;

function under(header: string, failing: string, passing: string): Example {
  return {
    failing: { "ledger.yaml": header, "problems/001.yaml": failing },
    passing: { "ledger.yaml": header, "problems/001.yaml": passing },
  };
}

/** How a problem and its measures move. */
export const logExamples: Examples<LogRule> = {
  "measure-ids": ofProblem(
    `${inProgress}measures:\n${measure(1, "done")}${measure(1, "pending")}`,
    `${inProgress}measures:\n${measure(1, "done")}${measure(2, "pending")}`,
  ),
  "done-with-open-measures": ofProblem(
    `${done}measures:\n${measure(1, "done")}${measure(2, "in_progress")}`,
    `${done}measures:\n${measure(1, "done")}${measure(2, "done")}`,
  ),
  "log-illegal-step": ofProblem(
    `${inProgress}${log("2025-05-20 done", "2025-05-27 start")}`,
    `${inProgress}${log("2025-05-20 done", "2025-05-27 reopen")}`,
  ),
  "log-end": ofProblem(
    `${inProgress}${log("2025-05-20 start", "2025-06-20 done")}`,
    `${done}${log("2025-05-20 start", "2025-06-20 done")}`,
  ),
  "log-unknown-measure": ofProblem(
    `${inProgress}measures:\n${measure(1, "done")}${log("2025-06-20 done 2")}`,
    `${inProgress}measures:\n${measure(1, "done")}${log("2025-06-20 done 1")}`,
  ),
  "log-backwards": ofProblem(
    `${done}${log("2025-06-20 start", "2025-05-20 done")}`,
    `${done}${log("2025-05-20 start", "2025-06-20 done")}`,
  ),
  "future-date": ofProblem(`${done}${log("2025-12-31 done")}`, `${done}${log("2025-09-30 done")}`),
  "round-order": {
    failing: { "ledger.yaml": inspected.replace("2025-01-06", "2025-11-06") },
    passing: { "ledger.yaml": inspected },
  },
  "before-inspection": under(inspected, `${done}${log("2024-12-20 done")}`, `${done}${log("2025-02-20 done")}`),
  "policy-unmet": under(approved, closedBy(""), closedBy(", approved_by: [局长]")),
};
