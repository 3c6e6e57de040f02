import type { Content, Remark } from "./content.js";
import { differencesFrom } from "./notice/comparison.js";
import { readNotice } from "./notice/read.js";
import type { Note, Proposal } from "./proposal.js";
import type { Mapped } from "./table/columns.js";
import { readTables, type TablesProposal, type TablesSetting } from "./table/read.js";

/** What a file proposes, by which reader, and all that was not understood. */
export interface PaperProposal extends Proposal {
  readonly reader: "tables" | "notice";
  /** What the columns of its tables were taken for; empty where nothing was taken from tables. */
  readonly mapping: readonly Mapped[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads what a file holds. Tables with problems are preferred to the text around them, which then only adds what tables
 * lack: names and published figures. Null where neither holds a problem; `notes` then say why, as far as tables do.
 */
export function readPaper(
  { lines, tables, remarks }: Content,
  setting: TablesSetting,
): PaperProposal | { readonly notes: readonly Note[] } {
  const listed = readTables(tables, setting);
  const written = lines.length === 0 ? null : readNotice(lines);
  if (listed.problems.length > 0) return { ...fromTables(listed, written), remarks };
  if (written === null || written.problems.length === 0) return { notes: listed.notes };
  return { ...written, notes: [...written.notes, ...listed.notes], reader: "notice", mapping: [], remarks };
}

function fromTables(listed: TablesProposal, written: Proposal | null): Omit<PaperProposal, "remarks"> {
  const { categories, problems, mapping } = listed;
  const declared = written?.ledger.declared ?? {};
  const beside = written === null || written.problems.length === 0 ? [] : [textBeside(written)];
  return {
    ledger: {
      ...listed.ledger,
      title: listed.ledger.title ?? written?.ledger.title ?? null,
      organization: listed.ledger.organization ?? written?.ledger.organization ?? null,
      round: written?.ledger.round ?? null,
      declared,
    },
    categories,
    problems,
    notes: [...beside, ...differencesFrom(declared, null, categories, problems), ...listed.notes],
    reader: "tables",
    mapping,
  };
}

function textBeside({ problems }: Proposal): Note {
  return {
    rule: "text-beside-tables",
    line: problems[0]?.source.line ?? null,
    params: { problems: problems.length },
  };
}
