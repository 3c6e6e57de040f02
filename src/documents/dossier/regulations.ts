import type { Regulation } from "../../model/schema.js";
import { headOf, type ItemColumn, rowsOf, textValue } from "../cells.js";
import type { Block } from "../document.js";
import type { Case } from "./case.js";

/** The rules that came out of it. */
export function regulationBlocks({ problem, messages }: Case): Block[] {
  const { words, papers } = messages;
  const { regulations = [] } = problem;
  if (regulations.length === 0) return [{ kind: "paragraph", text: papers.dossier.none.regulations }];
  const columns: ItemColumn<Regulation>[] = [
    { key: "title", header: words.field.regulations, width: 20, value: ({ title }) => title },
    {
      key: "kind",
      header: papers.lists.columns.kind,
      width: 6,
      value: ({ kind }) => (kind ? words.regulationKind[kind] : null),
    },
    { key: "document", header: papers.lists.columns.document, width: 12, value: ({ document }) => textValue(document) },
  ];
  const name = papers.dossier.tables.regulations;
  return [{ kind: "table", name, columns: headOf(columns), rows: rowsOf(regulations, columns) }];
}
