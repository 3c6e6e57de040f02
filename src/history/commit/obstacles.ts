import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { Failure, type FailureParams } from "../../errors.js";
import { errnoOf } from "../../store/errno.js";
import { askGit, type Git, gitFailed, readGit, writeGit } from "../git/git.js";
import { branchOf, gitFolder } from "../git/repository.js";

type Operation = FailureParams["operation-under-way"]["operation"];

/** What git leaves in its folder while an operation waits for the user; the first that is there tells which. */
const traces: readonly (readonly [string, Operation])[] = [
  ["rebase-apply/applying", "am"],
  ["rebase-apply", "rebase"],
  ["rebase-merge", "rebase"],
  ["MERGE_HEAD", "merge"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
];

/**
 * Meets everything that would keep any commit from being made, or from being found again. Failures
 * `operation-under-way`, `detached-head`, `no-identity`.
 */
export async function requireReady(git: Git): Promise<void> {
  const folder = await gitFolder(git);
  const trace = traces.find(([name]) => existsSync(join(folder, name)));
  if (trace !== undefined) throw new Failure("operation-under-way", { operation: trace[1] });
  if ((await branchOf(git)) === null) throw new Failure("detached-head", {});
  for (const name of ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"]) {
    const { status } = await writeGit(git, ["var", name]);
    if (status !== 0) throw new Failure("no-identity", {});
  }
}

/** Every file below the folder that git knows, and whether this checkout leaves it out (a sparse checkout). */
export async function trackedFiles(git: Git): Promise<Map<string, { readonly leftOut: boolean }>> {
  const listed = (await askGit(git, ["ls-files", "-t", "-z"])).toString().split("\0").slice(0, -1);
  return new Map(listed.map((each) => [each.slice(2), { leftOut: each.startsWith("S") }]));
}

/** Failure `sparse-checkout` where one of these files is left out: it must not pass for deleted, or for unchanged. */
export function requireWhole(
  tracked: ReadonlyMap<string, { readonly leftOut: boolean }>,
  isMeant: (path: string) => boolean,
): void {
  const files = [...tracked].filter(([path, { leftOut }]) => leftOut && isMeant(path)).map(([path]) => path);
  if (files.length > 0) throw new Failure("sparse-checkout", { files });
}

/** Failure `linked-file` where one is a symbolic link or lies behind one: git would keep the link, and not the file. */
export function requireNoLinks({ folder }: Git, files: readonly string[]): void {
  const seen = new Map<string, boolean>();
  for (const file of files) {
    const steps = file.split("/");
    for (const [index] of steps.entries()) {
      const path = steps.slice(0, index + 1).join("/");
      const isLink = seen.get(path) ?? isLinkAt(join(folder, path));
      seen.set(path, isLink);
      if (isLink) throw new Failure("linked-file", { path: join(folder, path) });
    }
  }
}

function isLinkAt(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

/** Failure `ignored-file` where git is told to ignore one of these files, none of which it knows yet. */
export async function requireNotIgnored(git: Git, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  // Behind "./" no name has a meaning of its own; this command cannot be told to take them literally.
  const input = files.map((file) => `./${file}\0`).join("");
  const ran = await readGit(git, ["check-ignore", "-z", "--stdin"], { input });
  if (ran.status > 1) throw gitFailed(["check-ignore"], ran);
  const [first] = ran.stdout.toString().split("\0");
  if (first) throw new Failure("ignored-file", { path: join(git.folder, first) });
}
