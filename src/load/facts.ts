import { join } from "node:path";
import type { Facts } from "../check/facts.js";
import { identityDiagnostics } from "../check/identity.js";
import type { Diagnostic } from "../diagnostic.js";
import type { CivilDate } from "../model/date.js";
import type { Header } from "../model/schema.js";
import { resolveEvidence, sha256OfFile } from "../store/evidence.js";
import { problemFiles } from "../store/find.js";
import { openHeader } from "./header.js";
import { ledgerOf, openProblemFiles } from "./ledger.js";

/** What `check` works on: the facts for the cross-file rules, and what was wrong before they could be asked. */
export interface Gathered {
  /** Undefined when the header cannot be used: without it no cross-file rule means anything. */
  readonly facts: Facts | undefined;
  /** Findings of the files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was looked at, absolute, header first. */
  readonly files: readonly string[];
}

/** Gathers everything that can be known about the files of the ledger at `root`; reads evidence to hash it. */
export function gatherFacts(root: string, today: CivilDate): Gathered {
  const { files: names, strays } = problemFiles(root);
  const files = [join(root, "ledger.yaml"), ...names];
  const opened = openHeader(root);
  const { problems, broken, malformed } = openProblemFiles(root);
  if (!("parsed" in opened)) {
    return { facts: undefined, diagnostics: [...opened.diagnostics, ...broken.flat()], files };
  }
  const header = opened.parsed.value as Header;
  const unsound = new Set(malformed.map(({ parsed }) => parsed.source.file));
  const foreign = [
    ...identityDiagnostics(problems, header.categories),
    // A file that breaks the schema counts for nothing, but all that is wrong with it is told at once.
    ...identityDiagnostics([...problems, ...malformed], header.categories).filter(({ file }) => unsound.has(file)),
  ];
  const facts: Facts = {
    ledger: ledgerOf(root, header, { problems, broken }),
    headerFile: opened.parsed,
    problems,
    today,
    evidence: (recorded) => evidenceFact(root, recorded),
    strayFiles: strays.map((name) => join(root, "problems", name)),
  };
  return { facts, diagnostics: [...broken.flat(), ...foreign], files };
}

function evidenceFact(root: string, recorded: string): ReturnType<Facts["evidence"]> {
  const resolved = resolveEvidence(root, recorded);
  if (typeof resolved === "string") return { state: resolved };
  const sha256 = sha256OfFile(resolved.path);
  return sha256 === null ? { state: "missing" } : { state: "ok", sha256 };
}
