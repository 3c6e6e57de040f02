import type { Diagnostic } from "../../diagnostic.js";
import { Failure } from "../../errors.js";
import { openSource } from "../../load/file.js";
import { type Fields, fieldsOf, headerFields } from "../../model/field.js";
import type { Header, Problem } from "../../model/schema.js";
import { newSha256 } from "../../store/digest.js";
import { errorIn } from "../../store/finding.js";
import { largestFile, sourceOf } from "../../store/read.js";
import { streamBlobs } from "../git/blobs.js";
import type { Git } from "../git/git.js";
import type { LoggedCommit } from "../git/log.js";
import { pointedAt } from "../git/pointer.js";
import { type FileKind, kindOf } from "../paths.js";

/** What a file of some commit says, or the first reason why it says nothing. */
export type Reading<T> = { readonly value: T; readonly fields: Fields } | { readonly broken: Diagnostic };

/** Every distinct file of a ledger's history, read and parsed once. All by blob. */
export interface Readings {
  readonly headers: ReadonlyMap<string, Reading<Header>>;
  readonly problems: ReadonlyMap<string, Reading<Problem>>;
  /** SHA-256 of each file's bytes, evidence included, in hexadecimal. */
  readonly digests: ReadonlyMap<string, string>;
  /** SHA-256 of the proof itself where what was committed is a pointer to it (Git LFS). */
  readonly pointers: ReadonlyMap<string, string>;
}

/**
 * Reads every blob of the ledger's files in `commits` through one `git cat-file --batch`. A problem or a header is parsed
 * as it arrives; evidence of any size is only hashed. Failure `missing-objects`.
 *
 * @param insideOf the path inside the ledger's folder, or null for other files.
 * @param progress is told how many of how many are read.
 */
export async function readBlobs(
  git: Git,
  commits: readonly LoggedCommit[],
  insideOf: (path: string) => string | null,
  progress: (done: number, total: number) => void,
): Promise<Readings> {
  const files = usesOf(commits, insideOf);
  const headers = new Map<string, Reading<Header>>();
  const problems = new Map<string, Reading<Problem>>();
  const digests = new Map<string, string>();
  const pointers = new Map<string, string>();
  let at = { id: "", size: 0, pieces: [] as Buffer[], hash: newSha256() };
  let done = 0;
  await streamBlobs(git, [...files.keys()], {
    begin: (id, size) => {
      if (size === null) throw new Failure("missing-objects", { path: null });
      at = { id, size, pieces: [], hash: newSha256() };
    },
    piece: (bytes) => {
      at.hash.update(bytes);
      if (at.size <= largestFile) at.pieces.push(Buffer.from(bytes));
    },
    end: () => {
      const content = at.size > largestFile ? { bytes: at.size } : Buffer.concat(at.pieces);
      digests.set(at.id, at.hash.digest("hex"));
      for (const [kind, path] of files.get(at.id) ?? []) {
        if (kind === "header") headers.set(at.id, reading<Header>("ledger", path, content, headerFields));
        else if (kind === "problem") problems.set(at.id, reading<Problem>("problem", path, content, fieldsOf));
        else keepPointer(pointers, at.id, content);
      }
      progress(++done, files.size);
    },
  });
  return { headers, problems, digests, pointers };
}

/** As what each blob is used, and where; the same bytes may be a problem here and proof there. */
function usesOf(
  commits: readonly LoggedCommit[],
  insideOf: (path: string) => string | null,
): Map<string, Map<FileKind, string>> {
  const files = new Map<string, Map<FileKind, string>>();
  for (const each of commits) {
    for (const { path, blob } of each.changes) {
      const inside = blob === null ? null : insideOf(path);
      const kind = inside === null ? null : kindOf(inside);
      if (blob === null || inside === null || kind === null) continue;
      const uses = files.get(blob) ?? new Map<FileKind, string>();
      files.set(blob, uses.set(kind, uses.get(kind) ?? inside));
    }
  }
  return files;
}

function keepPointer(pointers: Map<string, string>, id: string, content: Buffer | { readonly bytes: number }): void {
  const pointed = Buffer.isBuffer(content) ? pointedAt(content.toString("latin1")) : undefined;
  if (pointed !== undefined) pointers.set(id, pointed);
}

function reading<T extends object>(
  kind: "problem" | "ledger",
  path: string,
  content: Buffer | { readonly bytes: number },
  fields: (value: T) => Fields,
): Reading<T> {
  const source = Buffer.isBuffer(content)
    ? sourceOf(path, content)
    : errorIn(path, "too-large", { bytes: content.bytes, limit: largestFile });
  const opened = openSource(kind, source);
  if ("parsed" in opened) {
    const value = opened.parsed.value as T;
    return { value, fields: fields(value) };
  }
  const broken = opened.diagnostics.find(({ severity }) => severity === "error");
  if (broken === undefined) throw new Error("a file without value and without error");
  return { broken };
}
