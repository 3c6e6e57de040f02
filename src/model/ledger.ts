import type { Diagnostic } from "../diagnostic.js";
import type { Header, Problem } from "./schema.js";

/** The rules of one ledger with every default filled in. */
export interface Policy {
  /** A light turns yellow this many days before the deadline. */
  readonly dueSoonDays: number;
  /** A log date further before its commit than this many days is told by the audit. */
  readonly backdateDays: number;
  readonly close: {
    readonly evidence: boolean;
    readonly submission: boolean;
    readonly approvals: readonly string[];
    readonly twoPersons: boolean;
  };
  /** Who may commit the approval of a post, by e-mail address; a post that is not in it is not looked at. */
  readonly identities: Readonly<Record<string, readonly string[]>>;
  /** Every commit of the ledger has a good signature. */
  readonly signed: boolean;
}

/** The policy of a header; what the header leaves out has the value documented in `schemas/ledger.schema.json`. */
export function policyOf(header: Header): Policy {
  const { due_soon_days = 10, backdate_days = 31, close = {}, identities = {}, signed = false } = header.policy ?? {};
  return {
    dueSoonDays: due_soon_days,
    backdateDays: backdate_days,
    close: {
      evidence: close.evidence ?? false,
      submission: close.submission ?? false,
      approvals: close.approvals ?? [],
      twoPersons: close.two_persons ?? false,
    },
    identities,
    signed,
  };
}

/** A problem and the file it came from. */
export interface Entry {
  readonly problem: Problem;
  /** Absolute path. */
  readonly file: string;
}

/** One inspection round of one organisation, as far as its files could be used. */
export interface Ledger {
  /** Absolute path of the folder that holds `ledger.yaml`. */
  readonly root: string;
  readonly header: Header;
  readonly policy: Policy;
  /** Usable problems only, ascending by id. */
  readonly entries: readonly Entry[];
  /** Why each unusable file is left out of every figure: its first error, in order of file name. */
  readonly excluded: readonly Diagnostic[];
}

/** What a category is called; its id where the header does not know it. */
export function categoryName({ categories }: Header, id: string): string {
  return categories.find((category) => category.id === id)?.name ?? id;
}

/** How a file of the ledger is called wherever the ledger lies: by its path below the root, with forward slashes. */
export function pathWithin({ root }: Pick<Ledger, "root">, file: string): string {
  return file.slice(root.length).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** A problem file is named by its id, padded to at least three digits: 7 → `007.yaml`. */
export function problemFileName(id: number): string {
  return `${String(id).padStart(3, "0")}.yaml`;
}
