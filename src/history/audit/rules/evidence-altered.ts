import { evidenceName, evidenceOf } from "../../../model/field.js";
import type { Problem } from "../../../model/schema.js";
import type { CommitStep, EvidenceChange, ProblemChange } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { namesEvidence, newEntries, staysFinished } from "../steps.js";

/** A file that is cited as evidence keeps its bytes from the step that cites it on. */
export const evidenceAltered: AuditRule<"evidence-altered"> = {
  id: "evidence-altered",
  *check(step) {
    for (const change of step.evidence) if (change.from !== null) yield* hits(change, step);
    for (const transition of step.transitions) yield* dropped(transition, step);
  },
};

/** A step of the log brought the file, and the problem no longer cites it, though the file is there. */
function* dropped(transition: ProblemChange, { evidence }: CommitStep): Iterable<AuditHit<"evidence-altered">> {
  const { id, before, after } = transition;
  if (isTold(transition)) return;
  for (const [key, { name, item, value }] of before.fields) {
    if (name !== "evidence" || item === null || value === "" || after.fields.has(key)) continue;
    const isBrought = (after.value.log ?? []).some((entry) => namesEvidence(entry, item));
    if (!isBrought || isMoved(after.value, String(value)) || evidence.some(({ path }) => path === item)) continue;
    yield { id, params: { path: item, reason: "dropped" } };
  }
}

function* hits(change: EvidenceChange, step: CommitStep): Iterable<AuditHit<"evidence-altered">> {
  const moved = new Map(step.transitions.map((transition) => [transition.id, transition]));
  const reason = change.to === null ? "gone" : "changed";
  for (const [id, { value }] of step.state.problems) {
    const transition = moved.get(id);
    const now = citationOf(value, change.path);
    const earlier = transition === undefined ? now : hashBefore(transition, change.path);
    if (earlier === undefined) continue;
    const stillCited = now === earlier;
    if (!stillCited && transition !== undefined && (isTold(transition) || isMoved(value, earlier))) continue;
    yield { id, params: { path: change.path, reason } };
  }
}

/** The citation changed with the file: fine if the log says so; of finished work another rule tells it. */
function isTold(transition: ProblemChange): boolean {
  return staysFinished(transition) || newEntries(transition).some(({ field }) => field === "evidence");
}

/** The same proof is cited under another name. */
function isMoved(problem: Problem, hash: string): boolean {
  return hash !== "" && evidenceOf(problem).some(({ sha256 }) => sha256 === hash);
}

/** The hash under which a problem, or one of its measures, cites a file; undefined where it does not. */
function citationOf(problem: Problem, path: string): string | undefined {
  const found = evidenceOf(problem).find((piece) => piece.file !== undefined && evidenceName(piece) === path);
  return found === undefined ? undefined : (found.sha256 ?? "");
}

function hashBefore({ before }: ProblemChange, path: string): string | undefined {
  const field = [...before.fields.values()].find(({ name, item }) => name === "evidence" && item === path);
  return field === undefined ? undefined : String(field.value);
}
