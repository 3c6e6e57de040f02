import type { Case } from "./case.js";

/** In words, what vouches for the entry of the log at this position. */
export function standingText(index: number, { vouched, messages }: Case): string {
  const { standing } = messages.papers.dossier;
  return standing[vouched?.standings[index] ?? "unknown"];
}
