import type { Diagnostic } from "../diagnostic.js";
import type { Parsed } from "../store/parse.js";
import { locate } from "../store/position.js";
import { headerDiagnostics } from "./header.js";
import { type SchemaIssue, schemaIssues } from "./schema.js";

/** So many findings of one kind in one file are told: whoever has put these right learns the rest. */
export const mostFindings = 200;

/**
 * Where one file disagrees with its schema or, the header, with itself, in order of position; empty when its value can
 * be relied on.
 */
export function fileDiagnostics(kind: "problem" | "ledger", parsed: Parsed): Diagnostic[] {
  const issues = schemaIssues(kind, parsed.value).slice(0, mostFindings);
  const own = kind === "ledger" ? headerDiagnostics(parsed) : [];
  return [...issues.map((issue) => diagnosticOf(parsed, issue)), ...own]
    .slice(0, mostFindings)
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function diagnosticOf(parsed: Parsed, { path, target, rule, params }: SchemaIssue): Diagnostic {
  // A missing key has no place of its own: looked for all the same, it leads to the first key of the map it lacks in.
  const place = rule === "missing-key" ? [...path, params.key] : path;
  const span = locate(parsed, place, target);
  return { ...span, file: parsed.source.file, severity: "error", rule, params } as Diagnostic;
}
