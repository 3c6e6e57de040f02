import type { Messages } from "../messages/index.js";
import type { Evidence, Problem } from "../model/schema.js";
import { type ItemColumn, textValue } from "./cells.js";

/** A piece of evidence, and what it proves. */
export interface Piece {
  readonly problem: Problem;
  /** Null for the problem as a whole. */
  readonly measure: number | null;
  readonly evidence: Evidence;
}

/** All evidence of a problem, that of the problem as a whole first. */
export function piecesOf(problem: Problem): Piece[] {
  const { evidence = [], measures = [] } = problem;
  return [
    ...evidence.map((each) => ({ problem, measure: null, evidence: each })),
    ...measures.flatMap(({ id, evidence: ofMeasure = [] }) =>
      ofMeasure.map((each) => ({ problem, measure: id, evidence: each })),
    ),
  ];
}

/** The columns that every table of evidence has. */
export function evidenceColumns({ papers }: Messages) {
  const { columns: names, evidenceKinds } = papers.lists;
  return {
    number: { key: "number", header: names.number, width: 3, value: (_, index) => index + 1 },
    measure: { key: "measure", header: names.measure, width: 5, value: ({ measure }) => measure },
    kind: {
      key: "kind",
      header: names.evidenceKind,
      width: 5,
      value: ({ evidence: { file, document } }) =>
        evidenceKinds[file !== undefined ? "file" : document !== undefined ? "document" : "url"],
    },
    item: {
      key: "item",
      header: names.item,
      width: 20,
      value: ({ evidence: { file, document, url } }) => textValue(file ?? document ?? url),
    },
    sha256: { key: "sha256", header: names.sha256, width: 34, value: ({ evidence }) => textValue(evidence.sha256) },
  } satisfies Record<string, ItemColumn<Piece>>;
}
