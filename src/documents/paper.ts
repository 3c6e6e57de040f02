import type { Messages } from "../messages/index.js";
import type { CivilDate } from "../model/date.js";
import type { HistoryEvent } from "../model/event.js";
import type { Ledger } from "../model/ledger.js";
import type { Moment } from "../model/moment.js";
import type { Evidence } from "../model/schema.js";
import type { Document } from "./document.js";

/** Everything that a paper is made from. */
export interface Source {
  /** Its entries are the chosen problems only. */
  readonly ledger: Ledger;
  /** How many problems were chosen, and of how many; null where all are meant. */
  readonly chosen: { readonly count: number; readonly of: number } | null;
  /** The day by which the paper is made, and dated. */
  readonly today: CivilDate;
  /** The committed state that it is made from; null for the files as they lie on the disk. */
  readonly moment: Moment | null;
  /** The departments whose part was asked for; empty for all. */
  readonly departments: readonly string[];
  /** For the public, or for those who inspected. */
  readonly edition: "public" | "report";
  /** What was found of each piece of evidence, for papers that need it; empty otherwise. */
  readonly evidence: ReadonlyMap<Evidence, Proof>;
  /** What git knows, for papers that need it; null otherwise. */
  readonly past: Past | null;
}

/**
 * How a piece of evidence stands today: only files can be verified, numbers and addresses are cited. Of a file that cannot
 * be read nobody knows whether it changed.
 */
export type Proof = "intact" | "changed" | "unreadable" | "missing" | "outside" | "cited";

/** What the history tells, or in words why it cannot. */
export type Past = { readonly events: readonly ToldEvent[] } | { readonly why: string };

/** What one commit did to one problem, and the same in words. */
export interface ToldEvent {
  readonly event: HistoryEvent;
  readonly texts: readonly string[];
}

/** A paper that can be made from a ledger. `messages` are those of the ledger's language. */
export interface Paper {
  /** What it needs besides the ledger's files, which takes time to find out. */
  readonly needs?: { readonly history?: boolean; readonly evidence?: boolean };
  /** Whether it is about one problem, which has to be named. */
  readonly one?: boolean;
  /** Whether it is a text to paste into others: plain, where no format is asked for. */
  readonly isText?: boolean;
  /** Whether there is an edition for the public, and one for those who inspected. */
  readonly hasEditions?: boolean;
  readonly build: (source: Source, messages: Messages) => Document;
}

/** A document in the ledger's language, complete as far as its files could be used. */
export function documentOf(
  { ledger, today, moment }: Source,
  parts: Pick<Document, "title" | "orientation" | "remarks" | "blocks">,
): Document {
  return {
    ...parts,
    today,
    moment,
    language: ledger.header.language ?? "zh-CN",
    complete: ledger.excluded.length === 0,
  };
}
