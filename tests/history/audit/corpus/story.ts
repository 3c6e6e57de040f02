import type { AuditRuleId } from "../../../../src/model/audit.js";
import type { Made } from "../../../support/repository.js";

/** A repository that a story made, and how the audit of it is asked for. */
export interface Built {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What follows `ledger audit`. */
  readonly words?: readonly string[];
}

/** A history: commits as data, or, where git's own commands are the point, what makes a repository with them. */
export type History =
  | { readonly commits: readonly Made[]; readonly words?: readonly string[] }
  | { readonly build: () => Built | Promise<Built> };

/** What somebody did that the audit has to find, by one rule and no other. */
export type Dishonest = History & {
  readonly name: string;
  readonly rule: AuditRuleId;
  /** The problem that it is told of, or each of several; 1 unless told, null for none in particular. */
  readonly id?: number | null | readonly number[];
  /** The commit at fault: its position in `commits`, or a revision; the last unless told, null where none is. */
  readonly at?: number | string | null;
  /** How many findings there are; one unless told. */
  readonly times?: number;
};

/** What people rightly do, of which the audit finds no error. */
export type Honest = History & {
  readonly name: string;
  /** How many completions and closings the history witnessed, and how many completions it did not; none unless told. */
  readonly witnessed?: { readonly done?: number; readonly closed?: number; readonly unwitnessed?: number };
  /** The warnings and remarks that are expected; none unless told. */
  readonly warnings?: readonly AuditRuleId[];
};
