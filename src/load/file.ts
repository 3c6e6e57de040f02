import { fileDiagnostics } from "../check/file.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Parsed, parseSource } from "../store/parse.js";
import { readSource } from "../store/read.js";
import type { Source } from "../store/source.js";

/** A file that was read, parsed and validated, or everything that is wrong with it. */
export type Opened =
  | { readonly parsed: Parsed }
  /** `malformed` is there when the file is sound YAML that breaks the schema. */
  | { readonly diagnostics: readonly Diagnostic[]; readonly malformed?: Parsed };

/** Reads one file of the ledger up to its schema. Never throws for anything that a file can be. */
export function openFile(kind: "problem" | "ledger", file: string, root: string): Opened {
  return openSource(kind, readSource(file, root));
}

/** The same for a file whose text is at hand, such as one of an earlier commit. */
export function openSource(kind: "problem" | "ledger", source: Source | Diagnostic): Opened {
  if ("rule" in source) return { diagnostics: [source] };
  const parsed = parseSource(source);
  if (Array.isArray(parsed)) return { diagnostics: parsed };
  const diagnostics = fileDiagnostics(kind, parsed);
  return diagnostics.some((diagnostic) => diagnostic.severity === "error")
    ? { diagnostics, malformed: parsed }
    : { parsed };
}
