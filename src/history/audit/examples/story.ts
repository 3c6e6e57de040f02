import type { AuditStory, StoryCommit } from "../../../model/audit.js";

export const header = `title: 某局巡察整改台账
categories:
  - id: theory
    name: 学习贯彻有差距
`;

/** The beginning of every problem of the examples. */
export const head = `id: 1
category: theory
title: 学习制度落实不严格
`;

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
  return of({ "ledger.yaml": header + policy, "problems/001.yaml": before }, { "problems/001.yaml": after });
}

/** One commit on each of the days from 1 June 2025 on. */
export function of(...files: StoryCommit["files"][]): AuditStory {
  return { commits: files.map((each, index) => ({ on: `2025-06-0${index + 1}`, files: each })) };
}
