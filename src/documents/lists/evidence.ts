import type { Messages } from "../../messages/index.js";
import type { Evidence, Problem } from "../../model/schema.js";
import { headOf, type ItemColumn, rowsOf, textValue } from "../cells.js";
import type { Table } from "../document.js";
import type { Source } from "../paper.js";

interface Piece {
  readonly problem: Problem;
  readonly measure: number | null;
  readonly evidence: Evidence;
}

/** 佐证材料目录: every piece of proof, what it proves, and the hash by which a file can be told from another. */
export function evidenceCatalogue({ ledger }: Source, { words, papers }: Messages): Table {
  const { columns: names, evidenceKinds } = papers.lists;
  const columns: ItemColumn<Piece>[] = [
    { key: "number", header: names.number, width: 3, value: (_, index) => index + 1 },
    { key: "problem", header: names.problem, width: 5, value: ({ problem }) => problem.id },
    { key: "measure", header: names.measure, width: 5, value: ({ measure }) => measure },
    { key: "problem_title", header: words.field.title, width: 18, value: ({ problem }) => problem.title },
    {
      key: "kind",
      header: names.evidenceKind,
      width: 5,
      value: ({ evidence: { file, document } }) =>
        evidenceKinds[file !== undefined ? "file" : document !== undefined ? "document" : "url"],
    },
    {
      key: "item",
      header: names.item,
      width: 20,
      value: ({ evidence: { file, document, url } }) => textValue(file ?? document ?? url),
    },
    { key: "sha256", header: names.sha256, width: 34, value: ({ evidence }) => textValue(evidence.sha256) },
  ];
  const pieces = ledger.entries.flatMap(({ problem }) => piecesOf(problem));
  return { kind: "table", name: papers.lists.names.evidence, columns: headOf(columns), rows: rowsOf(pieces, columns) };
}

/** That of the problem as a whole first. */
function piecesOf(problem: Problem): Piece[] {
  const { evidence = [], measures = [] } = problem;
  return [
    ...evidence.map((each) => ({ problem, measure: null, evidence: each })),
    ...measures.flatMap(({ id, evidence: ofMeasure = [] }) =>
      ofMeasure.map((each) => ({ problem, measure: id, evidence: each })),
    ),
  ];
}
