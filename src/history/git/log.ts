import type { Commit } from "../../model/commit.js";
import { type CivilDate, isCivilDate } from "../../model/date.js";
import { type Git, gitFailed, readGit } from "./git.js";

/** A file of a ledger that a commit changed, against its first parent. */
export interface FileChange {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  /** The blob that it holds now; null where it is gone, or is no ordinary file. */
  readonly blob: string | null;
}

/** A commit and the files that it changed. */
export interface LoggedCommit {
  readonly commit: Commit;
  readonly changes: readonly FileChange[];
}

/** Everything that can belong to a ledger, wherever in the repository it lies. */
export const ledgerPaths = [":(top,glob)**/ledger.yaml", ":(top,glob)**/problems/*", ":(top,glob)**/evidence/**"];

const format = ["%H", "%P", "%at", "%aI", "%ct", "%cI", "%an", "%ae", "%cn", "%ce", "%B"].join("%x00");
const fields = 11;

/**
 * Every commit behind `tip` that touched a ledger, and every merge, parents first. Names and messages come as the
 * commits have them (in UTF-8), whatever a `.mailmap` says.
 */
export async function readLog(git: Git, tip: string): Promise<LoggedCommit[]> {
  const args = [
    "-c",
    "log.showRoot=true",
    "log",
    "--full-history",
    "--parents",
    "--topo-order",
    "--reverse",
    "--diff-merges=first-parent",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-relative",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-notes",
    "--no-show-signature",
    "--encoding=UTF-8",
    `--format=${format}`,
    tip,
    "--",
    ...ledgerPaths,
  ];
  const log = new LogReader();
  const ran = await readGit(git, args, { take: (chunk) => log.take(chunk) });
  if (ran.status !== 0) throw gitFailed(["log"], ran);
  return log.end();
}

/**
 * Reads git's words one by one, each ended by a NUL, which no name and no message can hold: the fields of a commit,
 * then for each file `:modes blobs letter` and its path, until a word that is neither begins the next commit.
 */
export class LogReader {
  private rest: Buffer[] = [];
  private readonly commits: { commit: Commit; changes: FileChange[] }[] = [];
  private words: string[] = [];

  take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.rest.push(chunk.subarray(start, end));
      this.word(Buffer.concat(this.rest).toString());
      this.rest = [];
      start = end + 1;
    }
    this.rest.push(chunk.subarray(start));
  }

  end(): LoggedCommit[] {
    return this.commits;
  }

  private word(word: string): void {
    // A line break leads from a message to the files.
    this.words.push(this.words.length === 0 && word.startsWith("\n") ? word.slice(1) : word);
    if (this.words[0]?.startsWith(":")) {
      if (this.words.length === 2) this.file();
    } else if (this.words.length === fields) {
      this.commit();
    }
  }

  private file(): void {
    const [raw = "", path = ""] = this.words.splice(0);
    const [, mode = "", , blob = ""] = raw.split(" ");
    this.commits.at(-1)?.changes.push({ path, blob: mode.startsWith("100") ? blob : null });
  }

  private commit(): void {
    const [
      hash = "",
      parents = "",
      authored,
      authoredIso = "",
      committed,
      iso = "",
      an = "",
      ae = "",
      cn = "",
      ce = "",
      message = "",
    ] = this.words.splice(0);
    const commit: Commit = {
      hash,
      parents: parents === "" ? [] : parents.split(" "),
      author: { name: an, email: ae },
      committer: { name: cn, email: ce },
      authored: Number(authored),
      committed: Number(committed),
      date: dayOf(iso, Number(committed)),
      authoredOn: dayOf(authoredIso, Number(authored)),
      message,
    };
    this.commits.push({ commit, changes: [] });
  }
}

/** A time as git writes it and in seconds, as the day that the committer's calendar showed. One that git cannot write as a date is taken as it is in UTC. */
export function dayOf(iso: string, seconds: number): CivilDate {
  const day = iso.slice(0, 10);
  if (isCivilDate(day)) return day;
  const instant = new Date(seconds * 1000);
  return Number.isNaN(instant.getTime()) ? "1970-01-01" : instant.toISOString().slice(0, 10);
}
