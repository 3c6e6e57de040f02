import type { Messages } from "../messages/index.js";
import { type Pending, problemIdOf, type State } from "../model/pending.js";
import type { Problem } from "../model/schema.js";
import { unifiedDiff } from "./diff.js";
import type { Place } from "./excluded.js";
import { harmless } from "./plain.js";

/** One file that is brought back to what it was, or as near to it as later changes allow; null where there is none. */
interface Restored {
  readonly path: string;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
}

/** What taking back a commit changes: the lines of header and problems, the names of evidence. */
export function takenBackText(files: readonly Restored[], { undo }: Messages, placeOf: Place): string {
  return files
    .map(({ path, before, after }) => {
      const file = harmless(placeOf(path));
      if (!path.startsWith("evidence/")) return unifiedDiff(file, textOf(before), textOf(after));
      return `${after === null ? undo.evidenceRemoved(file) : undo.evidenceBroughtBack(file)}\n`;
    })
    .join("");
}

function textOf(bytes: Buffer | null): string | null {
  return bytes === null ? null : bytes.toString();
}

/** The same as every command that writes tells it with `--json` (DESIGN section 5). */
export function undoJson({ problems, files }: Pending, placeOf: Place): object {
  const changed = problems.map(({ path, before, after }) => ({
    id: String(problemIdOf(path) ?? path),
    file: placeOf(path),
    from: statusOf(before),
    to: statusOf(after),
  }));
  return { changed, refused: [], files: files.map(placeOf) };
}

function statusOf(state: State<Problem>): string | null {
  return state === null || state === "unreadable" ? null : state.status;
}
