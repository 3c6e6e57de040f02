import type { Entry } from "../model/ledger.js";
import type { Source } from "./paper.js";

/** The one problem that a paper is about; throws where none was chosen, which the command does not let happen. */
export function onlyEntry({ ledger }: Source): Entry {
  const [entry] = ledger.entries;
  if (entry === undefined || ledger.entries.length > 1) throw new Error("a paper about one problem needs one");
  return entry;
}
