import { Failure } from "../../errors.js";
import { shortHash, subjectOf } from "../../model/commit.js";
import { type Trailers, takesBack, trailersOf } from "../../model/trailers.js";
import { askGit } from "../git/git.js";
import type { Repository } from "../git/repository.js";

/** A commit that `ledger` made. */
export interface Action {
  /** In full. */
  readonly hash: string;
  /** The commit before it. */
  readonly parent: string;
  readonly subject: string;
  readonly trailers: Trailers;
}

/**
 * The last commit that `ledger` made on the way along first parents, that touches this ledger, is no undo itself and
 * was not taken back since. Failures `nothing-to-undo`, `undo-beginning`, `shallow-history`.
 */
export async function lastAction(repository: Repository, head: string): Promise<Action> {
  const undone = new Set<string>();
  for (const { hash, parents, message } of await ownCommits(repository, head)) {
    // What was taken back takes nothing back itself any more.
    if ([...undone].some((claim) => hash.startsWith(claim))) continue;
    const trailers = trailersOf(message);
    for (const claim of takesBack(message)) undone.add(claim);
    if (trailers === null || trailers.action === "undo" || parents.length > 1) continue;
    const [parent] = parents;
    if (parent !== undefined) return { hash, parent, subject: subjectOf({ message }), trailers };
    if (repository.shallow) throw new Failure("shallow-history", {});
    throw new Failure("undo-beginning", { commit: shortHash(hash) });
  }
  throw new Failure("nothing-to-undo", { gone: null });
}

interface Logged {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** Every commit on the way back along first parents that touches the ledger's folder, the last first. */
async function ownCommits(repository: Repository, head: string): Promise<Logged[]> {
  const how = ["--first-parent", "-z", "--no-color", "--no-show-signature", "--no-notes", "--encoding=UTF-8"];
  const args = ["--literal-pathspecs", "log", ...how, "--format=%H%x00%P%x00%B", head, "--", "."];
  const words = (await askGit(repository, args)).toString().split("\0");
  const commits: Logged[] = [];
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [hash = "", parents = "", message = ""] = words.slice(at, at + 3);
    commits.push({ hash, parents: parents === "" ? [] : parents.split(" "), message });
  }
  return commits;
}
