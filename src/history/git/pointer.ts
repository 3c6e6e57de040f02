/** A pointer of Git LFS is shorter than this, in bytes (github.com/git-lfs/git-lfs, docs/spec.md). */
export const longestPointer = 1024;

/** The SHA-256 of the file that a pointer of Git LFS stands for; undefined where the text is none. */
export function pointedAt(text: string): string | undefined {
  if (text.length > longestPointer || !text.startsWith("version https://git-lfs.github.com/spec/")) return undefined;
  return /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
}
