import type { Evidence, Problem } from "../../../model/schema.js";
import type { CommitStep, EvidenceChange, Transition } from "../../replay/commit-step.js";
import type { AuditHit, AuditRule } from "../rule.js";
import { newEntries, staysFinished } from "../steps.js";

/** A file that is cited as evidence keeps its bytes from the step that cites it on. */
export const evidenceAltered: AuditRule<"evidence-altered"> = {
  id: "evidence-altered",
  *check(step) {
    for (const change of step.evidence) yield* hits(change, step);
  },
};

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
function isTold(transition: Transition): boolean {
  return staysFinished(transition) || newEntries(transition).some(({ field }) => field === "evidence");
}

/** The same proof is cited under another name. */
function isMoved(problem: Problem, hash: string): boolean {
  return hash !== "" && piecesOf(problem).some(({ sha256 }) => sha256 === hash);
}

function piecesOf({ evidence = [], measures = [] }: Problem): Evidence[] {
  return [...evidence, ...measures.flatMap((measure) => measure.evidence ?? [])];
}

/** The hash under which a problem, or one of its measures, cites a file; undefined where it does not. */
function citationOf(problem: Problem, path: string): string | undefined {
  const found = piecesOf(problem).find(({ file }) => file === path);
  return found === undefined ? undefined : (found.sha256 ?? "");
}

function hashBefore({ before }: Transition, path: string): string | undefined {
  const field = [...before.fields.values()].find(({ name, item }) => name === "evidence" && item === path);
  return field === undefined ? undefined : String(field.value);
}
