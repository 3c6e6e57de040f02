import { emptyFolder } from "../../../support/ledger.js";
import { git, type Made, put } from "../../../support/repository.js";

type Variables = Readonly<Record<string, string>>;

/** The clock of a commit made on this day. */
export function clock(on: string): Variables {
  const date = /T/.test(on) ? on : `${on}T12:00:00Z`;
  return { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
}

/** How somebody commits: in which environment, and whether in the place of the last commit. */
interface Saving {
  readonly env?: Variables;
  readonly amend?: boolean;
}

/** Writes files and commits everything, as somebody at a desk does. */
export function save(
  folder: string,
  { on, files, message = "Work on the ledger" }: Made,
  { env = {}, amend = false }: Saving = {},
): void {
  put(folder, files);
  git(folder, ["add", "--all"]);
  git(folder, ["commit", "-q", "-m", message, ...(amend ? ["--amend"] : [])], { ...clock(on), ...env });
}

/** A repository of these commits, made by git one by one; gone when the test is over. */
export function desk(...commits: readonly Made[]): string {
  const folder = emptyFolder();
  git(folder, ["init", "-q", "-b", "main"]);
  for (const commit of commits) save(folder, commit);
  return folder;
}

/** Goes to a branch, which begins here where there is none of the name. */
export function on(folder: string, branch: string): void {
  const known = git(folder, ["branch", "--list", branch]) !== "";
  git(folder, ["checkout", "-q", ...(known ? [] : ["-b"]), branch]);
}
