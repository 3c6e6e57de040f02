import type { Line } from "../../../src/import/proposal.js";

/** The lines of a text as a reader of files hands them over. */
export function linesOf(text: string): Line[] {
  return text.split("\n").map((each, index) => ({ line: index + 1, text: each }));
}
