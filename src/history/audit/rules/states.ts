import { problemIdOf } from "../../../model/pending.js";
import type { BrokenFile } from "../../replay/commit-step.js";
import type { AuditRule } from "../rule.js";

/** Every committed state of a file can be used. */
export const stateInvalid: AuditRule<"state-invalid"> = {
  id: "state-invalid",
  ofReverts: true,
  *check({ broken }) {
    for (const file of broken) {
      const { path, diagnostic } = file;
      if (isConflict(file)) continue;
      yield { id: problemIdOf(path), params: { file: path, rule: diagnostic.rule, params: diagnostic.params } };
    }
  },
};

/** No mark of an unfinished merge is committed. */
export const stateConflicted: AuditRule<"state-conflicted"> = {
  id: "state-conflicted",
  ofReverts: true,
  *check({ broken }) {
    for (const file of broken) if (isConflict(file)) yield { id: problemIdOf(file.path), params: { file: file.path } };
  },
};

function isConflict({ diagnostic }: BrokenFile): boolean {
  return diagnostic.rule === "conflict-markers";
}
