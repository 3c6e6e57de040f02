import { Failure } from "../../errors.js";
import type { StoredFile } from "../../load/snapshot.js";
import { errorIn } from "../../store/finding.js";
import { largestFile } from "../../store/read.js";
import { eachBlob } from "./blobs.js";
import { askGit, type Git } from "./git.js";

/** A file of a ledger as a commit has it. */
export interface TreeFile {
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  readonly blob: string;
}

/** Whatever lies in a commit: a folder, an ordinary file, or something else (a link, another repository). */
interface TreeEntry extends TreeFile {
  readonly kind: "file" | "folder" | "other";
}

/** Every ordinary file below `prefix` (empty, or ending in a slash) in the commit `hash`. */
export async function treeFiles(git: Git, hash: string, prefix: string): Promise<TreeFile[]> {
  const entries = await treeEntries(git, hash, prefix, []);
  return entries.filter(({ kind }) => kind === "file").map(({ path, blob }) => ({ path, blob }));
}

/** What lies at `paths` and below them, everything where there are none; all within `prefix`. */
async function treeEntries(git: Git, hash: string, prefix: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const only = paths.length > 0 ? paths.map((path) => prefix + path) : prefix === "" ? [] : [prefix];
  const args = ["--literal-pathspecs", "ls-tree", "-r", "-t", "-z", "--full-tree", hash, "--", ...only];
  const listed = (await askGit(git, args)).toString().split("\0");
  return listed.flatMap((line) => {
    const [, mode = "", blob = "", path = ""] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
    // The folders on the way to `prefix` are listed too.
    if (!path.startsWith(prefix) || path.length === prefix.length) return [];
    return [{ path: path.slice(prefix.length), blob, kind: entryKind(mode) }];
  });
}

function entryKind(mode: string): TreeEntry["kind"] {
  if (mode.startsWith("100")) return "file";
  return mode === "040000" ? "folder" : "other";
}

/**
 * The header of the ledger at `prefix` and everything in its `problems/`, with their bytes; what is no ordinary file
 * comes with what is wrong with it, as does one that is too large. `root` names them there. Failures
 * `unusable-folder`, `missing-objects`.
 */
export async function readLedgerFiles(git: Git, hash: string, prefix: string, root: string): Promise<StoredFile[]> {
  const entries = await treeEntries(git, hash, prefix, ["ledger.yaml", "problems"]);
  const problems = entries.find(({ path }) => path === "problems");
  if (problems !== undefined && problems.kind !== "folder") {
    throw new Failure("unusable-folder", { path: `${root}/problems`, code: "ENOTDIR" });
  }
  const own = entries.filter(({ path }) => path === "ledger.yaml" || /^problems\/[^/]+$/.test(path));
  const files = own.filter(({ kind }) => kind === "file");
  const others = own.filter(({ kind }) => kind !== "file");
  const unreadable = others.map(({ path, kind }) => {
    const reason = kind === "folder" ? "folder" : "not-regular";
    return { path, content: errorIn(`${root}/${path}`, "unreadable", { reason }) };
  });
  return [...(await readTreeFiles(git, root, files)), ...unreadable];
}

/**
 * The header and the problem files among `files`, with their bytes. `root` names them in what is wrong with them. Failure
 * `missing-objects`.
 */
export async function readTreeFiles(git: Git, root: string, files: readonly TreeFile[]): Promise<StoredFile[]> {
  const wanted = files.filter(({ path }) => path === "ledger.yaml" || path.startsWith("problems/"));
  const contents = new Map<string, Buffer | { readonly bytes: number } | null>();
  const ids = [...new Set(wanted.map(({ blob }) => blob))];
  await eachBlob(git, ids, largestFile, (id, content) => contents.set(id, content));
  return wanted.map(({ path, blob }) => {
    const content = contents.get(blob) ?? null;
    if (content === null) throw new Failure("missing-objects", { path });
    if (Buffer.isBuffer(content)) return { path, content };
    return { path, content: errorIn(`${root}/${path}`, "too-large", { bytes: content.bytes, limit: largestFile }) };
  });
}
