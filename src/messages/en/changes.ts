/** What changed in a problem, in the field's words: for `save`, `history` and `diff`. */
export const changes = {
  changed: (label: string, from: string, to: string) => `${label.toLowerCase()}: ${from} → ${to}`,
  /** A status needs no label. */
  moved: (from: string, to: string) => `${from} → ${to}`,
  set: (label: string, to: string) => `${label.toLowerCase()}: ${to}`,
  removed: (label: string, from: string) => `${label.toLowerCase()} taken out: ${from}`,
  measureAdded: (reference: string, text: string) => `${reference} added: ${text}`,
  measureRemoved: (reference: string, text: string) => `${reference} taken out: ${text}`,
  evidenceChanged: (what: string) => `evidence changed: ${what}`,
  /** What concerns a measure is led by its number. */
  of: (reference: string, what: string) => `${reference} ${what}`,
  problemAdded: (title: string) => `added: ${title}`,
  problemRemoved: (title: string) => `removed: ${title}`,
  unreadable: "can no longer be read",
  reordered: "rewritten without a change of what it says",
  /** A step that the log gained and that no field shows. */
  logged: (event: string, note: string) => (note === "" ? event : `${event}: ${note}`),
  logAltered: "earlier entries of the log changed",
  logShortened: (count: number) => `log: ${count} ${count === 1 ? "entry" : "entries"} taken out`,
  header: "header",
  ledgerTitle: "ledger title",
  folder: (from: string, to: string) => `folder: ${from} → ${to}`,
  evidence: { added: "evidence added", changed: "evidence changed", removed: "evidence removed" },
};
