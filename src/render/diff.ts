import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { harmlessLines } from "./plain.js";

/** A unified diff of one file, as `--dry-run` shows it; `null` stands for a file that does not exist yet. */
export function unifiedDiff(file: string, before: string | null, after: string): string {
  const patch = createTwoFilesPatch(before === null ? "/dev/null" : file, file, before ?? "", after, "", "", {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return `${harmlessLines(patch)}\n`;
}
