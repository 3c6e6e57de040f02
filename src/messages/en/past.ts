import type { FailureKind, FailureParams } from "../../errors.js";
import { sentence } from "./sentence.js";

type PastFailure = Extract<
  FailureKind,
  | "shallow-before"
  | "missing-objects"
  | "unusable-header-then"
  | "unusable-problem-then"
  | "unknown-reference-then"
  | "reversed-span"
>;

/** What a committed state cannot answer. */
export const pastFailures: { readonly [K in PastFailure]: (params: FailureParams[K]) => string } = {
  "shallow-before": ({ value, oldest }) =>
    `this clone lacks the history before ${oldest}, so it cannot tell how the ledger stood on ${value}. Fetch the rest first: git fetch --unshallow (in a CI job: fetch-depth: 0).`,
  "missing-objects": ({ path }) =>
    `this clone lacks ${path === null ? "files of that time" : `${path} as it was then`}: it was made without them (git clone --filter), or it is damaged. Clone the repository again, without --filter.`,
  "unusable-header-then": ({ commit, place, cause }) =>
    `in the commit ${commit} the ledger's header cannot be used: ${place}: ${sentence(cause)} No figure can be given without it. Give another day or commit.`,
  "unusable-problem-then": ({ commit, place, cause }) =>
    `in the commit ${commit} the problem cannot be read: ${place}: ${sentence(cause)} Give another day or commit.`,
  "unknown-reference-then": ({ id, commit, date }) =>
    `there was no problem ${id} on ${date} (${commit}). "ledger list --as-of ${commit}" shows the numbers in use then.`,
  "reversed-span": ({ from, to }) =>
    `${from} is later than ${to}: what moved is told from the earlier state to the later one. Write ledger diff ${to} ${from}.`,
};
