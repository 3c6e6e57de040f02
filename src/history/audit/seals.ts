import type { AuditFinding, VerifiedSeal } from "../../model/audit.js";
import { askGit } from "../git/git.js";
import { ledgerPaths } from "../git/log.js";
import { headOf, isAncestor, type Repository } from "../git/repository.js";
import { treeFiles } from "../git/tree.js";
import type { Readings } from "../replay/readings.js";
import type { LedgerHistory } from "../replay/walk.js";
import { digestOf, type SealTag, sealedPaths, sealTags } from "../seal.js";

/** What became of the seals: those that hold, and what is wrong with the others. */
export interface SealedStates {
  readonly verified: readonly VerifiedSeal[];
  readonly findings: readonly AuditFinding[];
}

/**
 * Verifies every tag below `seal/`: it has a text with a digest, its commit is in the history, the digest is right.
 *
 * @param tip the last commit that is audited, if not the one checked out; what was sealed after it is passed over.
 */
export async function auditSeals(
  repository: Repository,
  history: LedgerHistory,
  tip: string | undefined,
): Promise<SealedStates> {
  const known = new Map(history.commits.map(({ commit }) => [commit.hash, commit]));
  const verified: VerifiedSeal[] = [];
  const findings: AuditFinding[] = [];
  for (const tag of await sealTags(repository)) {
    const seal = await verdict(repository, tag, history, tip);
    if (seal === null) continue;
    if ("rule" in seal) findings.push({ ...seal, commit: known.get(tag.commit ?? "") ?? null });
    else verified.push(seal);
  }
  return { verified, findings };
}

async function verdict(
  repository: Repository,
  { name, commit, annotated, digest, date }: SealTag,
  history: LedgerHistory,
  tip: string | undefined,
): Promise<VerifiedSeal | AuditFinding | null> {
  const found = <F extends Pick<AuditFinding, "rule" | "params">>(finding: F) =>
    ({ ...finding, id: null, commit: null }) as unknown as AuditFinding;
  const invalid = (reason: "lightweight" | "no-digest" | "not-a-commit" | "unusable") =>
    found({ rule: "seal-invalid", params: { name, reason } });
  if (commit === null) return invalid("not-a-commit");
  if (!annotated) return invalid("lightweight");
  if (digest === null) return invalid("no-digest");
  const head = (await headOf(repository)) ?? commit;
  if (!(await isAncestor(repository, commit, head))) return found({ rule: "seal-detached", params: { name } });
  if (tip !== undefined && !(await isAncestor(repository, commit, tip))) return null;
  const prefix = await prefixIn(repository, commit, history);
  if (prefix === null) return invalid("unusable");
  const files = new Map((await treeFiles(repository, commit, prefix)).map(({ path, blob }) => [path, blob]));
  const now = digestOfFiles(files, history.readings);
  if (now !== digest) return found({ rule: "seal-broken", params: { name, sealed: digest, found: now } });
  return { name, digest, commit, date, whole: true };
}

/** Where the ledger lay in a commit, which need not have touched it; null where it did not have it yet. */
async function prefixIn(repository: Repository, commit: string, { lineage }: LedgerHistory): Promise<string | null> {
  const own = lineage.prefixes.get(commit);
  if (own !== undefined) return own;
  const touched = await askGit(repository, ["rev-list", "--max-count=1", commit, "--", ...ledgerPaths]);
  return lineage.prefixes.get(touched.toString().trim()) ?? null;
}

/** The digest of the ledger that these files are, as a seal tells it. */
export function digestOfFiles(files: ReadonlyMap<string, string>, { problems, digests }: Readings): string {
  const said = [...files.values()].flatMap((blob) => {
    const reading = problems.get(blob);
    return reading === undefined || "broken" in reading ? [] : [reading.value];
  });
  const paths = sealedPaths(files.keys(), said);
  return digestOf(new Map(paths.map((path) => [path, digests.get(files.get(path) ?? "") ?? ""])));
}
