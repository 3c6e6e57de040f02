/** A diagnostic as far as a failure has to carry it; its sentence is the rule's. */
interface Cause {
  readonly rule: string;
  readonly params: object;
}

/**
 * What can stop a command before it has an answer. Each kind carries data only; its wording stands in `messages`,
 * so that a kind without a sentence in every language does not compile.
 */
export interface FailureParams {
  /** No `ledger.yaml` in `from` nor in any folder above it. */
  "no-ledger": { from: string };
  /** The folder named by `--ledger` or `LEDGER_DIR` holds no ledger. */
  "not-a-ledger": { path: string; said: "--ledger" | "LEDGER_DIR" };
  /** The header exists but cannot be used; `place` is `file:line:column` of the first error. */
  "unusable-header": { place: string; cause: Cause };
  /** A folder of the ledger cannot be listed. */
  "unusable-folder": { path: string; code: string };
  "bad-reference": { text: string };
  "unknown-reference": { id: string; file: string };
  /** A range `50-60` in which no problem lies. */
  "empty-range": { text: string };
  "unknown-measure": { id: string; count: number };
  /** A word on the command line that can never match; `nearest` is the closest that could. */
  "unknown-value": { option: string; value: string; allowed: readonly string[]; nearest: string | null };
  "ambiguous-value": { option: string; value: string; matches: readonly string[] };
  /** An option that chooses or orders was given nothing. */
  "empty-value": { option: string };
  "contradicting-options": { first: string; second: string };
  /** A reference that names more than one where one is shown. */
  "several-problems": { command: string; text: string };
  /** Only whole problems are printed as JSON. */
  "measure-as-json": { id: string; problem: number };
  /** What must differ is the same for several: `matches` are the names of the ones that share `value`. */
  "repeated-value": { option: string; value: string; matches: readonly string[] };
  /** `value` is the whole word, `id` what stands in it before the equals sign. */
  "bad-category-id": { option: string; value: string; id: string };
  /** A date that lies before `from`, the first of a period. */
  "date-before-start": { option: string; value: string; start: string; from: string };
  /** A file named on the command line that is neither the header nor a problem file. */
  "not-in-ledger": { path: string; nearest: string | null };
  "bad-date": { option: string; value: string; swapped: string | null };
  "bad-number": { option: string; value: string };
  "bad-assignment": { text: string };
  "missing-option": { option: string };
  /** Commander's own complaint (unknown option, missing argument), already a sentence in English. */
  usage: { message: string; code: string };
  /** A problem file that the command needs cannot be used; the reader is sent to `ledger check`. */
  "unusable-problem": { place: string; cause: Cause };
  /** The text of a file cannot be changed safely by a program (shared anchors and the like). */
  "cannot-edit": { file: string; field: string };
  /** The file on disk is no longer the one that was read. */
  "changed-on-disk": { file: string };
  "write-failed": { file: string; code: string };
  "evidence-unreadable": { path: string; code: string };
  "evidence-exists": { path: string };
  "lock-held": { path: string; holder: string };
  "already-exists": { path: string };
  "needs-terminal": { option: string };
  "editor-failed": { editor: string; why: string };
  // What git needs, and what keeps it from answering or from committing.
  "no-git": Record<string, never>;
  /** `path` lies in no repository. */
  "no-repository": { path: string };
  /** git refuses the repository because somebody else owns its folder. */
  "foreign-repository": { path: string };
  /** The ledger at `path` was never committed. */
  "no-commit": { path: string };
  /** The clone lacks the older part of the history. */
  "shallow-history": Record<string, never>;
  /** `shallow`: it may lie in the part of the history that the clone lacks. */
  "unknown-revision": { option: string; value: string; shallow?: boolean };
  /** A day that is not over, or a commit in which there was no ledger yet; `first` is the day its history begins. */
  "before-history": { value: string; first: string };
  "after-today": { option: string; value: string; today: string };
  /** The clone begins with `oldest`, and what was before is not here. */
  "shallow-before": { value: string; oldest: string };
  /** The clone was made without the content that is asked for, or lost it; `path` where it is one file's. */
  "missing-objects": { path: string | null };
  // What a committed state cannot answer; `commit` in short.
  "unusable-header-then": { commit: string; place: string; cause: Cause };
  "unusable-problem-then": { commit: string; place: string; cause: Cause };
  "unknown-reference-then": { id: string; commit: string; date: string };
  /** The state to compare with is later than the state to compare. */
  "reversed-span": { from: string; to: string };
  "detached-head": Record<string, never>;
  "operation-under-way": { operation: "merge" | "rebase" | "cherry-pick" | "revert" | "am" };
  "no-identity": Record<string, never>;
  /** Files of the ledger that this checkout leaves out. */
  "sparse-checkout": { files: readonly string[] };
  "index-locked": { path: string };
  "ignored-file": { path: string };
  /** Git would keep a symbolic link where the ledger has a file. */
  "linked-file": { path: string };
  /** Git would not keep the bytes of a piece of evidence. */
  "evidence-altered": { path: string };
  /** A hook ended the commit; `output` is what it said. */
  "hook-refused": { output: string };
  "bad-seal-name": { name: string };
  "seal-exists": { name: string };
  /** No commit of the history has this problem or measure. */
  "never-committed": { id: string };
  /** What was copied from paper is no digest of a seal. */
  "bad-digest": { value: string };
  /** Files of the ledger that differ from the last commit, so that it does not vouch for them. */
  "unsaved-changes": { files: readonly string[] };
  /** What the audit would find in a commit, by its rules. */
  foreseen: { findings: readonly (Cause & { readonly id: number | null })[] };
  /** git's own words, in English, for whatever else it refuses. */
  "git-failed": { command: string; output: string };
  // What keeps a commit from being taken back.
  /** `gone`: the last one whose change is no longer there; null where `ledger` has made none. */
  "nothing-to-undo": { gone: string | null };
  /** The ledger begins with `commit`. */
  "undo-beginning": { commit: string };
  /** What stands in `file` was never committed. */
  "not-saved": { file: string };
  /** The same lines were changed after `commit`. */
  "undo-overlap": { file: string; commit: string };
  /** Without the commit a file that can be used now no longer could. */
  "undo-unsound": { place: string; cause: Cause };
  // Papers.
  /** A file that a paper is to be written to exists. */
  "output-exists": { path: string };
  /** A paper would be written over the ledger itself, or over what git keeps. */
  "output-in-ledger": { path: string };
  /** The folder of a file that a paper is to be written to does not exist. */
  "output-folder": { folder: string };
  /** What is no text cannot be shown. */
  "output-missing": { format: string };
  /** The name after `-o` does not tell the format. */
  "unknown-ending": { path: string; allowed: readonly string[] };
  /** The format cannot hold all that is in the paper. */
  "format-unfit": { format: string; paper: string; allowed: readonly string[] };
  /** The paper has more cells of tables than the format takes. */
  "format-crowded": { format: string; paper: string; cells: number; most: number; allowed: readonly string[] };
  /** The paper is about one problem, and none is named. */
  "missing-reference": { paper: string };
  /** The paper is about one problem as a whole: a measure is named, or several problems are. */
  "measure-in-paper": { paper: string; id: string; problem: number };
  "several-in-paper": { paper: string; text: string };
  /** An option that says something to other papers only. */
  "option-foreign": { option: string; paper: string; papers: readonly string[] };
  // What keeps a file from being read as a paper.
  /** The name does not tell a format that is read; `allowed` are the endings that are. */
  "import-ending": { path: string; allowed: readonly string[] };
  /** A format that is not read, by its usual name; `save` are the formats that its program can save it in. */
  "foreign-format": { path: string; format: string; save: readonly string[] };
  "encrypted-file": { path: string };
  "empty-file": { path: string };
  "damaged-file": { path: string };
  /** What it holds is neither what its ending says nor anything else that is known. */
  "mislabelled-file": { path: string; ending: string };
  /** In MiB. */
  "file-too-large": { path: string; limit: number };
  /** Larger inside than any paper: unpacked text (in MiB), the characters of one text, lines, cells, parts, or how deep one lies in another. */
  "too-much-inside": {
    path: string;
    what: "unpacked" | "length" | "lines" | "cells" | "parts" | "depth";
    limit: number;
  };
  /** It asks its reader to take in other files, or to multiply what it says. */
  "unsafe-file": { path: string };
  "unknown-encoding": { path: string };
  /** The file to be imported cannot be read at all. */
  "import-unreadable": { path: string; code: string };
  /** It was read, and neither a table nor a text in it tells of problems. */
  "nothing-to-import": { path: string };
  /** It is not said whether to write a ledger or only to look. */
  "import-aimless": { path: string };
  /** A pair on the command line without its equals sign, or without what stands on either side of it. */
  "bad-pair": { option: "--map" | "--category"; value: string };
  /** Problems that cannot be written without a category; `known` are the ids of those that there are. */
  "category-unassigned": { problems: readonly number[]; known: readonly string[] };
  /** `--category` names a problem that the paper does not have. */
  "unknown-proposed": { option: string; value: string; count: number };
  interrupted: Record<string, never>;
}

export type FailureKind = keyof FailureParams;

/** Where the exit status is not 2 (wrong usage, or nothing could be done): 1 answered but not clean, 130 interrupted. */
const unusual: Partial<Record<FailureKind, 1 | 130>> = {
  "lock-held": 1,
  "detached-head": 1,
  "operation-under-way": 1,
  "no-identity": 1,
  "sparse-checkout": 1,
  "index-locked": 1,
  "ignored-file": 1,
  "linked-file": 1,
  "evidence-altered": 1,
  "hook-refused": 1,
  "unsaved-changes": 1,
  foreseen: 1,
  "nothing-to-undo": 1,
  "undo-beginning": 1,
  "not-saved": 1,
  "undo-overlap": 1,
  "undo-unsound": 1,
  interrupted: 130,
};

/** The exit status of each kind of failure. */
export function exitStatus(kind: FailureKind): 1 | 2 | 130 {
  return unusual[kind] ?? 2;
}

/**
 * The one error class of this program: caught in `main`, turned there into a message and an exit status. A reader that is
 * loaded only when it is asked for is a bundle with a copy of this class, so instances are known by their name.
 */
export class Failure<K extends FailureKind = FailureKind> extends Error {
  constructor(
    readonly kind: K,
    readonly params: FailureParams[K],
    /** Where the user's unsaved work lies, if there is any: told after the failure. */
    readonly kept?: string,
  ) {
    super(kind);
    this.name = "Failure";
  }

  static override [Symbol.hasInstance](value: unknown): value is Failure {
    return value instanceof Error && value.name === "Failure";
  }
}
