/** What changed in a problem, in the field's words: for `save`, `history` and `diff`. */
export const changes = {
  changed: (label: string, from: string, to: string) => `${label.toLowerCase()}: ${from} → ${to}`,
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
  header: "header",
};
