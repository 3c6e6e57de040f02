import { exampleHeader } from "../../../check/examples/example.js";
import type { AuditStory, StoryCommit } from "../../../model/audit.js";

/** One measure, the only one of its problem. */
export function measure(status: string): string {
  return `measures:\n  - id: 1\n    text: 修订学习制度\n    status: ${status}\n`;
}

/** Log lines such as `2025-06-02 done, by: 办公室`. */
export function log(...steps: string[]): string {
  return `log:\n${steps.map((step) => `  - { on: ${step.replace(" ", ", event: ")} }\n`).join("")}`;
}

/** A first commit with one problem, and a second one that changes it. */
export function twoStates(before: string, after: string, policy = ""): AuditStory {
  return of({ "ledger.yaml": exampleHeader + policy, "problems/001.yaml": before }, { "problems/001.yaml": after });
}

/** One commit on each of the days from 1 June 2025 on. */
export function of(...files: StoryCommit["files"][]): AuditStory {
  return { commits: files.map((each, index) => ({ on: `2025-06-0${index + 1}`, files: each })) };
}
