import type { RuleId } from "../../diagnostic.js";

/** The files of a tiny ledger by their path; where `ledger.yaml` is not among them, it is `exampleHeader`. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** A rule by example: what breaks it (and nothing else), and the same put right. */
export interface Example {
  readonly failing: ExampleFiles;
  readonly passing: ExampleFiles;
}

/** Examples by rule; null where what the rule finds cannot be shown as text. */
export type Examples<R extends RuleId> = { readonly [K in R]: Example | null };

/** The day on which the examples are looked at. */
export const exampleToday = "2025-09-30";

export const exampleHeader = `title: 某局巡察整改台账
categories:
  - id: theory
    name: 学习贯彻有差距
`;

/** The beginning of most example problems. */
export const head = `id: 1
category: theory
title: 学习制度落实不严格
`;

/** An example whose two sides differ in the first problem only. */
export function ofProblem(failing: string, passing: string): Example {
  return { failing: { "problems/001.yaml": failing }, passing: { "problems/001.yaml": passing } };
}
