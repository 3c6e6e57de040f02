import type { CivilDate } from "./date.js";

/** Who made a commit, as the commit itself says; nobody has verified it unless it is signed. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One commit of the ledger's history. */
export interface Commit {
  /** In full: 40 hexadecimal digits, 64 in a repository that uses SHA-256. */
  readonly hash: string;
  /** The nearest commits before it that touched a ledger; several for a merge, none for the first. */
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  /** When it was first made, in seconds since 1970; a rebase keeps it. */
  readonly authored: number;
  /** When it was made as it is, in seconds since 1970. */
  readonly committed: number;
  /** The calendar day of `committed` where the committer was. */
  readonly date: CivilDate;
  /** The calendar day of `authored` where the author was. */
  readonly authoredOn: CivilDate;
  /** The whole message. */
  readonly message: string;
}

/**
 * The day of a commit where it was made. A rebase or a squash on a server makes it anew, by a clock that may be a day
 * behind: then what counts is the day of its author, who wrote before.
 */
export function dayOfCommit({ date, authored, authoredOn, committed }: Commit): CivilDate {
  return authored <= committed && authoredOn > date ? authoredOn : date;
}

/** A commit as people cite it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 10);
}

/** The first line of a commit's message. */
export function subjectOf({ message }: Pick<Commit, "message">): string {
  return message.trimStart().split("\n", 1)[0] ?? "";
}
