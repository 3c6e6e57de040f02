import type { Messages } from "../../messages/index.js";
import { headOf, type ItemColumn, rowsOf } from "../cells.js";
import type { Table } from "../document.js";
import { evidenceColumns, type Piece, piecesOf } from "../evidence.js";
import type { Source } from "../paper.js";

/** 佐证材料目录: every piece of proof, what it proves, and the hash by which a file can be told from another. */
export function evidenceCatalogue({ ledger }: Source, messages: Messages): Table {
  const { words, papers } = messages;
  const { number, measure, kind, item, sha256 } = evidenceColumns(messages);
  const columns: ItemColumn<Piece>[] = [
    number,
    { key: "problem", header: papers.lists.columns.problem, width: 5, value: ({ problem }) => problem.id },
    measure,
    { key: "problem_title", header: words.field.title, width: 18, value: ({ problem }) => problem.title },
    kind,
    item,
    sha256,
  ];
  const pieces = ledger.entries.flatMap(({ problem }) => piecesOf(problem));
  return { kind: "table", name: papers.lists.names.evidence, columns: headOf(columns), rows: rowsOf(pieces, columns) };
}
