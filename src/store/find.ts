import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Failure } from "../errors.js";
import { errnoOf } from "./errno.js";

/** What a user may have said of where the ledger is. */
export interface Whereabouts {
  /** `--ledger`. */
  readonly option: string | undefined;
  /** `LEDGER_DIR`; empty counts as not set. */
  readonly env: string | undefined;
  /** Absolute. */
  readonly cwd: string;
}

/**
 * The absolute path of the folder that holds `ledger.yaml`: what `--ledger` says, else `LEDGER_DIR`, else the nearest
 * walking up from the current folder; each of these may also be the parent of a folder named `ledger`.
 * Failures `not-a-ledger` (the folder that was named holds none) and `no-ledger`.
 */
export function findLedger({ option, env, cwd }: Whereabouts): string {
  if (option !== undefined) return named(resolve(cwd, option), "--ledger");
  if (env !== undefined && env !== "") return named(resolve(cwd, env), "LEDGER_DIR");
  for (let folder = cwd; ; folder = dirname(folder)) {
    const root = ledgerAt(folder);
    if (root !== null) return root;
    if (folder === dirname(folder)) throw new Failure("no-ledger", { from: cwd });
  }
}

function named(path: string, said: "--ledger" | "LEDGER_DIR"): string {
  const root = ledgerAt(path);
  if (root === null) throw new Failure("not-a-ledger", { path, said });
  return root;
}

/** The folder itself or its `ledger`; a header of the wrong kind counts too, for reading it tells what is wrong. */
function ledgerAt(folder: string): string | null {
  return [folder, join(folder, "ledger")].find((root) => existsSync(join(root, "ledger.yaml"))) ?? null;
}

/** What lies in `problems/`. */
export interface ProblemFiles {
  /** Absolute paths of everything named like a problem file, whatever it is: reading tells. Sorted by name. */
  readonly files: string[];
  /** Names of what should not be there. Sorted. */
  readonly strays: string[];
}

const problemName = /\.ya?ml$/i;

/** Left behind by editors and file managers, of no concern to anybody: hidden files, backups, thumbnails. */
const clutter = /^\.|~$|^~\$|^#.*#$|\.(?:swp|swo|bak|orig|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Lists `problems/` of the ledger at `root`. Failure `unusable-folder`, also where it does not exist: a new ledger has
 * one, and without it a ledger that lost its problems would look like one that never had any.
 */
export function problemFiles(root: string): ProblemFiles {
  const folder = join(root, "problems");
  const names = namesIn(folder).filter((name) => !clutter.test(name));
  return {
    files: names.filter(isProblemFile).map((name) => join(folder, name)),
    strays: names.filter((name) => !isProblemFile(name)),
  };
}

/** Whether a file of this name in `problems/` is one that the ledger reads, or has to say why it cannot. */
export function isProblemFile(name: string): boolean {
  return problemName.test(name) && !clutter.test(name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new Failure("unusable-folder", { path: folder, code: errnoOf(error) });
  }
}
