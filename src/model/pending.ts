import { isSame } from "./field.js";
import type { Header, LogEntry, Problem } from "./schema.js";

/** What a file says at one time: null where there is none, `unreadable` where what is there cannot be used. */
export type State<T> = T | "unreadable" | null;

/** One file of the ledger, as the last commit has it and as it lies on the disk now. */
export interface ChangedFile<T> {
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  readonly before: State<T>;
  readonly after: State<T>;
}

export interface ChangedEvidence {
  readonly path: string;
  readonly state: "added" | "changed" | "removed";
}

/** What differs between the last commit and the disk. */
export interface Pending {
  /** Whether no commit has this ledger yet. */
  readonly begins: boolean;
  /** The folder that it has and the one that it had in the last commit, from the top, where they differ. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  readonly header: ChangedFile<Header> | null;
  readonly problems: readonly ChangedFile<Problem>[];
  readonly evidence: readonly ChangedEvidence[];
  /** Whether with this evidence the first of the ledger comes under version control. */
  readonly firstEvidence: boolean;
  /** Everything that has to be committed, from the ledger's folder. */
  readonly files: readonly string[];
}

/** The value of a state, if it has one: one item or none. */
export function soundOnly<T extends object>(state: State<T>): T[] {
  return state === null || state === "unreadable" ? [] : [state];
}

/** The number that a problem's file is named by; null where its name is no number. */
export function problemIdOf(path: string): number | null {
  const digits = /^problems\/0*(\d+)\.ya?ml$/.exec(path)?.[1];
  return digits === undefined || digits === "" ? null : Number(digits);
}

/** What became of a problem's log, which only ever grows unless somebody alters it. */
export type LogChange =
  | { readonly gained: readonly LogEntry[] }
  /** How many entries are missing at its end. */
  | { readonly lost: number }
  | "altered";

export function logChange(before: Problem, after: Problem): LogChange {
  const [old, now] = [before.log ?? [], after.log ?? []];
  if (isSame(old, now.slice(0, old.length))) return { gained: now.slice(old.length) };
  return isSame(now, old.slice(0, now.length)) ? { lost: old.length - now.length } : "altered";
}
