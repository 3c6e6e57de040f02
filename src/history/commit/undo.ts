import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../errors.js";
import { shortHash } from "../../model/commit.js";
import type { ChangedEvidence, Pending } from "../../model/pending.js";
import { statsOf } from "../../store/temporary.js";
import { isBlobOfFile, withoutReturns } from "../git/blob-id.js";
import { eachBlob } from "../git/blobs.js";
import { merged } from "../git/line-merge.js";
import type { Repository } from "../git/repository.js";
import { treeFiles } from "../git/tree.js";
import { isEvidencePath, isLedgerPath, isSourcePath } from "../paths.js";
import type { Action } from "./actions.js";
import { headerState, problemState } from "./states.js";

/** What becomes of one file when a commit is taken back. */
export interface TakenBack {
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  /** What lies on the disk; null where nothing does. */
  readonly before: Buffer | null;
  /** What is to lie there; null where nothing is. */
  readonly after: Buffer | null;
}

/** One file that the commit changed: its blob before the commit, after it, and in the last one; null for none. */
interface Versions {
  readonly path: string;
  readonly old: string | null;
  readonly made: string | null;
  readonly now: string | null;
}

/**
 * What has to become of the ledger's files so that what `action` did is gone and what came after it stays. Reads only.
 * Failures `undo-beginning`, `not-saved`, `undo-overlap`, and `nothing-to-undo` where it is gone already.
 */
export async function takenBack(repository: Repository, head: string, action: Action): Promise<TakenBack[]> {
  const changed = await changedFiles(repository, head, action);
  if (changed.length === 0) throw new Failure("nothing-to-undo", { gone: shortHash(action.hash) });
  for (const versions of changed) requireSaved(repository, versions);
  const contents = await contentsOf(repository, changed);
  const files: TakenBack[] = [];
  for (const versions of changed) {
    const after = await without(repository, versions, contents);
    if (after === "overlap") {
      const file = join(repository.folder, versions.path);
      throw new Failure("undo-overlap", { file, commit: shortHash(action.hash) });
    }
    files.push(onDisk(repository, versions, after, contents));
  }
  return files;
}

/** The ledger's files that the commit changed and that do not stand as they did before it. */
async function changedFiles(repository: Repository, head: string, { hash, parent }: Action): Promise<Versions[]> {
  const [old, made, now] = await Promise.all(
    [parent, hash, head].map(async (commit) => {
      const files = await treeFiles(repository, commit, repository.prefix);
      return new Map(files.map(({ path, blob }) => [path, blob]));
    }),
  );
  if (!old?.has("ledger.yaml")) throw new Failure("undo-beginning", { commit: shortHash(hash) });
  const paths = [...new Set([...old.keys(), ...(made?.keys() ?? [])])].filter(isLedgerPath).sort();
  return paths
    .map((path) => ({
      path,
      old: old.get(path) ?? null,
      made: made?.get(path) ?? null,
      now: now?.get(path) ?? null,
    }))
    .filter((each) => each.old !== each.made && each.now !== each.old);
}

/** Failure `not-saved` where the disk has something that no commit has. */
function requireSaved({ folder }: Repository, { path, now }: Versions): void {
  const file = join(folder, path);
  const isSaved = now === null ? statsOf(file) === null : isBlobOfFile(file, now);
  if (!isSaved) throw new Failure("not-saved", { file });
}

/** The bytes of every version that is needed: of evidence only what is to be brought back. */
async function contentsOf(repository: Repository, changed: readonly Versions[]): Promise<Map<string, Buffer>> {
  const ids = changed.flatMap(({ path, old, made, now }) => (isSourcePath(path) ? [old, made, now] : [old]));
  const contents = new Map<string, Buffer>();
  await eachBlob(repository, [...new Set(ids.filter((id) => id !== null))], Infinity, (id, content) => {
    if (!Buffer.isBuffer(content)) throw new Failure("git-failed", { command: "cat-file", output: id });
    contents.set(id, content);
  });
  return contents;
}

/** The file without what the commit did to it. */
async function without(
  repository: Repository,
  { path, old, made, now }: Versions,
  contents: ReadonlyMap<string, Buffer>,
): Promise<Buffer | null | "overlap"> {
  if (now === made) return old === null ? null : (contents.get(old) ?? null);
  const [base, current, other] = [made, now, old].map((id) => contents.get(id ?? ""));
  if (!isSourcePath(path) || base === undefined || current === undefined || other === undefined) return "overlap";
  return (await merged(repository, base, current, other)) ?? "overlap";
}

/** What lies on the disk and what is to lie there, with the line endings of this working tree. */
function onDisk(
  { folder }: Repository,
  { path, now }: Versions,
  after: Buffer | null,
  contents: ReadonlyMap<string, Buffer>,
): TakenBack {
  if (now === null) return { path, before: null, after };
  const before = readFileSync(join(folder, path));
  const committed = contents.get(now);
  const turned = committed !== undefined && !before.equals(committed) && withoutReturns(before).equals(committed);
  return { path, before, after: turned && after !== null ? withReturns(after) : after };
}

function withReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1");
}

/** What taking back does, as a commit will have it. */
export function pendingOfTakenBack(root: string, files: readonly TakenBack[]): Pending {
  const [header = null] = files
    .filter(({ path }) => path === "ledger.yaml")
    .map(({ path, before, after }) => ({ path, before: headerState(root, before), after: headerState(root, after) }));
  const problems = files
    .filter(({ path }) => path !== "ledger.yaml" && isSourcePath(path))
    .map(({ path, before, after }) => ({
      path,
      before: problemState(root, path, before),
      after: problemState(root, path, after),
    }));
  const evidence = files
    .filter(({ path }) => isEvidencePath(path))
    .map(({ path, before, after }): ChangedEvidence => {
      return { path, state: before === null ? "added" : after === null ? "removed" : "changed" };
    });
  const paths = files.map(({ path }) => path);
  return { begins: false, moved: null, header, problems, evidence, firstEvidence: false, files: paths };
}
