import { Failure } from "../../errors.js";
import { askGit, type Environment, type Git, gitFailed, readGit, writeGit } from "./git.js";

/** The git repository in which a ledger lies. */
export interface Repository extends Git {
  /** The ledger's folder from the top of the repository: empty, or ending in a slash. */
  readonly prefix: string;
  /** Whether the older part of the history is not here. */
  readonly shallow: boolean;
}

/**
 * The repository around the ledger at `root`. Failures `no-git`, `no-repository`, `foreign-repository`.
 *
 * @param env the environment that git is to run in; what it says of where the repository lies is ignored.
 */
export async function openRepository(root: string, env: Environment): Promise<Repository> {
  const git: Git = { folder: root, env };
  // The prefix comes last: a folder's name may hold anything, a line break too.
  const args = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"];
  const ran = await readGit(git, args);
  if (ran.status !== 0 || !ran.stdout.toString().startsWith("true\n")) {
    if (ran.status === 0 || /not a git repository|must be run in a work tree/.test(ran.stderr)) {
      throw new Failure("no-repository", { path: root });
    }
    throw gitFailed(args, ran);
  }
  const [, shallow, ...prefix] = ran.stdout.toString().split("\n");
  return { ...git, prefix: prefix.join("\n").replace(/\n$/, ""), shallow: shallow === "true" };
}

/** The same, but null where there is none: Failures `no-git`, `foreign-repository`. */
export async function repositoryAround(root: string, env: Environment): Promise<Repository | null> {
  try {
    return await openRepository(root, env);
  } catch (error) {
    if (error instanceof Failure && error.kind === "no-repository") return null;
    throw error;
  }
}

/** The commit that is checked out, in full; null where nothing was committed yet. */
export async function headOf(repository: Git): Promise<string | null> {
  const { status, stdout } = await readGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return status === 0 ? stdout.toString().trim() : null;
}

/** The name of the branch that is checked out, also before its first commit; null where none is (a detached head). */
export async function branchOf(repository: Git): Promise<string | null> {
  const { status, stdout } = await readGit(repository, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return status === 0 ? stdout.toString().trim() : null;
}

/** Where git keeps its own files for this working tree, such as `MERGE_HEAD`. Absolute, links followed. */
export async function gitFolder(git: Git): Promise<string> {
  return (await askGit(git, ["rev-parse", "--absolute-git-dir"])).toString().replace(/\n$/, "");
}

/** Whether the repository knows another to which its commits could be sent. */
export async function hasRemote(git: Git): Promise<boolean> {
  return (await askGit(git, ["remote"])).length > 0;
}

/** Makes the folder a repository, as the user's configuration has new ones. Failures `no-git`, `git-failed`. */
export async function beginRepository(git: Git): Promise<void> {
  const ran = await writeGit(git, ["init", "-q"]);
  if (ran.status !== 0) throw gitFailed(["init"], ran);
}

/**
 * The commit that `text` names, in full. It is data: what begins with `-` or holds a line break names nothing. Failure
 * `unknown-revision`, which calls it `option`.
 */
export async function commitNamed(repository: Repository, text: string, option: string): Promise<string> {
  const ran = /^-|[\n\0]/.test(text)
    ? null
    : await readGit(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${text}^{commit}`]);
  const hash = ran?.status === 0 ? ran.stdout.toString().trim() : "";
  if (!/^[0-9a-f]{40,64}$/.test(hash)) {
    throw new Failure("unknown-revision", { option, value: text, shallow: repository.shallow });
  }
  return hash;
}

/** Whether the history of the commit `later` holds the commit `earlier`; each is its own ancestor. */
export async function isAncestor(git: Git, earlier: string, later: string): Promise<boolean> {
  return (await readGit(git, ["merge-base", "--is-ancestor", earlier, later])).status === 0;
}
