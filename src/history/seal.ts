import { Failure } from "../errors.js";
import type { CivilDate } from "../model/date.js";
import { citedFiles } from "../model/field.js";
import type { Problem } from "../model/schema.js";
import { sha256 } from "../store/digest.js";
import { filesAt } from "./as-of.js";
import { blobDigests } from "./git/digests.js";
import { askGit, gitFailed, readGit, writeGit } from "./git/git.js";
import type { Repository } from "./git/repository.js";
import { kindOf } from "./paths.js";

/** A tag below `seal/`, as the repository has it. */
export interface SealTag {
  /** Without `seal/`. */
  readonly name: string;
  /** The commit that it seals; null where it points at no commit. */
  readonly commit: string | null;
  /** False for a tag that is only a name for a commit: it has no text, and can be moved without a trace. */
  readonly annotated: boolean;
  /** The digest that its text tells; null where it tells none. */
  readonly digest: string | null;
  /** The day on which it was made; empty where the tag does not say. */
  readonly date: CivilDate;
}

/** 128 bits in hexadecimal: enough that nobody finds a second state with the same digest, and short enough to copy. */
const digestLength = 32;

const folder = "refs/tags/seal/";

/** The digest in groups of four, to be copied on paper. */
export function grouped(digest: string): string {
  return digest.match(/.{1,4}/g)?.join(" ") ?? digest;
}

/** A digest, with blanks, hyphens or capital letters; null for what is none. */
function digestFrom(text: string): string | null {
  const digits = digitsOf(text);
  return new RegExp(`^[0-9a-f]{${digestLength}}$`).test(digits) ? digits : null;
}

function digitsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\-–—:.]/g, "")
    .toLowerCase();
}

/** What somebody copied from paper: a digest, and behind it the sealed commit where the paper tells it. */
export interface PaperSeal {
  readonly digest: string;
  readonly commit: string | null;
}

/** Reads `DIGEST` or `DIGEST-COMMIT`, with whatever stands between the digits; null for what is neither. */
export function paperFrom(text: string): PaperSeal | null {
  const digits = digitsOf(text);
  const [, digest, commit] = new RegExp(`^([0-9a-f]{${digestLength}})([0-9a-f]{40}|[0-9a-f]{64})?$`).exec(digits) ?? [];
  return digest === undefined ? null : { digest, commit: commit ?? null };
}

/**
 * The digest of a state: the list that `sha256sum` prints for the header, the problems and the cited evidence, in the
 * order of their paths by bytes, hashed by SHA-256 in turn, and of that the first 128 bits. So anybody can compute it
 * without this program.
 *
 * @param hashes the SHA-256 of each file by its path from the ledger's folder.
 */
export function digestOf(hashes: ReadonlyMap<string, string>): string {
  return sha256(Buffer.from(manifestOf(hashes))).slice(0, digestLength);
}

/** The list as `sha256sum` prints it, which escapes what would break a line. */
function manifestOf(hashes: ReadonlyMap<string, string>): string {
  const byBytes = [...hashes].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return byBytes
    .map(([path, hash]) => {
      const escaped = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
      return `${escaped === path ? "" : "\\"}${hash}  ${escaped}\n`;
    })
    .join("");
}

/** What of a ledger's files belongs to a seal: the header, the problem files, and the evidence that problems cite. */
export function sealedPaths(paths: Iterable<string>, problems: Iterable<Problem>): string[] {
  const cited = new Set([...problems].flatMap(citedFiles));
  return [...paths].filter((path) => (kindOf(path) === "evidence" ? cited.has(path) : kindOf(path) !== null));
}

/** The digest of the ledger in the commit `hash`, whose problems are `problems`. Failures `before-history`, `missing-objects`. */
export async function digestAt(repository: Repository, hash: string, problems: Iterable<Problem>): Promise<string> {
  const files = new Map((await filesAt(repository, hash)).map(({ path, blob }) => [path, blob]));
  const paths = sealedPaths(files.keys(), problems);
  const digests = await blobDigests(
    repository,
    paths.flatMap((path) => files.get(path) ?? []),
  );
  return digestOf(new Map(paths.map((path) => [path, digests.get(files.get(path) ?? "")?.sha256 ?? ""])));
}

/** Every tag below `seal/`, by name. */
export async function sealTags(repository: Repository): Promise<SealTag[]> {
  const fields = ["refname", "objecttype", "objectname", "*objecttype", "*objectname", "taggerdate:short", "contents"];
  const format = fields.map((field) => `%(${field})%00`).join("");
  const words = (await askGit(repository, ["for-each-ref", `--format=${format}`, folder])).toString().split("\0");
  const tags: SealTag[] = [];
  for (let at = 0; at + fields.length <= words.length; at += fields.length) {
    const [ref = "", type, object, peeledType, peeled, date = "", text = ""] = words.slice(at, at + fields.length);
    const annotated = type === "tag";
    const commit = (annotated ? peeledType : type) === "commit" ? ((annotated ? peeled : object) ?? null) : null;
    const told = annotated ? [...text.matchAll(/^Ledger-Digest: (.*)$/gm)].at(-1)?.[1] : undefined;
    tags.push({ name: ref.trimStart().slice(folder.length), commit, annotated, digest: digestFrom(told ?? ""), date });
  }
  return tags;
}

/**
 * Makes the annotated tag `seal/NAME` on a commit; signed where git is set to sign tags. Failures `bad-seal-name`,
 * `seal-exists`, `no-identity`, `git-failed`.
 *
 * @param message without the digest, which is added as its last line.
 */
export async function makeSeal(
  repository: Repository,
  name: string,
  commit: string,
  message: string,
  digest: string,
): Promise<void> {
  const ref = `${folder}${name}`;
  if (/[\n\0/]/.test(name) || (await readGit(repository, ["check-ref-format", ref])).status !== 0) {
    throw new Failure("bad-seal-name", { name });
  }
  if ((await readGit(repository, ["rev-parse", "--verify", "--quiet", ref])).status === 0) {
    throw new Failure("seal-exists", { name });
  }
  const text = `${message}\n\nLedger-Digest: ${digest}\n`;
  const args = [
    "-c",
    "i18n.commitEncoding=UTF-8",
    "tag",
    "-a",
    "--cleanup=verbatim",
    "-F",
    "-",
    `seal/${name}`,
    commit,
  ];
  const ran = await writeGit(repository, args, text);
  if (ran.status === 0) return;
  if (/tell me who you are|identity unknown|empty ident/i.test(ran.stderr)) throw new Failure("no-identity", {});
  throw gitFailed(args, ran);
}
