import type { Messages } from "../../messages/index.js";
import type { LogEntry } from "../../model/schema.js";
import { isLateExtension } from "../../query/deadlines.js";
import { dateValue, type ItemColumn, namesValue, textValue } from "../cells.js";
import type { Value } from "../document.js";

/** A step of the log, and what is told beside it. */
export interface Step {
  readonly entry: LogEntry;
  readonly about: string;
}

/** The columns that tables of steps have. */
export function stepColumns(problem: number, messages: Messages) {
  const { words, papers } = messages;
  const { columns } = papers.dossier;
  return {
    on: { key: "on", header: columns.on, width: 6, value: ({ entry }) => dateValue(entry.on) },
    event: { key: "event", header: columns.event, width: 4, value: ({ entry }) => words.event[entry.event] },
    measure: {
      key: "measure",
      header: words.field.measure,
      width: 3,
      value: ({ entry: { measure } }) => (measure === undefined ? null : `${problem}.${measure}`),
    },
    by: { key: "by", header: columns.by, width: 4, value: ({ entry }) => textValue(entry.by) },
    approvedBy: {
      key: "approved_by",
      header: columns.approvedBy,
      width: 4,
      value: ({ entry }) => namesValue(entry.approved_by, words.listSeparator),
    },
    change: { key: "change", header: columns.change, width: 8, value: ({ entry }) => changeValue(entry, messages) },
    note: { key: "note", header: columns.note, width: 7, value: ({ entry }) => textValue(entry.note) },
  } satisfies Record<string, ItemColumn<Step>>;
}

/** What a step changed: a date, a field, or evidence that it brought. */
function changeValue(entry: LogEntry, { show, words }: Messages): Value {
  const { field, from, to } = entry;
  if (from === undefined && to === undefined) return null;
  const labels = new Map(Object.entries(words.field));
  const label = field === undefined ? null : (labels.get(field) ?? field);
  if (label !== null && field === "evidence" && from === undefined) return show.added(label, to ?? show.nothing);
  const changed = show.change(label, from ?? show.nothing, to ?? show.nothing);
  return isLateExtension(entry) ? changed + show.separator + show.late : changed;
}
