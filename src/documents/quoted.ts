import type { Messages } from "../messages/index.js";

/**
 * A title as it is called in a sentence: in quotation marks, but bare where it holds such marks itself, since two pairs
 * within each other cannot be told apart. Marks within ‘ ’ are no hindrance.
 */
export function quoted(title: string, { papers }: Messages): string {
  const outside = title.replace(/‘[^‘’]*’/g, "");
  return /[“”]/.test(outside) ? title : papers.conventions.quoted(title);
}
