import type { FailureKind, FailureParams } from "../../errors.js";
import { reason } from "./errno.js";
import { exportFailures } from "./export-failures.js";
import { gitFailures } from "./git.js";
import { importFailures } from "./import-failures.js";
import { pastFailures } from "./past.js";
import { sentence } from "./sentence.js";

/** Why a command could not answer, and what to do about it. */
export const failures: { readonly [K in FailureKind]: (params: FailureParams[K]) => string } = {
  "no-ledger": ({ from }) =>
    `no ledger here: neither ${from} nor any folder above it holds a ledger.yaml. Go into the ledger's folder, name it with --ledger DIR, or make a new one with "ledger init".`,
  "not-a-ledger": ({ path, said }) =>
    `${said}: ${path} is no ledger: it holds no ledger.yaml, nor a folder "ledger" with one. Name the folder of ledger.yaml, or make a new ledger with "ledger init".`,
  "unusable-header": ({ place, cause }) =>
    `the ledger's header cannot be used: ${place}: ${sentence(cause)} No figure can be given without it; "ledger check" shows every error in it.`,
  "unusable-folder": ({ path, code }) =>
    `the folder ${path} cannot be read (${reason(code)}). See that it exists and that you may open it.`,
  "bad-reference": ({ text }) =>
    `"${text}" is no reference. Write a problem as 33, a measure as 33.2, a range as 1-8, several with spaces or commas.`,
  "unknown-reference": ({ id, file }) =>
    `there is no problem ${id}: ${file} does not exist. "ledger list" shows the numbers in use.`,
  "empty-range": ({ text }) => `no problem has a number in ${text}. "ledger list" shows the numbers in use.`,
  "unknown-measure": ({ id, count }) =>
    `there is no measure ${id}: the problem has ${count === 0 ? "no measures" : `${count} ${count === 1 ? "measure" : "measures"}`}. "ledger show ${id.split(".")[0]}" lists them.`,
  "unknown-value": ({ option, value, allowed, nearest }) =>
    `${option}: there is no "${value}".${nearest === null ? "" : ` Did you mean "${nearest}"?`}${allowed.length === 0 ? " The ledger records none." : ` Possible: ${allowed.join(", ")}.`}`,
  "ambiguous-value": ({ option, value, matches }) =>
    `${option}: "${value}" fits several: ${matches.join(", ")}. Write more of the one you mean.`,
  "empty-value": ({ option }) => `${option}: nothing was given. Write what to look for, or leave the option out.`,
  "contradicting-options": ({ first, second }) => `${first} and ${second} contradict each other. Give one of the two.`,
  "several-problems": ({ command, text }) =>
    `"ledger ${command}" shows one problem, and "${text}" names several. Name one, or list them with "ledger list".`,
  "measure-as-json": ({ id, problem }) =>
    `--json prints a whole problem, and ${id} is a measure. Use "ledger show ${problem} --json".`,
  "repeated-value": ({ option, value, matches }) =>
    `${option}: "${value}" belongs to several: ${matches.join(", ")}. Give each an id and a name of its own.`,
  "bad-category-id": ({ option, value, id }) =>
    `${option}: in "${value}", "${id}" is no id. An id begins with a letter, then come letters, digits, - and _, for example style=${value.slice(id.length + 1).trim()}.`,
  "date-before-start": ({ option, value, start, from }) =>
    `${option}: ${value} lies before ${start} ${from}. Correct whichever of the two dates is wrong.`,
  "not-in-ledger": ({ path, nearest }) =>
    `${path} is no file of this ledger: it has ledger.yaml and the files in problems/.${nearest === null ? "" : ` Did you mean ${nearest}?`}`,
  "bad-date": ({ option, value, swapped }) =>
    `${option}: "${value}" is no date. Write year, month, day as 2025-12-31.${swapped === null ? "" : ` Did you mean ${swapped}?`}`,
  "bad-number": ({ option, value }) => `${option}: "${value}" is no whole number from 1 up.`,
  "bad-assignment": ({ text }) =>
    `"${text}" is no assignment. Write field=value, for example deadline=2025-12-31 or "goal=every rule in force".`,
  "missing-option": ({ option }) => `${option} is missing. See the examples in the command's --help.`,
  usage: ({ message }) => message,
  "unusable-problem": ({ place, cause }) =>
    `${place}: ${sentence(cause)} Mend the file first: "ledger check" shows every error in it.`,
  "cannot-edit": ({ file, field }) =>
    `${file}: "${field}" is written in a way that a program cannot change safely (a value shared through an anchor, for example). Nothing was changed; change it by hand with "ledger edit".`,
  "changed-on-disk": ({ file }) =>
    `${file} was changed by somebody else in the meantime. Nothing was overwritten; run the command again.`,
  "write-failed": ({ file, code }) => `${file} could not be written (${reason(code)}). The old file is untouched.`,
  "evidence-unreadable": ({ path, code }) =>
    `the evidence ${path} cannot be read (${reason(code)}). Name an existing file, a document number such as 某发〔2025〕8号, or a URL.`,
  "evidence-exists": ({ path }) => `${path} exists already and is never overwritten. Give the new file another name.`,
  "lock-held": ({ path, holder }) =>
    `another command is writing this ledger (${holder}). Nothing was changed; run the command again in a moment. If you are sure that none is running, delete ${path}.`,
  "already-exists": ({ path }) => `${path} exists already. Nothing was changed.`,
  "needs-terminal": ({ option }) => `there is nobody to ask: ${option} has to be given where input is no terminal.`,
  "editor-failed": ({ editor, why }) =>
    `the editor "${editor}" failed (${why}). Nothing was changed. Set EDITOR to a program that waits until the file is closed.`,
  ...pastFailures,
  ...exportFailures,
  ...importFailures,
  ...gitFailures,
  "nothing-to-undo": ({ gone }) =>
    gone === null
      ? 'there is nothing to take back: no commit of this ledger was made by "ledger", or each was taken back already. Nothing was changed.'
      : `what commit ${gone} changed, the last one that "ledger" made, is no longer there: there is nothing to take back. Nothing was changed.`,
  "undo-beginning": ({ commit }) =>
    `the ledger begins in this folder with commit ${commit}, which cannot be taken back. Nothing was changed.`,
  "not-saved": ({ file }) =>
    `${file} has changes that are not committed yet. Nothing was changed. Commit them first with "ledger save", then run the command again.`,
  "undo-overlap": ({ file, commit }) =>
    `${file}: the same lines were changed after commit ${commit}, so it cannot be taken back without losing the later change. Nothing was changed. Correct the file by "ledger set" or "ledger edit".`,
  "undo-unsound": ({ place, cause }) =>
    `without that commit a file of the ledger could no longer be used: ${place}: ${sentence(cause)} Nothing was changed. Correct the file by "ledger set" or "ledger edit".`,
  interrupted: () => "interrupted. Nothing was changed.",
};
