import type { FailureKind, FailureParams } from "../../errors.js";
import type { AuditRuleId } from "../../model/audit.js";
import { auditRules } from "./audit-rules.js";

type GitFailure = Extract<
  FailureKind,
  | "no-git"
  | `${"no" | "foreign"}-repository`
  | "no-commit"
  | "shallow-history"
  | "unknown-revision"
  | "before-history"
  | "after-today"
  | "detached-head"
  | "operation-under-way"
  | "no-identity"
  | "sparse-checkout"
  | "index-locked"
  | "ignored-file"
  | "linked-file"
  | "evidence-altered"
  | "hook-refused"
  | "bad-seal-name"
  | "seal-exists"
  | "bad-digest"
  | "never-committed"
  | "unsaved-changes"
  | "foreseen"
  | "git-failed"
>;

const endings: Readonly<Record<FailureParams["operation-under-way"]["operation"], string>> = {
  merge: "git merge --continue, or git merge --abort",
  rebase: "git rebase --continue, or git rebase --abort",
  "cherry-pick": "git cherry-pick --continue, or git cherry-pick --abort",
  revert: "git revert --continue, or git revert --abort",
  am: "git am --continue, or git am --abort",
};

const said = (output: string) => (output === "" ? "" : ` It said: ${output}`);

/** What a rule of the audit says, led by the problem's number. */
function foreseen({ rule, params, id }: FailureParams["foreseen"]["findings"][number]): string {
  const say = auditRules[rule as AuditRuleId] as (params: object) => string;
  return `${id === null ? "" : `${id}: `}${say(params)}`;
}

/** What git needs, and what keeps it from answering or from committing. */
export const gitFailures: { readonly [K in GitFailure]: (params: FailureParams[K]) => string } = {
  "no-git": () => "git is not installed, or not on the PATH. Install it from git-scm.com, then run the command again.",
  "no-repository": ({ path }) =>
    `${path} is not under version control, so it has no history. "ledger save --init" begins one.`,
  "foreign-repository": ({ path }) =>
    `git does not trust the repository around ${path}, since its folder belongs to somebody else. If you trust it: git config --global --add safe.directory FOLDER, with the folder that holds .git.`,
  "no-commit": ({ path }) => `the ledger in ${path} was never committed. "ledger save" commits it for the first time.`,
  "shallow-history": () =>
    "this clone lacks the older part of the history, so nothing can be vouched for. Fetch it first: git fetch --unshallow (in a CI job: fetch-depth: 0).",
  "unknown-revision": ({ option, value, shallow = false }) =>
    `${option}: "${value}" is neither a date such as 2025-12-31 nor a commit, branch or tag of this repository.${shallow ? " It may lie in the older part of the history, which this clone lacks: git fetch --unshallow brings it." : ""} "ledger history" shows the commits.`,
  "before-history": ({ value, first }) =>
    `on ${value} this ledger was not in the repository: its history begins on ${first}. Give that day, or a later one on which it was there.`,
  "after-today": ({ option, value, today }) =>
    `${option}: ${value} has not come yet (today is ${today}), so nobody knows what will be committed by then. Give a day up to today.`,
  "detached-head": () =>
    'no branch is checked out (a detached head), so the commit would belong to none and get lost. Go to a branch first: git switch BRANCH; then run the command again, or "ledger save" where the files are written already.',
  "operation-under-way": ({ operation }) =>
    `a ${operation} is under way in this repository. Finish or give it up first: ${endings[operation]}; then run the command again, or "ledger save" where the files are written already.`,
  "no-identity": () =>
    'git does not know in whose name to commit. Tell it once: git config --global user.name "NAME", and git config --global user.email ADDRESS; then run the command again, or "ledger save" where the files are written already.',
  "sparse-checkout": ({ files }) =>
    `this checkout leaves out files of the ledger (a sparse checkout), so they would pass for deleted: ${files.slice(0, 3).join(", ")}${files.length > 3 ? ", …" : ""}. Bring them back first: git sparse-checkout disable; then run the command again, or "ledger save" where the files are written already.`,
  "index-locked": ({ path }) =>
    `another git command is at work in this repository. Try "ledger save" in a moment. If none is running, delete ${path}.`,
  "ignored-file": ({ path }) =>
    `git is told to ignore ${path} (in a .gitignore), so it would be missing in every copy. Take it out of the .gitignore, or put it under version control yourself with git add -f; then run the command again, or "ledger save" where the files are written already.`,
  "linked-file": ({ path }) =>
    `${path} is a symbolic link, and git would keep where it leads, not what stands there. Put the file itself in its place; then run the command again, or "ledger save" where the files are written already.`,
  "evidence-altered": ({ path }) =>
    `git would change the bytes of ${path} (line endings, or a filter), so it would no longer be the proof that the ledger records. Write in a file .gitattributes beside ledger.yaml: evidence/** -text -filter; then run the command again, or "ledger save" where the files are written already.`,
  "hook-refused": ({ output }) =>
    `git did not commit: a hook of this repository refused, or the commit could not be signed.${said(output)} Put that right, then run the command again, or "ledger save" where the files are written already.`,
  "bad-seal-name": ({ name }) =>
    `"${name}" cannot name a seal. Use letters, digits, Chinese characters, hyphens and dots, such as 2026-Q4.`,
  "seal-exists": ({ name }) =>
    `there is a seal "${name}" already, and what is sealed stays as it is. Take another name, such as ${name}-2.`,
  "bad-digest": ({ value }) =>
    `--seal: "${value}" is no digest of a seal, which has 32 digits (0-9 and a-f), usually in eight groups of four. Compare it with the paper.`,
  "never-committed": ({ id }) =>
    `nothing of ${id} was ever committed. "ledger list" shows the numbers in use, "ledger save" commits what is new.`,
  "unsaved-changes": ({ files }) =>
    `these files differ from the last commit: ${files.slice(0, 3).join(", ")}${files.length > 3 ? `, and ${files.length - 3} more` : ""}. Commit them first: ledger save.`,
  foreseen: ({ findings }) =>
    `the audit would find ${findings.length} ${findings.length === 1 ? "error" : "errors"} in the commit: ${findings.slice(0, 3).map(foreseen).join(" ")} Put that right, or commit all the same: ledger save --anyway.`,
  "git-failed": ({ command, output }) => `git ${command} failed.${said(output)}`,
};
