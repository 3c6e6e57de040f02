import { join, relative, sep } from "node:path";
import type { StoredFile } from "../../load/snapshot.js";
import { citedFiles } from "../../model/field.js";
import { type ChangedEvidence, type Pending, soundOnly } from "../../model/pending.js";
import { resolveEvidence } from "../../store/evidence.js";
import { problemFiles } from "../../store/find.js";
import { statsOf } from "../../store/temporary.js";
import { isBlobOfFile } from "../git/blob-id.js";
import { headOf, type Repository } from "../git/repository.js";
import { readTreeFiles, type TreeFile, treeFiles } from "../git/tree.js";
import { isEvidencePath, isLedgerPath, isSourcePath } from "../paths.js";
import { movedFrom } from "./moved.js";
import { requireWhole, trackedFiles } from "./obstacles.js";
import { headerOnDisk, headerState, problemOnDisk, problemState } from "./states.js";

/**
 * What differs between the last commit and the ledger on the disk, by its bytes: header, problems and the evidence that
 * they cite. Failure `sparse-checkout`.
 *
 * @param repository null where there is none yet.
 * @param cited the evidence that the problems on the disk cite, as recorded.
 */
export async function pendingChanges(
  root: string,
  repository: Repository | null,
  cited: readonly string[],
): Promise<Pending> {
  const here = ["ledger.yaml", ...problemFiles(root).files.map((file) => relative(root, file).split(sep).join("/"))];
  const head = repository === null ? null : await headOf(repository);
  if (repository === null || head === null) return pendingOf(repository, root, [], here, cited);
  requireWhole(await trackedFiles(repository), isLedgerPath);
  const files = await treeFiles(repository, head, repository.prefix);
  const former = isLedger(files) ? null : await movedFrom(repository, head);
  const committed = former?.files ?? files;
  const paths = new Set([...here, ...committed.map(({ path }) => path).filter(isSourcePath)]);
  const pending = await pendingOf(repository, root, committed, [...paths], cited);
  return former === null ? pending : moved(pending, repository, former, here, cited);
}

/**
 * The same for these files of the ledger alone, which a command has just written, and for the evidence that they cite
 * and that was never committed.
 *
 * @param paths from the ledger's folder.
 */
export async function pendingAmong(repository: Repository, paths: readonly string[]): Promise<Pending> {
  const root = repository.folder;
  const head = await headOf(repository);
  const committed = head === null ? [] : await treeFiles(repository, head, repository.prefix);
  const written = paths.filter((path) => path !== "ledger.yaml").map((path) => problemOnDisk(root, path));
  const pending = await pendingOf(repository, root, committed, paths, written.flatMap(soundOnly).flatMap(citedFiles));
  const evidence = pending.evidence.filter(({ state }) => state === "added");
  return { ...pending, evidence, files: [...paths, ...evidence.map(({ path }) => path)] };
}

/** Compares these files, and the evidence that they cite now or cited then, with what was committed. */
async function pendingOf(
  repository: Repository | null,
  root: string,
  committed: readonly TreeFile[],
  paths: readonly string[],
  cited: readonly string[],
): Promise<Pending> {
  const blobs = new Map(committed.map(({ path, blob }) => [path, blob]));
  const changed = paths.filter((path) => stateOf(root, path, blobs.get(path)) !== null).sort();
  const contents = await contentsBefore(repository, root, changed, blobs);
  const [header] = changed
    .filter((path) => path === "ledger.yaml")
    .map((path) => ({ path, before: headerState(root, contents.get(path) ?? null), after: headerOnDisk(root) }));
  const problems = changed
    .filter((path) => path !== "ledger.yaml")
    .map((path) => ({
      path,
      before: problemState(root, path, contents.get(path) ?? null),
      after: problemOnDisk(root, path),
    }));
  const formerly = problems.flatMap((file) => soundOnly(file.before)).flatMap(citedFiles);
  const evidence = [...new Set([...cited, ...formerly])].sort().flatMap((path): ChangedEvidence[] => {
    if (resolveEvidence(root, path) === "outside") return [];
    const state = stateOf(root, path, blobs.get(path));
    return state === null ? [] : [{ path, state }];
  });
  return {
    begins: !isLedger(committed),
    moved: null,
    header: header ?? null,
    problems,
    evidence,
    firstEvidence:
      evidence.some(({ state }) => state === "added") && !committed.some(({ path }) => isEvidencePath(path)),
    files: [...changed, ...evidence.map(({ path }) => path)],
  };
}

/** A ledger under a new name: all that is here has to be committed, and all that was there, as deleted. */
function moved(
  pending: Pending,
  { folder, prefix }: Repository,
  former: { readonly prefix: string; readonly files: readonly TreeFile[] },
  here: readonly string[],
  cited: readonly string[],
): Pending {
  const old = former.files.map(({ path }) => path).filter(isLedgerPath);
  const evidence = [...old.filter(isEvidencePath), ...cited];
  const proof = evidence.filter((path) => statsOf(join(folder, path)) !== null);
  const toTop = "../".repeat(prefix.split("/").length - 1);
  const files = [...here, ...proof, ...old.map((path) => `${toTop}${former.prefix}${path}`)];
  return { ...pending, moved: { from: former.prefix, to: prefix }, files: [...new Set(files)] };
}

/** How a file on the disk stands to the blob that was committed; null where they are the same. */
function stateOf(root: string, path: string, blob: string | undefined): ChangedEvidence["state"] | null {
  const file = join(root, path);
  const there = statsOf(file) !== null;
  if (blob === undefined) return there ? "added" : null;
  if (!there) return "removed";
  return isBlobOfFile(file, blob) ? null : "changed";
}

/** What was committed of these files, unread where a file is none of the ledger's kinds. */
async function contentsBefore(
  repository: Repository | null,
  root: string,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
): Promise<Map<string, StoredFile["content"]>> {
  if (repository === null) return new Map();
  const files = paths.flatMap((path) => {
    const blob = blobs.get(path);
    return blob === undefined ? [] : [{ path, blob }];
  });
  const stored = await readTreeFiles(repository, root, files);
  return new Map(stored.map(({ path, content }) => [path, content]));
}

function isLedger(files: readonly TreeFile[]): boolean {
  return files.some(({ path }) => path === "ledger.yaml");
}
