import type { Evidence } from "../model/schema.js";
import type { Path } from "../store/position.js";
import type { CheckedProblem } from "./facts.js";

/** A piece of evidence and where the file cites it. */
export interface Citation {
  readonly evidence: Evidence;
  readonly path: Path;
}

/** Every piece of evidence of `problem`: its own and its measures'. */
export function citations({ problem }: CheckedProblem): Citation[] {
  const own = (problem.evidence ?? []).map((evidence, index) => ({ evidence, path: ["evidence", index] }));
  const ofMeasures = (problem.measures ?? []).flatMap((measure, at) =>
    (measure.evidence ?? []).map((evidence, index) => ({ evidence, path: ["measures", at, "evidence", index] })),
  );
  return [...own, ...ofMeasures];
}
