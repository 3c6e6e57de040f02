import { Failure } from "../../errors.js";
import type { AuditFinding, AuditReport, VerifiedSeal } from "../../model/audit.js";
import { shortHash } from "../../model/commit.js";
import type { CivilDate } from "../../model/date.js";
import { momentOf } from "../as-of.js";
import { askGit } from "../git/git.js";
import { isAncestor, type Repository } from "../git/repository.js";
import type { CommitStep } from "../replay/commit-step.js";
import { type Progress, readHistory } from "../replay/history.js";
import type { Readings } from "../replay/readings.js";
import { walk } from "../replay/walk.js";
import type { PaperSeal } from "../seal.js";
import type { AuditFacts } from "./rule.js";
import { auditRules } from "./rules/index.js";
import { auditSeals, digestOfFiles } from "./seals.js";
import { signaturesOf } from "./signatures.js";
import { witnessesOf } from "./witnesses.js";

/** What is to be audited. */
export interface AuditRequest {
  /** `A..B`, or one end for everything up to it, each a day or a revision; the whole history when left out. */
  readonly range: string | undefined;
  /** What was copied from paper; null where nothing was. */
  readonly paper: PaperSeal | null;
  readonly progress: Progress;
  /** Ends of a range may be days. */
  readonly today: CivilDate;
}

/**
 * Replays the history of the ledger and holds every commit against the rules, and every seal against what it seals. The
 * history is always replayed from its beginning; a range only chooses the commits that are reported on. Failures of
 * `readHistory`, and `unknown-revision`.
 */
export async function audit(repository: Repository, request: AuditRequest): Promise<AuditReport> {
  const range = await rangeOf(repository, request);
  const history = await readHistory(repository, request.progress, range.tip);
  const facts: AuditFacts = { readings: history.readings, signatures: await signaturesOf(repository, history) };
  const findings: AuditFinding[] = [];
  const seals: VerifiedSeal[] = [];
  let commits = 0;
  let last: CommitStep | undefined;
  for (const step of walk(history)) {
    last = step;
    const { hash, date } = step.commit;
    if (seals.length === 0 && request.paper?.digest === digestOnPaper(request, step, history.readings)) {
      seals.push({
        name: null,
        digest: request.paper.digest,
        commit: hash,
        date,
        whole: request.paper.commit !== null,
      });
    }
    if (!step.isOfLedger || (range.within !== null && !range.within.has(hash))) continue;
    commits++;
    findings.push(...findingsOf(step, facts));
  }
  if (request.paper !== null) findings.push(...(await paperFindings(repository, request.paper, seals, range.tip)));
  const tags = await auditSeals(repository, history, range.tip);
  return {
    range: request.range ?? "HEAD",
    commits,
    findings: [...findings, ...tags.findings],
    witnesses: witnessesOf(last?.state.problems.values() ?? []),
    seals: [...seals, ...tags.verified],
    begins: history.begins,
  };
}

/** The digest of a state, where there is a paper to compare it with. */
function digestOnPaper({ paper }: AuditRequest, { state }: CommitStep, readings: Readings): string | null {
  return paper === null ? null : digestOfFiles(state.files, readings);
}

/** The state is nowhere in the history, or the commit on the paper is not: then what led to it was rewritten. */
async function paperFindings(
  repository: Repository,
  { digest, commit }: PaperSeal,
  verified: readonly VerifiedSeal[],
  tip = "HEAD",
): Promise<AuditFinding[]> {
  if (verified.length === 0) return [{ rule: "seal-unknown", params: { digest }, id: null, commit: null }];
  if (commit === null || (await isAncestor(repository, commit, tip))) return [];
  return [{ rule: "seal-detached", params: { name: shortHash(commit) }, id: null, commit: null }];
}

function findingsOf(step: CommitStep, facts: AuditFacts): AuditFinding[] {
  const asked = step.isRevert ? auditRules.filter(({ ofReverts }) => ofReverts === true) : auditRules;
  return asked.flatMap((rule) =>
    [...rule.check(step, facts)].map(
      ({ id, params }) => ({ rule: rule.id, id, params, commit: step.commit }) as unknown as AuditFinding,
    ),
  );
}

/** The last commit to replay to, and the commits to report on; all where `within` is null. */
interface Range {
  readonly tip?: string;
  readonly within: ReadonlySet<string> | null;
}

async function rangeOf(repository: Repository, { range, today }: AuditRequest): Promise<Range> {
  if (range === undefined) return { within: null };
  const option = "RANGE";
  const commitOf = async (text: string) => (await momentOf(repository, text || "HEAD", option, today)).commit;
  const ends = range.split("..");
  if (ends.length > 2 || range.includes("...")) throw new Failure("unknown-revision", { option, value: range });
  const [from = "", to] = ends;
  if (to === undefined) return { tip: await commitOf(from), within: null };
  const [first, tip] = [await commitOf(from), await commitOf(to)];
  const hashes = (await askGit(repository, ["rev-list", tip, `^${first}`])).toString().split("\n");
  return { tip, within: new Set(hashes) };
}
