import { Failure } from "../errors.js";
import type { StoredFile } from "../load/snapshot.js";
import { errorIn } from "../store/finding.js";
import { largestFile } from "../store/read.js";
import { eachBlob } from "./blobs.js";
import { askGit, type Git } from "./git.js";

/** A file of a ledger as a commit has it. */
export interface TreeFile {
  /** From the ledger's folder, with forward slashes. */
  readonly path: string;
  readonly blob: string;
}

/** Every ordinary file below `prefix` (empty, or ending in a slash) in the commit `hash`. */
export async function treeFiles(git: Git, hash: string, prefix: string): Promise<TreeFile[]> {
  const only = prefix === "" ? [] : ["--", prefix];
  const args = ["--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", hash, ...only];
  const listed = (await askGit(git, args)).toString().split("\0");
  return listed.flatMap((line) => {
    const [, mode = "", blob = "", path = ""] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return mode.startsWith("100") ? [{ path: path.slice(prefix.length), blob }] : [];
  });
}

/** The header and the problem files among `files`, with their bytes. `root` names them in what is wrong with them. */
export async function readTreeFiles(git: Git, root: string, files: readonly TreeFile[]): Promise<StoredFile[]> {
  const wanted = files.filter(({ path }) => path === "ledger.yaml" || path.startsWith("problems/"));
  const contents = new Map<string, Buffer | { readonly bytes: number } | null>();
  const ids = [...new Set(wanted.map(({ blob }) => blob))];
  await eachBlob(git, ids, largestFile, (id, content) => contents.set(id, content));
  return wanted.map(({ path, blob }) => {
    const content = contents.get(blob) ?? null;
    if (Buffer.isBuffer(content)) return { path, content };
    const file = `${root}/${path}`;
    if (content !== null) {
      return { path, content: errorIn(file, "too-large", { bytes: content.bytes, limit: largestFile }) };
    }
    throw new Failure("git-failed", { command: "cat-file", output: `${blob} ${path}` });
  });
}
