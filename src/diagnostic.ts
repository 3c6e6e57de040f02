/**
 * A finding about a file, as data: where, how bad, which rule, and the particulars. Prose is added only when printed.
 */
export type Severity = "error" | "warning" | "info";

/** What each rule tells about a finding. The key is the rule's id, stable for ever. */
export interface RuleParams {
  // The file as such: any of these leaves the file out of every figure.
  unreadable: { reason: "permission" | "folder" | "not-regular" | "link-outside" | "missing" | "io" };
  "too-large": { bytes: number; limit: number };
  encoding: { reason: "not-utf8" | "binary" | "utf16" };
  "conflict-markers": { marker: string };
  "empty-file": Record<string, never>;
  /** `code` is stable; `detail` is the parser's own English, for a code that the messages have no words for. */
  "yaml-syntax": { code: string; detail: string };
  "full-width-colon": { key: string };
  "tab-indentation": Record<string, never>;
  "duplicate-key": { key: string };
  "many-documents": Record<string, never>;
  "too-many-aliases": Record<string, never>;
  // Against the JSON Schema: these too leave the file out.
  "unknown-key": { key: string; nearest: string | null };
  "missing-key": { key: string };
  "wrong-type": { expected: string; found: string };
  "unknown-value": { value: string; allowed: readonly string[]; nearest: string | null };
  "impossible-date": { value: string };
  "out-of-bounds": { limit: string };
  "evidence-shape": Record<string, never>;
  /** In the header; `first` is the ordinal of the category that has the value already. */
  "duplicate-category": { field: "id" | "name"; value: string; first: number };
  // Across files; the first three leave the file out.
  "name-mismatch": { id: number; name: string; expected: string };
  "duplicate-id": { id: number; other: string };
  "unknown-category": { category: string; nearest: string | null; ids: readonly string[] };
  "measure-ids": { id: number; reason: "duplicate" | "order"; expected: number };
  "log-illegal-step": {
    event: string;
    /** Where the log had led; null where it does not tell. */
    from: string | null;
    measure: number | null;
    reason: "state" | "no-such-step" | "finished";
    /** The steps that the table allows instead. */
    possible: readonly string[];
  };
  "log-end": { status: string; logged: string; measure: number | null };
  "log-unknown-measure": { measure: number; count: number };
  "log-backwards": { on: string; previous: string };
  "done-with-open-measures": { open: readonly number[]; status: string; id: number };
  "future-date": { field: "log" | "done_on"; date: string; today: string };
  "round-order": { field: "to" | "feedback_on"; date: string; from: string };
  "before-inspection": { date: string; from: string };
  "evidence-missing": { path: string };
  "evidence-changed": { path: string; recorded: string; found: string };
  "evidence-outside": { path: string };
  "evidence-shared": { path: string; ids: readonly number[] };
  /** `detail` is the post that did not approve, or who applied for the closing; empty where there is none. */
  "policy-unmet": { guard: "evidence" | "submission" | "approval" | "two-persons"; detail: string };
  "declared-differs": { figure: string; declared: string; computed: string };
  "control-characters": { codePoint: string };
  "withheld-published": Record<string, never>;
  "stray-file": { name: string };
  "list-field-missing": { field: string; id: number };
}

export type RuleId = keyof RuleParams;

/** A stretch of a file: lines and columns count from 1, columns in code points without a BOM, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One finding of rule `R`. `file` is an absolute path; it is made relative only when printed. */
export interface Finding<R extends RuleId> extends Span {
  readonly file: string;
  readonly severity: Severity;
  readonly rule: R;
  readonly params: RuleParams[R];
}

export type Diagnostic = { [R in RuleId]: Finding<R> }[RuleId];

/** The span used when a finding is about a file as a whole. */
export const fileStart: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
