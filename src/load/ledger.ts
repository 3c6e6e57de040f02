import { identityDiagnostics, type ProblemFile } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Ledger, policyOf } from "../model/ledger.js";
import type { Header, Problem } from "../model/schema.js";
import { problemFiles } from "../store/find.js";
import { openFile } from "./file.js";
import { loadHeader } from "./header.js";

/** Every problem file of a ledger: those that agree with the schema, and what is wrong with each of the others. */
export interface OpenedFiles {
  readonly problems: readonly ProblemFile[];
  /** One list for each unusable file, in order of file name. */
  readonly broken: readonly (readonly Diagnostic[])[];
  /** Those of the broken ones that are sound YAML. */
  readonly malformed: readonly Pick<ProblemFile, "parsed">[];
}

/** Opens every problem file; none is left out in silence. */
export function openProblemFiles(root: string): OpenedFiles {
  const problems: ProblemFile[] = [];
  const broken: (readonly Diagnostic[])[] = [];
  const malformed: Pick<ProblemFile, "parsed">[] = [];
  for (const file of problemFiles(root).files) {
    const opened = openFile("problem", file, root);
    if ("parsed" in opened) problems.push({ problem: opened.parsed.value as Problem, parsed: opened.parsed });
    else broken.push(opened.diagnostics);
    if ("malformed" in opened) malformed.push({ parsed: opened.malformed });
  }
  return { problems, broken, malformed };
}

/**
 * The ledger at `root`, with what had to be left out of it and why. Failures `unusable-header`, `unusable-folder`;
 * nothing that a problem file can be makes it fail.
 */
export function loadLedger(root: string): Ledger {
  return ledgerOf(root, loadHeader(root), openProblemFiles(root));
}

/** The ledger that these files make under this header. */
export function ledgerOf(root: string, header: Header, { problems, broken }: Omit<OpenedFiles, "malformed">): Ledger {
  const foreign = identityDiagnostics(problems, header.categories);
  const unusable = new Set(foreign.map(({ file }) => file));
  const entries = problems
    .filter(({ parsed }) => !unusable.has(parsed.source.file))
    .map(({ problem, parsed }) => ({ problem, file: parsed.source.file }))
    .sort((a, b) => a.problem.id - b.problem.id);
  const excluded = firstOfEachFile([...broken.flat(), ...foreign]);
  return { root, header, policy: policyOf(header), entries, excluded };
}

function firstOfEachFile(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "error" && !first.has(diagnostic.file)) first.set(diagnostic.file, diagnostic);
  }
  return [...first.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
