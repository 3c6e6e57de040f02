import type { AuditFinding, AuditRuleId } from "../../model/audit.js";
import { auditSeverity } from "../../model/audit.js";
import type { Commit } from "../../model/commit.js";
import type { CivilDate } from "../../model/date.js";
import { fieldsOf, headerFields } from "../../model/field.js";
import { problemFileName } from "../../model/ledger.js";
import { type Pending, type State, soundOnly } from "../../model/pending.js";
import type { Header, Problem } from "../../model/schema.js";
import type { FileChange } from "../git/log.js";
import type { Reading, Readings } from "../replay/readings.js";
import { walk } from "../replay/walk.js";
import type { AuditFacts } from "./rule.js";
import { auditRules } from "./rules/index.js";

/** What only the commit itself tells: who makes it, when, and with which bytes. */
const ofCommits: readonly AuditRuleId[] = [
  "approver-foreign",
  "commit-unsigned",
  "time-backwards",
  "evidence-uncommitted",
];

/** The ledger on the disk, as far as it can be used. */
interface OnDisk {
  readonly header: Header;
  readonly problems: readonly Problem[];
}

/**
 * The errors that the audit would find in a commit of what is pending, as if it were made today: afterwards they stay in
 * the history. Files that cannot be used are passed over, for `check` tells them.
 */
export function foreseenErrors(pending: Pending, disk: OnDisk, today: CivilDate): AuditFinding[] {
  const states = new TwoStates();
  const headerBefore = pending.header === null ? disk.header : soundOnly(pending.header.before)[0];
  states.header(headerBefore, pending.header === null ? disk.header : soundOnly(pending.header.after)[0]);
  const changed = new Set(pending.problems.map(({ path }) => path));
  for (const problem of disk.problems) {
    const path = `problems/${problemFileName(problem.id)}`;
    if (!changed.has(path)) states.problem(path, problem, problem);
  }
  for (const { path, before, after } of pending.problems) states.problem(path, before, after);
  for (const { path, state } of pending.evidence) {
    states.file(path, state === "added" ? null : `${path} before`, state === "removed" ? null : `${path} after`);
  }
  return errorsIn(states, today);
}

function errorsIn({ before, after, readings }: TwoStates, today: CivilDate): AuditFinding[] {
  const commits = [
    { commit: commitOf("before", [], today), changes: before },
    { commit: commitOf("after", ["before"], today), changes: after },
  ];
  const lineage = { prefixes: new Map(commits.map(({ commit }) => [commit.hash, ""])) };
  const [, step] = [...walk({ commits, lineage, readings })];
  const facts: AuditFacts = { readings, signatures: new Map() };
  if (step === undefined) return [];
  return auditRules
    .filter(({ id }) => auditSeverity[id] === "error" && !ofCommits.includes(id))
    .flatMap((rule) =>
      [...rule.check(step, facts)].map((hit) => ({ ...hit, rule: rule.id, commit: null }) as AuditFinding),
    );
}

function commitOf(hash: string, parents: readonly string[], date: CivilDate): Commit {
  const nobody = { name: "", email: "" };
  return {
    hash,
    parents,
    author: nobody,
    committer: nobody,
    authored: 0,
    committed: 0,
    date,
    authoredOn: date,
    message: "",
  };
}

/** Two states of a ledger as two commits would have them; a blob is named by its path and by which state it is of. */
class TwoStates {
  readonly before: FileChange[] = [];
  readonly after: FileChange[] = [];
  private readonly headers = new Map<string, Reading<Header>>();
  private readonly problems = new Map<string, Reading<Problem>>();
  readonly readings: Readings = {
    headers: this.headers,
    problems: this.problems,
    digests: new Map(),
    pointers: new Map(),
  };

  header(before: Header | undefined, after: Header | undefined): void {
    const blobs = [before, after].map((value, index) => {
      if (value === undefined) return null;
      const blob = value === before ? "header before" : `header after ${index}`;
      this.headers.set(blob, { value, fields: headerFields(value) });
      return blob;
    });
    this.file("ledger.yaml", blobs[0] ?? null, blobs[1] ?? null);
  }

  problem(path: string, before: State<Problem>, after: State<Problem>): void {
    const blobs = [before, after].map((state) => {
      const [value] = soundOnly(state);
      if (value === undefined) return null;
      const blob = state === before ? `${path} before` : `${path} after`;
      this.problems.set(blob, { value, fields: fieldsOf(value) });
      return blob;
    });
    // What cannot be used now is no deletion.
    this.file(path, blobs[0] ?? null, after === "unreadable" ? (blobs[0] ?? null) : (blobs[1] ?? null));
  }

  file(path: string, before: string | null, after: string | null): void {
    if (before !== null) this.before.push({ path, blob: before });
    if (after !== before) this.after.push({ path, blob: after });
  }
}
