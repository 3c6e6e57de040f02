import type { AuditFinding, VerifiedSeal } from "../../model/audit.js";
import type { Commit } from "../../model/commit.js";
import { filesAt } from "../as-of.js";
import { headOf, type Repository } from "../git/repository.js";
import type { LedgerState } from "../replay/commit-step.js";
import type { Readings } from "../replay/readings.js";
import { digestOf, isAncestor, type SealTag, sealedPaths, sealTags } from "../seal.js";

/** What became of the seals: those that hold, and what is wrong with the others. */
export interface SealedStates {
  readonly verified: readonly VerifiedSeal[];
  readonly findings: readonly AuditFinding[];
}

/** Verifies every tag below `seal/`: it has a text with a digest, its commit is in the history, the digest is right. */
export async function auditSeals(
  repository: Repository,
  readings: Readings,
  commits: ReadonlyMap<string, Commit>,
): Promise<SealedStates> {
  const verified: VerifiedSeal[] = [];
  const findings: AuditFinding[] = [];
  for (const tag of await sealTags(repository)) {
    const seal = await verdict(repository, tag, readings);
    if ("rule" in seal) findings.push({ ...seal, commit: commits.get(tag.commit ?? "") ?? null });
    else verified.push(seal);
  }
  return { verified, findings };
}

async function verdict(repository: Repository, tag: SealTag, readings: Readings): Promise<VerifiedSeal | AuditFinding> {
  const { name, commit, annotated, digest, date } = tag;
  const found = <F extends Pick<AuditFinding, "rule" | "params">>(finding: F) =>
    ({ ...finding, id: null, commit: null }) as unknown as AuditFinding;
  const invalid = (reason: "lightweight" | "no-digest" | "not-a-commit" | "unusable") =>
    found({ rule: "seal-invalid", params: { name, reason } });
  if (commit === null) return invalid("not-a-commit");
  if (!annotated) return invalid("lightweight");
  if (digest === null) return invalid("no-digest");
  const head = (await headOf(repository)) ?? commit;
  if (!(await isAncestor(repository, commit, head))) return found({ rule: "seal-detached", params: { name } });
  const files = new Map((await filesAt(repository, commit)).map(({ path, blob }) => [path, blob]));
  const now = digestOfFiles(files, readings);
  if (now !== digest) return found({ rule: "seal-broken", params: { name, sealed: digest, found: now } });
  return { name, digest, commit, date };
}

/** The digest of the state that a commit leaves. */
export function digestOfState({ files }: LedgerState, readings: Readings): string {
  return digestOfFiles(files, readings);
}

function digestOfFiles(files: ReadonlyMap<string, string>, { problems, digests }: Readings): string {
  const said = [...files.values()].flatMap((blob) => {
    const reading = problems.get(blob);
    return reading === undefined || "broken" in reading ? [] : [reading.value];
  });
  const paths = sealedPaths(files.keys(), said);
  return digestOf(new Map(paths.map((path) => [path, digests.get(files.get(path) ?? "") ?? ""])));
}
