import { shortHash, subjectOf } from "../../model/commit.js";
import { dateValue, headOf, type ItemColumn, rowsOf } from "../cells.js";
import type { Block } from "../document.js";
import type { ToldEvent } from "../paper.js";
import type { Case } from "./case.js";

/** What each commit did to the problem. */
export function commitBlocks({ source: { past }, messages }: Case): Block[] {
  const { dossier } = messages.papers;
  if (past === null || "why" in past) {
    return [{ kind: "paragraph", text: dossier.noCommits(past === null ? dossier.noReason : past.why) }];
  }
  if (past.events.length === 0) return [{ kind: "paragraph", text: dossier.none.commits }];
  const { columns: names } = dossier;
  const columns: ItemColumn<ToldEvent>[] = [
    { key: "date", header: names.on, width: 6, value: ({ event }) => dateValue(event.commit.date) },
    { key: "commit", header: names.commit, width: 6, value: ({ event }) => shortHash(event.commit.hash) },
    { key: "author", header: names.author, width: 5, value: ({ event }) => event.commit.author.name },
    { key: "subject", header: names.subject, width: 8, value: ({ event }) => subjectOf(event.commit) },
    { key: "changes", header: names.changes, width: 16, value: ({ texts }) => texts.join("\n") },
  ];
  return [
    {
      kind: "table",
      name: dossier.tables.commits,
      columns: headOf(columns),
      rows: rowsOf(past.events, columns),
    },
  ];
}
