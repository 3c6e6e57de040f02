import type { Command } from "commander";
import type { Context } from "../../context.js";
import { openHeader } from "../../load/header.js";
import type { Messages } from "../../messages/index.js";
import type { Header } from "../../model/schema.js";
import type { LockOptions } from "../../store/lock.js";

/** What every command that writes may be told about committing. */
export interface CommitOptions {
  /** Undefined where the command line does not say. */
  readonly commit?: boolean;
}

/** What came of committing, to be added to a command's answer. */
export interface Committing {
  /** In full; null where it could not be done, undefined (and not in JSON) where it was not to be. */
  readonly commit: string | null | undefined;
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files that a command has just written. */
export interface Written {
  readonly root: string;
  /** Absolute paths of header and problem files; the evidence that they cite is committed with them. */
  readonly files: readonly string[];
  /** The command. */
  readonly action: string;
  readonly header: Header | undefined;
  /** The first line of the message, in the ledger's language. */
  readonly subject: (messages: Messages) => string;
}

/** For commands that committed nothing, and were not to. */
export const notCommitting: Committing = { commit: undefined, status: 0, stdout: "", stderr: "" };

/** Hooks and signing take their time: so long a command that commits waits for another that does, in milliseconds. */
export const patienceOfCommits = 15_000;

/** Adds `--commit` and `--no-commit`. */
export function addCommitOptions(command: Command, context: Context): void {
  const { options } = context.messages.commit;
  // In this order, so that neither is the default.
  command.option("--commit", options.commit).option("--no-commit", options.noCommit);
}

/**
 * Commits what a command has written, if the command line, else the header, wants it; to be called while the command
 * holds the ledger's lock. What keeps it from committing is told, and the files stay written. What git needs is loaded
 * only here.
 */
export async function commitIfWanted(context: Context, options: CommitOptions, written: Written): Promise<Committing> {
  if (written.files.length === 0 || !wantsCommit(options, written.header)) return notCommitting;
  const { commitWritten } = await import("./commit.js");
  return commitWritten(context, written);
}

function wantsCommit({ commit }: CommitOptions, header: Header | undefined): boolean {
  return commit ?? header?.commit ?? false;
}

/** The header, as far as it can be used; for commands that work without one. */
export function headerIfSound(root: string): Header | undefined {
  const opened = openHeader(root);
  return "parsed" in opened ? (opened.parsed.value as Header) : undefined;
}

/** How long to wait for the ledger's lock. */
export function lockOptions(root: string, options: CommitOptions): LockOptions {
  return wantsCommit(options, headerIfSound(root)) ? { patience: patienceOfCommits } : {};
}
