import { stringify } from "yaml";
import { measureKeys, problemKeys } from "../model/change.js";
import type { Problem } from "../model/schema.js";

/**
 * The text of a new problem's file: the modeline that gives editors hover and completion, then the fields in the
 * schema's order, each text on one line (folding would put spaces between Chinese characters).
 */
export function problemText(problem: Problem, schema: string): string {
  const measures = problem.measures?.map((measure) => inOrder(measure, measureKeys));
  const fields = inOrder({ ...problem, ...(measures === undefined ? {} : { measures }) }, problemKeys);
  return `# yaml-language-server: $schema=${schema}\n${stringify(fields, { lineWidth: 0 })}`;
}

function inOrder(value: object, keys: readonly string[]): Record<string, unknown> {
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
}
