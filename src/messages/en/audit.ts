import { auditExplanations } from "./audit-explain.js";
import { auditRules } from "./audit-rules.js";

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const audit = {
  rules: auditRules,
  explanations: auditExplanations,
  help: {
    summary: "Verify the ledger's history",
    description:
      "Replays every commit of the ledger, from the first one on: whether each step was allowed when it was taken, nothing was changed in silence, and every seal holds. Then it says what the history can vouch for. RANGE chooses which commits are reported on: A..B, or one end for everything up to it; an end is a day or a revision. Only what is committed is looked at. Errors make the exit status 1.",
    range: "commits to report on, such as HEAD~10..HEAD (default: all)",
    options: {
      seal: "verify what was copied from paper: DIGEST, or DIGEST-COMMIT",
      json: "print the answer as JSON",
      explain: "explain a rule with its example; without RULE, list the rules",
    },
    examples: [
      ["ledger audit", "the whole history"],
      ["ledger audit --explain status-unlogged", "what a rule means"],
      ["ledger audit HEAD --json", "for another program"],
    ] as readonly (readonly [string, string])[],
  },
  finding: (severity: string, rule: string, id: string | null, date: string, commit: string, author: string) =>
    `${severity} [${rule}]${id === null ? "" : ` ${id}`}${commit === "" ? "" : `  ${date}  ${commit}  ${author}`}`,
  summary: (errors: number, warnings: number, remarks: number) =>
    [
      counted(errors, "error"),
      ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
      ...(remarks === 0 ? [] : [counted(remarks, "remark")]),
    ].join(", "),
  vouched: (errors: string, witnessed: number, total: number, begins: string) =>
    `${errors}; ${witnessed} of ${counted(total, "completion")} witnessed; history begins ${begins}`,
  commits: (count: number, range: string) => `${counted(count, "commit")} audited (${range}).`,
  first: (count: number) =>
    count === 1
      ? "1 completion stood as done in the commit that first added its file: nobody can tell from here when it was reached."
      : `${count} completions stood as done in the commits that first added their files: nobody can tell from here when they were reached.`,
  later: (count: number) =>
    count === 1
      ? "1 completion was recorded later than the policy's backdate_days after the date it claims."
      : `${count} completions were recorded later than the policy's backdate_days after the dates they claim.`,
  closings: (witnessed: number, total: number) => `${witnessed} of ${counted(total, "closing")} witnessed.`,
  seal: (name: string | null, digest: string, date: string, commit: string, whole: boolean) =>
    name === null
      ? `The digest ${digest} is that of the ledger in commit ${commit} of ${date}${whole ? ", and the sealed commit is in this history: nothing up to there was rewritten." : ": that state is unchanged. How it came about, only the commit on the paper vouches for."}`
      : `Seal ${name} of ${date} holds: ${digest} (${commit}).`,
  unsaved: (files: number) =>
    `${counted(files, "file")} of the ledger ${files === 1 ? "differs" : "differ"} from the last commit and ${files === 1 ? "was" : "were"} not audited: ledger save commits ${files === 1 ? "it" : "them"}.`,
  /** Before a commit: what the audit would find in it. */
  foreseen: (findings: number) =>
    `The audit would find ${counted(findings, "error")} in this commit, and it would stay in the history. Put that right before you commit: give the step or the reason by its own command (start, done, extend, reopen, set --note), or restore what was there.`,
  /** The same, after it was made. */
  made: (findings: number) =>
    `The audit finds ${counted(findings, "error")} in this commit, and that stays in the history. Say by a further step what it is about: a correction or reopening with its reason, the extension with its approval.`,
  foreseenLine: (rule: string, id: string | null, sentence: string) =>
    `[${rule}] ${id === null ? "" : `${id}: `}${sentence}`,
  explain: {
    first: (on: string) => `Committed on ${on}:`,
    next: (on: string, by: string | null, branch: string | null, merges: string | null) =>
      merges !== null
        ? `On ${on} the branch ${merges} was merged:`
        : `Then, on ${on}${by === null ? "" : `, by ${by}`}${branch === null ? "" : `, on the branch ${branch}`}:`,
    typed: "Typed in a repository with a ledger:",
    deleted: (path: string) => `${path} deleted`,
    unchanged: "(nothing of it was taken over)",
    more: '"ledger audit --explain RULE" explains one of them with its example.',
  },
};
