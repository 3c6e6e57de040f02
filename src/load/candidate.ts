import { checkLedger, inOrder } from "../check/check.js";
import type { Facts } from "../check/facts.js";
import { fileDiagnostics } from "../check/file.js";
import { identityDiagnostics, type ProblemFile } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import type { CivilDate } from "../model/date.js";
import type { Problem } from "../model/schema.js";
import { type Parsed, parseSource } from "../store/parse.js";
import type { Source } from "../store/source.js";
import { gatherFacts } from "./facts.js";
import { ledgerOf } from "./ledger.js";

/** What `check` would say of a problem file if it held the candidate's text. */
export interface Judged {
  /** Null when the text is no valid problem. */
  readonly problem: Problem | null;
  /** Findings of this file; those of the cross-file rules only if the file on disk does not have them already. */
  readonly findings: readonly Diagnostic[];
}

/** Judges `candidate`, a new text for the problem file that it names, among the other files of the ledger at `root`. */
export function judgeCandidate(root: string, candidate: Source, today: CivilDate): Judged {
  const parsed = parseSource(candidate);
  if (Array.isArray(parsed)) return { problem: null, findings: parsed };
  const { facts, diagnostics } = gatherFacts(root, today);
  const foreign = identity(parsed, facts);
  const invalid = fileDiagnostics("problem", parsed);
  if (invalid.length > 0) return { problem: null, findings: inOrder([...invalid, ...foreign]) };
  const file: ProblemFile = { problem: parsed.value as Problem, parsed };
  const found = facts === undefined ? [] : newFindings(root, file, facts, diagnostics);
  return { problem: file.problem, findings: inOrder([...foreign, ...found]) };
}

/** A header that cannot be used says nothing of categories; the id must still be that of the name. */
function identity(parsed: Parsed, facts: Facts | undefined): Diagnostic[] {
  const path = parsed.source.file;
  const others = facts === undefined ? [] : othersThan(path, facts);
  const all = identityDiagnostics([...others, { parsed }], facts?.ledger.header.categories ?? []);
  return all.filter(({ file, rule }) => file === path && (facts !== undefined || rule !== "unknown-category"));
}

/** What the cross-file rules find in the file, and would not have found without the edit. */
function newFindings(root: string, file: ProblemFile, facts: Facts, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const path = file.parsed.source.file;
  const problems = [...othersThan(path, facts), file].sort((a, b) =>
    a.parsed.source.file < b.parsed.source.file ? -1 : 1,
  );
  const broken = diagnostics.filter((diagnostic) => diagnostic.file !== path);
  const ledger = ledgerOf(root, facts.ledger.header, { problems, broken: [broken] });
  const known = new Set(crossFile(facts, path).map(particulars));
  return crossFile({ ...facts, ledger, problems }, path).filter((each) => !known.has(particulars(each)));
}

function othersThan(path: string, facts: Facts): ProblemFile[] {
  return facts.problems.filter(({ parsed }) => parsed.source.file !== path);
}

function crossFile(facts: Facts, path: string): Diagnostic[] {
  return checkLedger(facts, { strict: false }).filter(({ file }) => file === path);
}

/** What makes two findings the same although the lines between have moved. */
function particulars({ rule, params }: Diagnostic): string {
  return JSON.stringify([rule, params]);
}
