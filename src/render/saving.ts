import type { Diagnostic } from "../diagnostic.js";
import type { Messages } from "../messages/index.js";
import type { AuditFinding } from "../model/audit.js";
import type { Pending } from "../model/pending.js";
import { foreseenJson } from "./audit.js";
import { diagnosticsJson } from "./diagnostics.js";
import type { Place } from "./excluded.js";
import { changeLines, toldFiles } from "./pending.js";

/** What `save` has to tell as JSON; paths are turned into those that the reader would type. */
export interface Saved {
  /** In full; null where nothing was committed. */
  readonly commit: string | null;
  /** The whole message; null where there is nothing to commit. */
  readonly message: string | null;
  /** Null where it was not looked for. */
  readonly pending: Pending | null;
  readonly errors: readonly Diagnostic[];
  /** What the audit would find in the commit. */
  readonly foreseen: readonly AuditFinding[];
}

/** What changed since the last commit, a line each; of a ledger that begins only how much of it there is. */
export function pendingText(pending: Pending, messages: Messages): string {
  const files = toldFiles(pending, messages);
  const lines = pending.begins ? [messages.commit.begun(pending.problems.length)] : changeLines(files, messages);
  return lines.map((line) => `${line}\n`).join("");
}

/** The answer of `save --json`; `placeOf` knows files of the ledger by their path in it, `place` by their absolute one. */
export function savedJson(saved: Saved, messages: Messages, placeOf: Place, place: Place): object {
  const { commit, message, pending, errors, foreseen } = saved;
  const files = pending === null ? [] : toldFiles(pending, messages);
  return {
    commit,
    message,
    changed: files.map(({ path, id, items }) => ({
      id: id === null ? null : String(id),
      file: placeOf(path),
      changes: items.map(({ reference, text }) => (reference === null ? text : messages.changes.of(reference, text))),
    })),
    files: (pending?.files ?? []).map(placeOf),
    diagnostics: diagnosticsJson(errors, messages, place),
    foreseen: foreseenJson(foreseen, messages),
  };
}
