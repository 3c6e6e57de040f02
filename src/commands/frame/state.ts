import type { Command } from "commander";
import type { Context } from "../../context.js";
import { Failure } from "../../errors.js";
import type { Repository } from "../../history/git/repository.js";
import { loadLedger } from "../../load/ledger.js";
import { claimedIds, referencesAmong, resolveReferences } from "../../load/references.js";
import { shortHash } from "../../model/commit.js";
import type { CivilDate } from "../../model/date.js";
import type { Ledger } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import { formatReference, type Reference } from "../../model/reference.js";
import { ledgerRoot } from "./open.js";

/** A state of the ledger that a command tells about, and the day by which it is looked at. */
export interface State {
  readonly ledger: Ledger;
  readonly today: CivilDate;
  /** The commit that has it; null for the files as they lie on the disk. */
  readonly moment: Moment | null;
}

/** One that has a commit. */
export type CommittedState = State & { readonly moment: Moment };

/** `--as-of`, for the commands that can tell how things stood. */
export function addAsOf(command: Command, context: Context): void {
  command.option("--as-of <when>", context.messages.asOf.option);
}

/** The state that `--as-of` asks for: without it that of today, for which nothing of git is loaded. */
export async function stateFor(context: Context, asOf: string | undefined): Promise<State> {
  return asOf === undefined ? presentState(context) : stateThen(context, asOf);
}

/** The committed state that the value of `--as-of` names. */
export async function stateThen(context: Context, asOf: string): Promise<CommittedState> {
  return committedState(context, await repositoryOf(context), asOf, "--as-of");
}

/** The ledger as it lies on the disk, today. */
export function presentState(context: Context): State {
  return { ledger: loadLedger(ledgerRoot(context)), today: context.today, moment: null };
}

/** The repository in which the ledger lies. */
export async function repositoryOf(context: Context): Promise<Repository> {
  const { openRepository } = await import("../../history/git/repository.js");
  return openRepository(ledgerRoot(context), context.env);
}

/**
 * The ledger as it was committed by the end of a day or in a revision; `option` is what the command line calls `text`.
 * Failures of `momentOf` and `ledgerAt`, an unusable header as `unusable-header-then`.
 */
export async function committedState(
  context: Context,
  repository: Repository,
  text: string,
  option: string,
): Promise<CommittedState> {
  const { ledgerAt, momentOf } = await import("../../history/as-of.js");
  const moment = await momentOf(repository, text, option, context.today);
  const ledger = await ledgerAt(repository, moment.commit).catch((failure: unknown) => {
    throw isUnusableHeader(failure) ? unusableThen(failure, moment) : failure;
  });
  return { ledger, today: moment.date, moment };
}

function isUnusableHeader(failure: unknown): failure is Failure<"unusable-header"> {
  return failure instanceof Failure && failure.kind === "unusable-header";
}

function unusableThen({ params }: Failure<"unusable-header">, { commit }: Moment): Failure {
  return new Failure("unusable-header-then", { ...params, commit: shortHash(commit) });
}

/** The references that `words` name in a state; what it lacks is a Failure, as for the files on the disk. */
export function referencesIn({ ledger, moment }: State, words: readonly string[]): Reference[] {
  if (moment === null) return resolveReferences(ledger.root, words);
  const ids = claimedIds([...ledger.entries, ...ledger.excluded].map(({ file }) => file));
  const then = { commit: shortHash(moment.commit), date: moment.date };
  return referencesAmong(ids, words, (reference) => {
    return new Failure("unknown-reference-then", { id: formatReference(reference), ...then });
  });
}
