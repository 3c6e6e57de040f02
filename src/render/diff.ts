import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { harmlessLines } from "./plain.js";

/** A unified diff of one file, as `--dry-run` shows it; `null` stands for a file that is not there. */
export function unifiedDiff(file: string, before: string | null, after: string | null): string {
  const [old, now] = [before, after].map((text) => (text === null ? "/dev/null" : file));
  const patch = createTwoFilesPatch(old ?? "", now ?? "", before ?? "", after ?? "", "", "", {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return `${harmlessLines(patch)}\n`;
}
